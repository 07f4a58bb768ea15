// What can be said of snapshots without knowing their room.
import type { Problem, Snapshot } from './store.js';

/** The snapshot in an answer, and nothing else of it, frozen to its depth. */
export function snapshotOf(answer: Snapshot): Snapshot {
  const { address, etag, version, since, epoch, document, course, shared, own } = answer;
  return deepFreeze({ address, etag, version, since, epoch, document, course, shared, own });
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

/** True when this was said before that: versions, epochs and revisions of one's own only ever grow. */
export function isOlder(snapshot: Snapshot, than: Snapshot): boolean {
  const { revs } = snapshot.own;
  return (
    snapshot.version < than.version ||
    snapshot.epoch < than.epoch ||
    Object.entries(than.own.revs).some(([key, rev]) => (revs[key] ?? 0) < rev)
  );
}

/** The problem is with this document alone, not with the hub or the network. */
export function isAboutDocument({ code }: Problem): boolean {
  return code === 'no_document' || code === 'not_found' || code === 'unknown_kind';
}
