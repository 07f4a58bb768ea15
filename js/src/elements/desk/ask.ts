// How a desk asks its hub.
import type { Place } from './model.js';

/** `address` may be `.`, the community itself. Rejects with HearthError. */
export type Ask = <T>(address: string, part: string) => Promise<T>;

/** Of what waits there are three numbers, of what was removed there is one. */
type Counts = Readonly<Partial<Record<'held' | 'reported' | 'appealed' | 'removed', number>>>;

interface Waiting {
  readonly documents: readonly (Counts & {
    readonly kind: string;
    readonly name: string;
    readonly title: string;
  })[];
}

/** A document, and how much of it waits. */
export interface Counted {
  readonly place: Place;
  /** Undefined where nobody has counted. */
  readonly counts?: Counts;
}

/** The documents in which something waits, or was removed. */
export async function placesWith(
  ask: Ask,
  part: 'waiting' | 'waiting?tag=removed',
): Promise<readonly Counted[]> {
  const { documents } = await ask<Waiting>('.', part);
  return documents.map(({ kind, name, title, ...counts }) => ({
    place: { address: `${kind}/${name}`, title },
    counts,
  }));
}
