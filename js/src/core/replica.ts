// One document with its state, held in the core's memory: a typed handle that is disposed once.
import type { Code } from './codes.generated.js';
import type { CoreModule, Handle } from './module.js';

/** A broken rule, as the core says it. */
export interface CoreError {
  readonly code: Code;
  readonly path: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Errors are values: what was asked for, or why not. */
export type Answer<T> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly errors: readonly CoreError[] };

/** What is kept: one for each document, author and key. */
export interface CoreRecord {
  readonly author: string;
  readonly key: string;
  readonly rev: number;
  readonly version: number;
  readonly time: number;
  readonly body: unknown;
  readonly [field: string]: unknown;
}

export interface Actor {
  readonly id: string;
  readonly roles: readonly string[];
}

export interface Admission {
  readonly act: { readonly key: string; readonly body: unknown; readonly rev: number };
  /** `seed`: for ordered acts, what nobody can guess. */
  readonly context: { readonly actor: Actor; readonly now: number; readonly seed?: string };
  readonly mine: readonly CoreRecord[];
  readonly target: CoreRecord | null;
}

export interface CoreChange {
  readonly epoch: number;
  readonly steps: readonly { readonly before: CoreRecord | null; readonly after: CoreRecord | null }[];
  /** Of records in the documents that this one uses. */
  readonly echoes?: readonly CoreRecord[];
}

export interface Look {
  readonly viewer: { readonly actor: Actor; readonly seed: number };
  readonly mine: readonly CoreRecord[];
  readonly page: readonly CoreRecord[];
}

export interface Seen {
  readonly standing: string;
  readonly shared: Readonly<Record<string, unknown>>;
  readonly own: Readonly<Record<string, unknown>> & { readonly revs: Readonly<Record<string, number>> };
  readonly page: readonly unknown[];
  /** The documents that this one leans on, such as `poll/lunch`; absent where there are none. */
  readonly uses?: readonly string[];
}

export interface Checkpoint {
  readonly document: { readonly kind: string; readonly [field: string]: unknown } | null;
  readonly version: number;
  readonly since: number;
  readonly epoch: number;
  readonly course: Readonly<Record<string, unknown>> & { readonly due?: number };
  readonly sum?: unknown;
}

/** Thrown by any use of a handle after dispose(): a fault of the program, not of what was sent. */
export class DisposedError extends Error {
  override readonly name = 'DisposedError';
}

let alive = 0;

export class CoreReplica {
  readonly #core: CoreModule;
  #handle: Handle | undefined;

  constructor(core: CoreModule, kind: string) {
    this.#core = core;
    this.#handle = core.open(kind);
    ++alive;
  }

  /** How many handles are not disposed of. */
  static get alive(): number {
    return alive;
  }

  lint(
    document: unknown,
  ): Answer<{ document: Checkpoint['document']; warnings: readonly CoreError[]; resets: boolean }> {
    return this.#ask('lint', { document });
  }

  admit(admission: Admission): Answer<{ records: readonly CoreRecord[] }> {
    return this.#ask('admit', admission);
  }

  fold(change: CoreChange): Answer<unknown> {
    return this.#ask('fold', change);
  }

  view(look: Look): Answer<Seen> {
    return this.#ask('view', look);
  }

  tally({ viewer, mine }: Look): Answer<{ tally: Readonly<Record<string, unknown>> | null }> {
    return this.#ask('tally', { viewer, mine });
  }

  checkpoint(): Answer<{ checkpoint: Checkpoint }> {
    return JSON.parse(this.#core.checkpoint(this.#alive())) as Answer<{ checkpoint: Checkpoint }>;
  }

  restore(checkpoint: Checkpoint): Answer<unknown> {
    return this.#ask('restore', checkpoint);
  }

  /** Frees the core's memory. Once is enough; more is harmless. */
  dispose(): void {
    if (this.#handle === undefined) return;
    this.#core.close(this.#handle);
    this.#handle = undefined;
    --alive;
  }

  #ask<T>(verb: 'lint' | 'admit' | 'fold' | 'view' | 'tally' | 'restore', input: unknown): Answer<T> {
    return JSON.parse(this.#core[verb](this.#alive(), JSON.stringify(input))) as Answer<T>;
  }

  #alive(): Handle {
    if (this.#handle === undefined) throw new DisposedError('This replica was disposed of.');
    return this.#handle;
  }
}
