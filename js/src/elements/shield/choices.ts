// What a reader can choose to hide: a few plain choices, each of one or two categories of the filter.
import type { FilterCategory } from '../../filter.js';

/** Why something is hidden. */
export type Reason = FilterCategory | 'word' | 'person';

export const choices = {
  insults: ['insult', 'threat'],
  groups: ['slur', 'identity-attack'],
  swearing: ['profanity'],
  sexualContent: ['sexual'],
  advertising: ['self-promotion'],
  personal: ['personal-data'],
  noise: ['shouting', 'flood'],
} as const satisfies Readonly<Record<string, readonly FilterCategory[]>>;

export type Choice = keyof typeof choices;
export const choiceNames = Object.keys(choices) as Choice[];

/** All categories there are, in the order in which reasons are told. */
export const categories: readonly FilterCategory[] = Object.values(choices).flat();
