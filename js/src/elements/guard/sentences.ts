// What a writer is told of the findings, in words.
import type { FilterFinding } from '../../filter.js';
import type { GuardKey, Guarding } from '../../locales/guard/index.js';

/** As many words as one sentence names. */
const mostWords = 5;

const byCategory: Readonly<Record<FilterFinding['category'], GuardKey>> = {
  profanity: 'profanity',
  slur: 'slur',
  insult: 'insult',
  threat: 'threat',
  'identity-attack': 'identityAttack',
  sexual: 'sexual',
  'self-promotion': 'selfPromotion',
  'personal-data': 'personalData',
  flood: 'flood',
  shouting: 'shouting',
};

function keyOf({ reason, category }: FilterFinding): GuardKey {
  if (reason === 'own-word') return 'ownWord';
  return reason === 'tone' ? 'tone' : byCategory[category];
}

/** What a finding points to; a text that repeats itself or shouts is pointed to as a whole. */
export function wordOf(text: string, { units: [begin, end] }: FilterFinding): string {
  return text.slice(begin, end);
}

export const isWord = (finding: FilterFinding): boolean =>
  !['flood', 'shouting', 'tone'].includes(keyOf(finding));

/** The words found, each once, in the order of the text. */
export const wordsOf = (text: string, findings: readonly FilterFinding[]): string[] => [
  ...new Set(findings.filter(isWord).map((finding) => wordOf(text, finding))),
];

/** The first of them, in quotation marks. */
export const named = (words: readonly string[], { say, locale }: Guarding): string =>
  new Intl.ListFormat(locale).format(words.slice(0, mostWords).map((word) => say('quoted', { word })));

/** One sentence for each kind of finding, each on a line, in the order of the text; empty when there is none. */
export function sentencesFor(text: string, findings: readonly FilterFinding[], guarding: Guarding): string {
  return [...Map.groupBy(findings, keyOf)]
    .map(([key, found]) => {
      const words = wordsOf(text, found);
      return guarding.say(key, { n: Math.min(words.length, mostWords), words: named(words, guarding) });
    })
    .join('\n');
}
