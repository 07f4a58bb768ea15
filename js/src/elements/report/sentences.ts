// What is said of reports, and of what was refused.
import type { Speech, WordKey } from '../../locales/words.js';
import type { Problem } from '../../stores/store.js';
import type { Line } from '../pieces.js';
import { signInHelps, wordedAlike } from '../standing.js';
import type { OwnReport } from './model.js';

const states: Readonly<Record<OwnReport['state'], WordKey>> = {
  open: 'reportOpen',
  stands: 'reportStands',
  held: 'reportHeld',
  removed: 'reportRemoved',
};

/** Errors, and how each is worded here. */
const byCode: Readonly<Partial<Record<Problem['code'], WordKey>>> = {
  missing_field: 'chooseWrong',
  text_empty: 'oddReport',
  text_too_long: 'longReport',
  text_blocked: 'harshReport',
  text_has_control: 'oddReport',
  reported_enough: 'reportedEnough',
  decided_already: 'reportDecided',
  unknown_record: 'textGone',
  nothing_to_decide: 'textGone',
  rev_conflict: 'reportElsewhere',
};

export function problemText(problem: Problem, speech: Speech): string {
  if (signInHelps(problem)) return speech.say('signInToReport');
  if (wordedAlike.has(problem.code)) return speech.sayWhy(problem);
  return speech.say(byCode[problem.code] ?? 'failed', problem.args);
}

/** What became of it. */
export const stateLine = ({ state }: OwnReport, speech: Speech): Line => ({
  tone: state === 'open' ? 'plain' : 'ok',
  text: speech.say(states[state]),
});
