// What a ballot of marks says: one number or word for an option, none where one has no opinion. Pure, and what it costs.
import type { Ballot, PollDocument } from '../../../poll.js';

export type Mark = number | 'no' | 'maybe' | 'yes';
export type Marks = ReadonlyMap<string, Mark>;

/** Above so many marks there are steps and a field instead of a button for each. */
const mostButtons = 11;

/** Marks as buttons, from the least on; undefined where they are too many, or are counted. */
export function scaleOf({ method, min = 0, max = 5 }: PollDocument): readonly Mark[] | undefined {
  if (method === 'grid') return ['no', 'maybe', 'yes'];
  if (isSpent(method) || max - min + 1 > mostButtons) return undefined;
  return Array.from({ length: max - min + 1 }, (_, at) => min + at);
}

/** Whether marks are paid for out of a budget. */
export function isSpent(method: PollDocument['method']): boolean {
  return method === 'dots' || method === 'quadratic';
}

/** What is left to spend, for the stepper's sake: what a ballot may cost is for the core to judge. */
export function leftOf({ method, budget = 0 }: PollDocument, marks: Marks): number {
  const price = (mark: Mark): number => (method === 'quadratic' ? Number(mark) ** 2 : Number(mark));
  return [...marks.values()].reduce((left: number, mark) => left - price(mark), budget);
}

/** The largest number that can still be given to an option. */
export function mostFor(document: PollDocument, marks: Marks, id: string): number {
  const { method, max = 100 } = document;
  if (!isSpent(method)) return max;
  const others = new Map([...marks].filter(([other]) => other !== id));
  const left = Math.max(leftOf(document, others), 0);
  return Math.min(max, method === 'quadratic' ? Math.floor(Math.sqrt(left)) : left);
}

/** Without a mark where there is none; no dots at all are none. */
export function withMark({ method }: PollDocument, marks: Marks, id: string, mark: Mark | undefined): Marks {
  const changed = new Map(marks);
  if (mark === undefined || (isSpent(method) && mark === 0)) changed.delete(id);
  else changed.set(id, mark);
  return changed;
}

export const marksOf = (ballot: Ballot | null): Marks => new Map(Object.entries(ballot?.marks ?? {}));
