// One document of a local store: its records, and the replica that holds what they come to.
import type { CoreModule } from '../core/module.js';
import {
  type Actor,
  type Answer,
  type Checkpoint,
  CoreReplica,
  type CoreRecord,
  type Look,
} from '../core/replica.js';
import { deepFreeze } from './snapshots.js';
import { HearthError, type Snapshot } from './store.js';

export type Admitted = Answer<{ readonly records: readonly CoreRecord[] }>;

const documentKey = 'document';
const clockKey = 'clock';

const me: Actor = { id: 'm:me', roles: [] };
const clock: Actor = { id: '@clock', roles: [] };
/** The page is the steward of what is written in it. */
const steward: Actor = { id: '@space', roles: ['steward'] };

export class LocalDocument {
  readonly #core: CoreModule;
  readonly #kind: string;
  #records: readonly CoreRecord[];
  #echoes: readonly CoreRecord[] = [];
  #replica: CoreReplica;
  #checkpoint: Checkpoint;
  #uses: readonly string[] | undefined;

  /** Throws a HearthError when the records are of a later Hearth. */
  constructor(core: CoreModule, kind: string, records: readonly CoreRecord[]) {
    this.#core = core;
    this.#kind = kind;
    this.#records = records;
    [this.#replica, this.#checkpoint] = this.#fold();
  }

  /** When the clock acts next, in milliseconds since 1970; 0 for never. */
  get due(): number {
    return this.#checkpoint.course.due ?? 0;
  }

  /** The records of what happened to the document, not of its members. */
  get ordered(): readonly CoreRecord[] {
    return this.#records.filter(({ author }) => author.startsWith('@'));
  }

  /** The documents that this one leans on. */
  get uses(): readonly string[] {
    if (!this.#checkpoint.document) return [];
    return (this.#uses ??= orThrow(this.#replica.view(this.#look(0, []))).uses ?? []);
  }

  /** All that is to be heard of those, in place of what was heard before. */
  hear(echoes: readonly CoreRecord[]): void {
    if (echoes.length + this.#echoes.length === 0) return;
    this.#echoes = echoes;
    this.#foldAnew();
  }

  /** The records that keep this act of the member, to be stored together; none when nothing changes. `now` in milliseconds since 1970. */
  act(key: string, body: unknown, now: number): Admitted {
    return this.#admit(me, me.id, key, body, now);
  }

  /** Publishes. Where the new words change what was answered on this device, the count begins anew. */
  publish(document: unknown, now: number): Admitted {
    const publish = (body: unknown): Admitted => this.#admit(steward, steward.id, documentKey, body, now);
    const answer = publish(document);
    const onlyMeaning = !answer.ok && answer.errors.every(({ code }) => code === 'meaning_changed');
    return onlyMeaning ? publish({ ...(document as object), reset: true }) : answer;
  }

  /** `seed` is what nobody can guess: lots are drawn by it. */
  passTime(now: number, seed: string): Admitted {
    return this.#admit(clock, clock.id, clockKey, null, now, seed);
  }

  /** Puts records in the place of those they replace. */
  apply(records: readonly CoreRecord[]): void {
    if (records.length === 0) return;
    this.#records = merged(this.#records, records);
    this.#foldAnew();
  }

  /** Undefined until something is published. */
  snapshot(address: string, seed: number): Snapshot | undefined {
    const { document, version, since, epoch, course } = this.#checkpoint;
    if (!document) return undefined;
    const { shared, own } = orThrow(this.#replica.view(this.#look(seed, [])));
    return deepFreeze({ address, etag: '', version, since, epoch, document, course, shared, own });
  }

  /** `tally`, or a page of records; one device holds a handful of them. */
  part(part: string): unknown {
    if (part === 'tally') return orThrow(this.#replica.tally(this.#look(0, this.#records)));
    const tag = new URLSearchParams(part.split('?')[1]).get('tag');
    const tagged = this.#records.filter(({ tags }) => (tags as unknown[] | undefined)?.includes(tag));
    return { ok: true, items: orThrow(this.#replica.view(this.#look(0, tagged))).page, next: null };
  }

  dispose(): void {
    this.#replica.dispose();
  }

  #admit(actor: Actor, author: string, key: string, body: unknown, now: number, seed = ''): Admitted {
    const mine = this.#by(author);
    const rev = this.#records.find((record) => record.author === author && record.key === key)?.rev ?? 0;
    // Time never runs back, whatever the clock of the device does.
    const latest = Math.max(now, ...this.#records.map(({ time }) => time));
    const answer = this.#replica.admit({
      act: { key, body, rev },
      context: { actor, now: latest, seed },
      mine,
      target: null,
    });
    if (!answer.ok) return answer;
    return { ok: true, records: answer.records.map((record) => ({ ...record, id: nameOf(record) })) };
  }

  #by(author: string): readonly CoreRecord[] {
    return [...this.#records, ...this.#echoes].filter((record) => record.author === author);
  }

  #look(seed: number, page: readonly CoreRecord[]): Look {
    return { viewer: { actor: me, seed }, mine: this.#by(me.id), page };
  }

  #foldAnew(): void {
    this.#replica.dispose();
    this.#uses = undefined;
    [this.#replica, this.#checkpoint] = this.#fold();
  }

  /** Everything anew, in the order that the core's law names: the document, the clock, the rest. One device holds a handful of records. */
  #fold(): [CoreReplica, Checkpoint] {
    const replica = new CoreReplica(this.#core, this.#kind);
    try {
      const rank = ({ author }: CoreRecord): number => [steward.id, clock.id, '@log'].indexOf(author) >>> 0;
      let epoch = 0;
      for (const record of [...this.#records].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))) {
        if (record.author.startsWith('@')) epoch += record.rev;
        orThrow(replica.fold({ epoch, steps: [{ before: null, after: record }] }));
      }
      if (this.#echoes.length > 0) orThrow(replica.fold({ epoch, steps: [], echoes: this.#echoes }));
      return [replica, orThrow(replica.checkpoint()).checkpoint];
    } catch (thrown) {
      replica.dispose();
      throw thrown;
    }
  }
}

/** A record's name within its document. */
export function nameOf({ author, key }: CoreRecord): string {
  return `${author} ${key}`;
}

/**
 * What a document that uses `address` hears of the records there: who, when and to whom, never what. Records that do not count, those of an
 * earlier count among them, are not heard at all.
 */
export function echoesIn(address: string, records: readonly CoreRecord[]): readonly CoreRecord[] {
  const published = records.find(({ author, key }) => author === steward.id && key === documentKey);
  const { since } = (published?.body ?? { since: 0 }) as { readonly since: number };
  return records
    .filter(
      ({ author, version, body, status }) =>
        !author.startsWith('@') && version >= since && body !== null && (status ?? 'live') === 'live',
    )
    .map(({ author, key, rev, version, time, to }) => ({
      ...{ author, key, rev, version, time, in: address, body: {} },
      ...(to ? { to } : undefined),
    }));
}

/** Old records with the new in their place. */
export function merged(old: readonly CoreRecord[], fresh: readonly CoreRecord[]): readonly CoreRecord[] {
  return [...new Map([...old, ...fresh].map((record) => [nameOf(record), record])).values()];
}

export function orThrow<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new HearthError(answer.errors);
  return answer;
}
