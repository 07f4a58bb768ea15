// What is said of cases, of decisions, and of what was refused.
import type { FilterFinding } from '../../filter.js';
import type { Speech, WordKey } from '../../locales/words.js';
import type { Problem } from '../../stores/store.js';
import { dayText } from '../days.js';
import { signInHelps, wordedAlike } from '../standing.js';
import { wrongs } from '../report/model.js';
import { type Item, type Why, wordsFound } from './model.js';

/** Errors, and how each is worded here. */
const byCode: Readonly<Partial<Record<Problem['code'], WordKey>>> = {
  missing_field: 'giveReason',
  text_empty: 'giveReason',
  text_too_long: 'longReason',
  text_blocked: 'harshReason',
  text_has_control: 'oddReason',
  decided_by_you: 'yoursBefore',
  rev_conflict: 'caseChanged',
  unknown_record: 'caseGone',
  nothing_to_decide: 'caseGone',
  offline: 'decideOffline',
};

export function problemText(problem: Problem, speech: Speech): string {
  if (signInHelps(problem)) return speech.say('signInToDecide');
  if (wordedAlike.has(problem.code)) return speech.sayWhy(problem);
  return speech.say(byCode[problem.code] ?? 'failed', problem.args);
}

/** The kind of a document; its own name for one that is new to these words. */
export function kindText(address: string, speech: Speech): string {
  const [kind = ''] = address.split('/');
  const key = `kind:${kind}` as WordKey;
  return speech.words[key] === undefined ? kind : speech.say(key);
}

/** How many gave each reason. */
export function reasonsText({ reports }: Item, speech: Speech): readonly string[] {
  const { reasons = {} } = reports ?? {};
  return wrongs.flatMap((wrong) => {
    const n = reasons[wrong] ?? 0;
    return n > 0 ? [speech.say('reportTimes', { n, words: speech.say(`wrong:${wrong}`) })] : [];
  });
}

const kindOf = ({ reason, category }: FilterFinding): string =>
  ['own-word', 'tone'].includes(reason) ? reason : category;

/** What is about a text as a whole has no words of its own. */
const asWhole = ['flood', 'shouting', 'tone'];

/** One sentence for each kind of finding that held it. */
export function findingsText(item: Item, speech: Speech): readonly string[] {
  const held = wordsFound(item).filter(({ finding }) => finding.verdict !== 'allow');
  return [...new Set(held.map(({ finding }) => kindOf(finding)))].map((name) => {
    const kind = speech.say(`found:${name}` as WordKey);
    if (asWhole.includes(name)) return kind;
    const found = held.filter(({ finding }) => kindOf(finding) === name).map(({ word }) => word);
    const quoted = [...new Set(found)].map((word) => speech.say('quotedWord', { word }));
    return speech.say('foundWords', { kind, words: new Intl.ListFormat(speech.locale).format(quoted) });
  });
}

/** What a steward decided about it earlier. */
export function beforeText(why: Why | null, speech: Speech, now: number): string | undefined {
  if (why?.by !== 'steward' || !why.do) return undefined;
  return speech.say(`before:${why.do}`, { time: dayText(why.time ?? now, speech, now) });
}
