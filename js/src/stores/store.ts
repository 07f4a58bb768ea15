// What an element knows of the world: one interface, two stores behind it (hub-store.ts, local-store.ts). No DOM here.
//
// Request up, state down: an element asks the store to act and paints whatever snapshot comes; it never computes what is true.
import type { Code } from '../core/codes.generated.js';

/** A document as its room has normalised it, with every default filled in. Its fields are the room's own. */
export interface DocumentBody {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** What one viewer may see of one document right now. Frozen: stores replace it, nobody edits it. */
export interface Snapshot {
  /** `kind/name`, such as `poll/lunch`. */
  readonly address: string;
  /** Equal etags show the same. Empty in a local store. */
  readonly etag: string;
  readonly version: number;
  readonly since: number;
  readonly epoch: number;
  readonly document: DocumentBody;
  readonly course: Readonly<Record<string, unknown>>;
  /** What everybody of this viewer's standing sees. */
  readonly shared: Readonly<Record<string, unknown>>;
  /** What this viewer alone sees; `revs` are the revisions of their own records, by key. */
  readonly own: Readonly<Record<string, unknown>> & { readonly revs: Readonly<Record<string, number>> };
}

/** One broken rule, as the core and the hub say it. Worded by the page's catalogue. */
export interface Problem {
  readonly code: Code | 'offline' | 'wasm_refused' | 'storage_refused' | 'unsupported';
  /** JSON pointer into what was sent. */
  readonly path: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Thrown by every store call that is refused; also the `detail` of `hearth-error`. */
export class HearthError extends Error {
  override readonly name = 'HearthError';

  constructor(
    readonly problems: readonly Problem[],
    /** The snapshot as it now is, where the refusal carries it (a conflict does). */
    readonly current?: Snapshot,
  ) {
    super(problems.map((problem) => `${problem.code} ${problem.path}`.trim()).join(', '));
  }

  get code(): Problem['code'] {
    return this.problems[0]?.code ?? 'internal';
  }
}

/** What a member sends. `body: null` withdraws. */
export interface Act {
  readonly key: string;
  readonly body: unknown;
  /** The record that it is about, by its id, where it is about one. */
  readonly on?: string | undefined;
}

/** Where an act of this member stands. */
export type Delivery =
  | { readonly state: 'none' }
  | { readonly state: 'sending' }
  /** Kept on this device; goes out by itself. */
  | { readonly state: 'kept'; readonly because: 'offline' | 'busy' }
  /** Kept, but it belongs to a member who is not signed in here now. */
  | { readonly state: 'waiting-for-member' }
  | { readonly state: 'refused'; readonly problems: readonly Problem[] };

/** What a watcher is told: always everything, so that a listener can start at any time. */
export interface Watched {
  /** Undefined while nothing is known yet, or when nothing is published under the address. */
  readonly snapshot: Snapshot | undefined;
  /** This member's latest act that no snapshot shows yet: painted at once, counted when a snapshot says so. */
  readonly pending: Act | undefined;
  readonly delivery: Delivery;
  /** Undefined when all is well; `offline` while the hub cannot be reached; `no_document` when there is none. */
  readonly problem: Problem | undefined;
  readonly connection: 'connecting' | 'live' | 'polling' | 'offline' | 'local';
}

/** How a part is asked for. With a body it is sent: the hub takes it, or refuses it. */
export interface PartRequest {
  readonly method?: 'GET' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

export interface Store {
  /** Where results come from: everyone by a hub, or this device alone. */
  readonly reach: 'everyone' | 'device' | 'memory';

  /** Of a hub: its address and the space, with a space between. */
  readonly place?: string;

  /** Of a hub: who is signed in now, such as `m:ann`. */
  readonly member?: string | undefined;

  /** The address of a document's own page, where there is one. */
  pageOf?(address: string): string;

  /** Tells the listener what is known now, if anything, and every change; returns the way to stop. Never calls back before it has returned. */
  watch(address: string, listener: (watched: Watched) => void): () => void;

  /** One fresh snapshot. Rejects with HearthError. */
  read(address: string): Promise<Snapshot>;

  /**
   * Sends an act of this member and resolves with the snapshot that shows it. Offline the act is kept and the promise resolves with
   * the last snapshot, `delivery` saying that it is kept. Rejects with HearthError when it is refused; nothing is changed then.
   */
  act(address: string, act: Act): Promise<Snapshot>;

  /**
   * What is fetched and never pushed, as far as this viewer may see it: `tally`, all that the long counts found; `records?tag=...`, a page of
   * records; of a hub also `log` and `export`, by which a count is checked, and of the community itself (`.`) what waits for its stewards.
   * A steward's decision is sent here too: it is no act that could be kept. The hub's answer, or one like it. Rejects with HearthError.
   */
  part(address: string, part: string, request?: PartRequest): Promise<Response>;

  /** Everything this device keeps for this member: keys, outbox, local records. */
  forget(): Promise<void>;

  /** Stops streams and timers. Idempotent; any later call rejects. */
  close(): void;
}

/** A document written in the page itself; only a local store takes it. */
export interface Publishes {
  publish(address: string, document: unknown): Promise<Snapshot>;
}
