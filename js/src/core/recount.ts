// Counting again what a hub lets anybody download: the core's Recount as a typed handle that is disposed once.
import type { CoreModule, Handle } from './module.js';
import type { Answer, CoreError } from './replica.js';

/** What a voter holds against the log. */
export interface KeptReceipt {
  readonly entry: number;
  readonly leaf: string;
  readonly head?: SignedHead;
}

/** `signed` is a text: {address, root, since, size, time}. Key and signature are base64url. */
export interface SignedHead {
  readonly signed: string;
  readonly signature: string;
  readonly key: string;
}

/** As sdk/include/hearth/recount.h says. */
export interface Recounted {
  readonly sound: boolean;
  readonly findings: readonly CoreError[];
  readonly more: number;
  readonly entries: number;
  readonly ballots: number;
  readonly replaced: number;
  readonly withdrawn: number;
  readonly root: string;
  readonly head: SignedHead | null;
  readonly address: string | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly receipt: 'counts' | 'replaced' | 'withdrawn' | null;
}

interface Log {
  readonly size: number;
  readonly root: string;
}

export interface ReceiptCheck {
  readonly leaf: string;
  readonly entry: number;
  readonly head: Log;
  readonly inclusion: readonly string[];
  readonly kept?: Log;
  readonly consistency?: readonly string[];
}

export function checkReceipt(
  core: CoreModule,
  check: ReceiptCheck,
): Answer<{ included: boolean; consistent: boolean | null }> {
  return JSON.parse(core.checkReceipt(JSON.stringify(check))) as ReturnType<typeof checkReceipt>;
}

let alive = 0;

export class CoreRecount {
  readonly #core: CoreModule;
  #handle: Handle | undefined;

  constructor(core: CoreModule) {
    this.#core = core;
    this.#handle = core.openRecount();
    ++alive;
  }

  /** How many handles are not disposed of. */
  static get alive(): number {
    return alive;
  }

  /** The next bytes of the export, cut anywhere. */
  read(piece: Uint8Array): void {
    this.#core.readExport(this.#alive(), piece);
  }

  /** What came of it; frees the core's memory. */
  finish(receipt: KeptReceipt | null): Answer<Recounted> {
    const handle = this.#alive();
    this.#handle = undefined;
    --alive;
    return JSON.parse(this.#core.closeRecount(handle, JSON.stringify(receipt))) as Answer<Recounted>;
  }

  /** Frees the core's memory, where nobody finishes. Once is enough; more is harmless. */
  dispose(): void {
    if (this.#handle !== undefined) this.finish(null);
  }

  #alive(): Handle {
    if (this.#handle === undefined) throw new ReferenceError('This recount is over.');
    return this.#handle;
  }
}
