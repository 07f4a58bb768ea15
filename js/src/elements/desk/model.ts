// What waits for a steward, as the hub says it, and in which order it is looked at. No DOM.
import type { FilterFinding } from '../../filter.js';
import type { Wrong } from '../report/model.js';

/** What a steward makes of a text. */
export const doings = ['release', 'hold', 'remove'] as const;
export type Doing = (typeof doings)[number];

/** Who decided so far: the filter by its findings, or a steward. */
export interface Why {
  readonly by: 'filter' | 'steward';
  readonly findings?: readonly (FilterFinding & { readonly path: string })[];
  readonly do?: Doing;
  readonly reason?: string;
  /** In milliseconds since 1970. */
  readonly time?: number;
  /** It answered an appeal. */
  readonly appeal?: true;
}

/** An item of `records?tag=held`, `removed`, `reported`, `appealed`. */
export interface Item {
  readonly id: string;
  readonly rev: number;
  readonly status: 'live' | 'held' | 'removed';
  readonly time: number;
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  readonly why: Why | null;
  readonly reports?: {
    readonly reasons: Readonly<Partial<Record<Wrong, number>>>;
    readonly time: number;
    readonly words: readonly { readonly reason: Wrong; readonly text: string }[];
  };
  readonly appeal?: { readonly text: string; readonly time: number };
}

/** A document in which something waits. */
export interface Place {
  /** `kind/name` */
  readonly address: string;
  /** Where the hub has said it. */
  readonly title?: string | undefined;
}

/** One text, and the document that it is in. */
export interface Case extends Item, Place {
  /** Of this case, among all: it may stand in an id. */
  readonly key: string;
}

/** Why it waits first of all, the most urgent first. */
export const urgencies = ['unsafe', 'appealed', 'reported', 'held', 'removed'] as const;
export type Urgency = (typeof urgencies)[number];

export const caseOf = (item: Item, { address, title }: Place): Case => ({
  ...item,
  address,
  title,
  key: `${address.replace('/', '-')}-${item.id}`,
});

export function urgencyOf({ reports, appeal, status }: Item): Urgency {
  if (reports?.reasons.unsafe) return 'unsafe';
  if (appeal) return 'appealed';
  if (reports) return 'reported';
  return status === 'removed' ? 'removed' : 'held';
}

/** Since when somebody waits for a steward. */
export function sinceOf(item: Item): number {
  return (urgencyOf(item) === 'appealed' ? item.appeal : item.reports)?.time ?? item.time;
}

export const inOrder = (cases: readonly Case[]): readonly Case[] =>
  [...cases].sort(
    (a, b) =>
      urgencies.indexOf(urgencyOf(a)) - urgencies.indexOf(urgencyOf(b)) ||
      sinceOf(a) - sinceOf(b) ||
      (a.key < b.key ? -1 : 1),
  );

/** How a text stands after it. */
const outcomes: Readonly<Record<Doing, Item['status']>> = {
  release: 'live',
  hold: 'held',
  remove: 'removed',
};

/** What would change something, or answer somebody. `yours`: this steward decided it, so that another hears the appeal. */
export function doingsFor({ status, reports, appeal }: Item, yours = false): readonly Doing[] {
  if (appeal && yours) return ['release'];
  const asked = reports !== undefined || appeal !== undefined;
  return doings.filter((doing) => asked || status !== outcomes[doing]);
}

/** An author who appealed reads the answer, so that one may be given with a release, too. */
export const needsReason = (doing: Doing): boolean => doing !== 'release';
export const takesReason = (doing: Doing, { appeal }: Item): boolean =>
  needsReason(doing) || appeal !== undefined;

/** What was found in one of its texts. */
export function wordsFound({ texts, why }: Item): readonly { finding: FilterFinding; word: string }[] {
  return (why?.findings ?? []).map((finding) => {
    const { text = '' } = texts.find(({ path }) => path === finding.path) ?? {};
    return { finding, word: text.slice(...finding.units) };
  });
}

const address = /^[a-z]+\/[a-z0-9][a-z0-9_-]{0,63}$/;

/** Of the attribute `documents`: `poll/boat prompt/doors`. */
export function addressesIn(documents: string): { good: readonly string[]; bad: readonly string[] } {
  const all = [...new Set(documents.split(/\s+/).filter(Boolean))];
  return { good: all.filter((one) => address.test(one)), bad: all.filter((one) => !address.test(one)) };
}
