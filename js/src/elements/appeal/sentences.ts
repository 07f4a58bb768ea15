// What is said of appeals, and of what was refused.
import type { Speech, WordKey } from '../../locales/words.js';
import type { Problem, Watched } from '../../stores/store.js';
import type { Line } from '../pieces.js';
import { signInHelps, wordedAlike } from '../standing.js';
import { type Hearing, type KeptBack, appealKey } from './model.js';

/** Errors, and how each is worded here. */
const byCode: Readonly<Partial<Record<Problem['code'], WordKey>>> = {
  missing_field: 'emptyAppeal',
  text_empty: 'emptyAppeal',
  text_too_long: 'longAppeal',
  text_blocked: 'harshAppeal',
  text_has_control: 'oddAppeal',
  nothing_to_appeal: 'nothingToAppeal',
  unknown_record: 'appealedGone',
  rev_conflict: 'appealElsewhere',
};

export function problemText(problem: Problem, speech: Speech): string {
  if (signInHelps(problem)) return speech.say('signInToAppeal');
  if (wordedAlike.has(problem.code)) return speech.sayWhy(problem);
  return speech.say(byCode[problem.code] ?? 'failed', problem.args);
}

/** Where an appeal is that has not gone out yet. */
function keptLine({ pending, delivery }: Watched, { id }: KeptBack, speech: Speech): Line | undefined {
  if (delivery.state !== 'kept' || pending?.key !== appealKey(id) || pending.body === null) return undefined;
  return { tone: 'warn', text: speech.say(delivery.because === 'offline' ? 'appealKept' : 'appealWaits') };
}

/** What became of it; undefined where nothing was asked. */
export function hearingLine({ kept, appeal }: Hearing, watched: Watched, speech: Speech): Line | undefined {
  if (!kept) return { tone: 'ok', text: speech.say('appealStands') };
  if (kept.why.appeal)
    return { tone: 'plain', text: speech.say(kept.status === 'held' ? 'appealHeld' : 'appealRemoved') };
  if (appeal?.state === 'open')
    return keptLine(watched, kept, speech) ?? { tone: 'plain', text: speech.say('appealOpen') };
  return appeal?.state === 'changed' ? { tone: 'plain', text: speech.say('appealChanged') } : undefined;
}

/** What the steward has written about it. */
export function reasonText({ kept, appeal }: Hearing, speech: Speech): string {
  const reason = kept ? kept.why.reason : appeal?.reason;
  return reason ? speech.say('stewardSays', { reason }) : '';
}
