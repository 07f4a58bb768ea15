// Holding a hub to its word: receipts that this device keeps, and counting again. Loaded where a verifiable poll asks for it. No DOM.
import { pageConfig } from '../config.js';
import { globals } from '../globals.js';
import type { CoreModule } from '../core/module.js';
import {
  CoreRecount,
  type KeptReceipt,
  type Recounted,
  type SignedHead,
  checkReceipt,
} from '../core/recount.js';
import type { Device, Key } from './device.js';
import { hubStoreCode } from './index.js';
import { failure } from './problems.js';
import type { Store } from './store.js';

export type { KeptReceipt, Recounted };

/** What a receipt came to. `rewritten`: the log no longer begins with what the hub had signed; `otherKey`: another key signs it now. */
export type ReceiptState = 'in' | 'missing' | 'rewritten' | 'unsigned' | 'otherKey';

/** A receipt with the address it belongs to, as a voter saves it. */
export interface SavedReceipt extends KeptReceipt {
  readonly address: string;
}

interface LogAnswer {
  readonly head: SignedHead;
  readonly inclusion?: readonly string[];
  readonly consistency?: readonly string[];
}

interface Head {
  readonly address: string;
  readonly lots: string | null;
  readonly root: string;
  readonly since: number;
  readonly size: number;
}

/** Milliseconds; longer than this is as good as no network. An export may take longer. */
const patience = 20_000;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** The stores carry what opens the core and the device: to name it here would cut their files in pieces, which every page would pay for. */
async function wholeCore(): Promise<CoreModule> {
  const { loadCore } = await import('./local-store.js');
  return loadCore(pageConfig().core ?? 'auto', 'whole');
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

async function isSigned({ signed, signature, key }: SignedHead): Promise<boolean> {
  // Plain http outside localhost cannot check: that is no fault of the signature.
  if (!globals.crypto?.subtle) throw failure('unsupported');
  try {
    const point = await crypto.subtle.importKey('raw', bytesOf(key), algorithm, false, ['verify']);
    return await crypto.subtle.verify(algorithm, point, bytesOf(signature), new TextEncoder().encode(signed));
  } catch {
    return false;
  }
}

const headOf = ({ signed }: SignedHead): Head => JSON.parse(signed) as Head;

export class Proof {
  readonly #store: Store;
  readonly #address: string;
  readonly #place: string;
  #device: Promise<Device> | undefined;

  /** Of one document of a hub. */
  constructor(store: Store, address: string) {
    this.#store = store;
    this.#address = address;
    this.#place = store.place ?? '';
  }

  /** Where the ballots can be downloaded. */
  get exportAddress(): string {
    return `${this.#place.replace(' ', '/v1/')}/${this.#address}/export`;
  }

  /** The receipt that this device keeps, if there is one. */
  async kept(): Promise<SavedReceipt | undefined> {
    // Looking must not make a database on the device of somebody who only reads.
    const { deviceState } = await hubStoreCode();
    if (!this.#device && (await deviceState()) !== 'present') return undefined;
    return (await this.#opened()).get<SavedReceipt>('records', this.#key);
  }

  /** Keeps a new receipt with the head that the hub signs now, so that it can be held to it later. */
  async keep({ entry, leaf }: KeptReceipt): Promise<SavedReceipt> {
    const before = await this.kept();
    if (before?.entry === entry && before.leaf === leaf) return before;
    const { head } = await this.#log(`entry=${entry}`);
    return this.#put({ address: headOf(head).address, entry, leaf, head });
  }

  /** Whether the vote is in the log, and the log still begins with what the hub had signed. Keeps the new head if so. */
  async check({ entry, leaf }: KeptReceipt): Promise<ReceiptState> {
    const kept = await this.kept();
    const old = kept?.head && headOf(kept.head);
    const {
      head: signed,
      inclusion,
      consistency,
    } = await this.#log(`entry=${entry}${old ? `&from=${old.size}` : ''}`);
    const head = headOf(signed);
    if (!(await isSigned(signed)) || !this.#isHere(head)) return 'unsigned';
    if (kept?.head && kept.head.key !== signed.key) return 'otherKey';
    const goesOn = old && old.since === head.since && old.lots === head.lots && old.size <= head.size;
    if (old && !goesOn) return 'rewritten';
    const found = checkReceipt(await wholeCore(), {
      leaf,
      entry,
      head: { size: head.size, root: head.root },
      inclusion: inclusion ?? [],
      ...(old && { kept: { size: old.size, root: old.root }, consistency: consistency ?? [] }),
    });
    if (!found.ok || !found.included) return 'missing';
    if (found.consistent === false) return 'rewritten';
    await this.#put({ address: head.address, entry, leaf, head: signed });
    return 'in';
  }

  /** Downloads everything and counts again. `heard` is told what part has come, from 0 to 1, where that is known. */
  async recount(heard: (part: number | undefined) => void): Promise<Recounted> {
    const [kept, module, reply] = await Promise.all([
      this.kept(),
      wholeCore(),
      this.#store.part(this.#address, 'export'),
    ]);
    const recount = new CoreRecount(module);
    try {
      await readAll(reply, recount, heard);
      const answer = recount.finish(kept ?? null);
      if (!answer.ok) throw failure('internal');
      return await this.#signed(answer, kept);
    } finally {
      recount.dispose();
    }
  }

  /** Signatures are the page's to check. */
  async #signed(found: Recounted, kept: SavedReceipt | undefined): Promise<Recounted> {
    const { head } = found;
    if (head === null) return found; // what came is no export, and it says so
    const differs = kept?.head !== undefined && kept.head.key !== head.key;
    const good = (await isSigned(head)) && this.#isHere(headOf(head));
    if (good && !differs) return found;
    const code = good ? 'key_differs' : 'signature_wrong';
    return { ...found, sound: false, findings: [{ code, path: '/1/head', args: {} }, ...found.findings] };
  }

  /** A head of another poll says nothing of this one. */
  #isHere({ address }: Head): boolean {
    return address === `${this.#place.split(' ')[1]}/${this.#address}`;
  }

  async #log(query: string): Promise<LogAnswer> {
    const reply = await this.#store.part(this.#address, `log?${query}`, {
      signal: AbortSignal.timeout(patience),
    });
    return (await reply.json()) as LogAnswer;
  }

  async #put(receipt: SavedReceipt): Promise<SavedReceipt> {
    await (await this.#opened()).put('records', [[this.#key, receipt]]);
    return receipt;
  }

  get #key(): Key {
    return [this.#place, this.#address, 'receipt'];
  }

  #opened(): Promise<Device> {
    return (this.#device ??= hubStoreCode().then(({ openDevice }) => openDevice()));
  }
}

async function readAll(
  reply: Response,
  recount: CoreRecount,
  heard: (part: number | undefined) => void,
): Promise<void> {
  const size = Number(reply.headers.get('Content-Length'));
  const reader = reply.body?.getReader();
  let read = 0;
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return;
    recount.read(piece.value);
    read += (piece.value as Uint8Array).length;
    heard(size > 0 ? Math.min(read / size, 1) : undefined);
  }
}
