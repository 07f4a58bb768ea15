// The store of a page without a hub: the core decides here, and this device keeps what it decided. Tabs take turns and tell each other.
import type { CoreForm } from '../config.js';
import { type CoreSize, coreOf, loadCore } from '../core/load.js';
import { Board } from './board.js';
import { deviceState } from './device-name.js';
import { type Device, type Key, drawSeed, keepSeed, openDevice, seedOf } from './device.js';
import { type Admitted, LocalDocument, echoesIn, merged, nameOf, orThrow } from './local-document.js';
import { type Channel, type Platform, browser } from './platform.js';
import { asHearthError, failure, problem } from './problems.js';
import type { CoreRecord } from '../core/replica.js';
import type { Act, Publishes, Snapshot, Store, Watched } from './store.js';

export interface LocalOptions {
  readonly space: string;
  readonly core: CoreForm;
}

/** What is to be admitted, given the document as it is now. */
type Verb = (document: LocalDocument, now: number) => Admitted;

interface Open {
  readonly document: LocalDocument;
  readonly cancelClock: () => void;
}

/** Timers hold no more milliseconds than this. */
const longestTimer = 2 ** 31 - 1;

export class LocalStore implements Store, Publishes {
  readonly #place: string;
  readonly #form: CoreForm;
  readonly #platform: Platform;
  readonly #board = new Board('local');
  readonly #open = new Map<string, Open>();
  readonly #channel: Channel;
  #device: Promise<Device> | undefined;
  #reach: 'device' | 'memory' = 'device';
  #seed: number;
  #closed = false;
  #size: 'small' | 'whole' = 'small';

  constructor({ space, core }: LocalOptions, platform: Platform = browser) {
    this.#place = `local ${space}`;
    this.#form = core;
    this.#platform = platform;
    this.#seed = drawSeed(platform);
    this.#channel = platform.channel(`hearth ${this.#place}`, (address) => {
      if (this.#open.has(address)) this.#lookAgain(address);
      this.#tellThoseWhoUse(address);
    });
  }

  /** Known for certain once a document is open. */
  get reach(): 'device' | 'memory' {
    return this.#reach;
  }

  watch(address: string, listener: (watched: Watched) => void): () => void {
    this.#mustBeOpen();
    return this.#board.watch(address, listener);
  }

  async read(address: string): Promise<Snapshot> {
    return this.#change(address, nothing, false);
  }

  async publish(address: string, document: unknown): Promise<Snapshot> {
    return this.#change(address, (open, now) => open.publish(document, now), false);
  }

  async act(address: string, act: Act): Promise<Snapshot> {
    this.#mustBeOpen();
    this.#board.update(address, { pending: act, delivery: { state: 'sending' } });
    try {
      const snapshot = await this.#change(address, (open, now) => open.act(act.key, act.body, now), true);
      this.#board.update(address, { pending: undefined, delivery: { state: 'none' } });
      return snapshot;
    } catch (thrown) {
      const { problems } = asHearthError(thrown);
      this.#board.update(address, { pending: undefined, delivery: { state: 'refused', problems } });
      throw thrown;
    }
  }

  async part(address: string, part: string): Promise<Response> {
    await this.read(address);
    return Response.json(this.#open.get(address)?.document.part(part));
  }

  /** The documents stay, as this page has written them. */
  async forget(): Promise<void> {
    this.#mustBeOpen();
    await (await this.#found())?.forget(this.#place);
    this.#seed = drawSeed(this.#platform);
    for (const address of [...this.#open.keys()]) {
      await this.#change(address, nothing, false);
      this.#channel.tell(address);
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#channel.close();
    for (const address of [...this.#open.keys()]) this.#replace(address, undefined);
    this.#board.clear();
  }

  #mustBeOpen(): void {
    if (this.#closed) throw failure('unsupported');
  }

  /** What the small core refuses, the whole one judges: from then on it does everything here. */
  async #change(address: string, verb: Verb, writes: boolean): Promise<Snapshot> {
    const size = this.#size;
    try {
      return await this.#changeBy(address, verb, writes);
    } catch (thrown) {
      if (size === this.#size) throw thrown;
      return this.#changeBy(address, verb, writes);
    }
  }

  /** Catches up with other tabs and with time, admits, keeps, shows: one change at a time in all tabs. */
  async #changeBy(address: string, verb: Verb, writes: boolean): Promise<Snapshot> {
    this.#mustBeOpen();
    const core = await loadCore(this.#form, this.#sizeFor(address)).catch(() => {
      throw failure('offline');
    });
    return this.#platform.takeTurns(`hearth ${this.#place} ${address}`, async () => {
      const device = writes ? await this.#opened() : await this.#found();
      const kept = (await device?.all<CoreRecord>('records', [this.#place, address])) ?? [];
      const here = this.#open.get(address)?.document.ordered ?? [];
      let document: LocalDocument | undefined;
      try {
        document = new LocalDocument(core, kindOf(address), merged(here, kept));
        await this.#hear(document, device);
        await this.#admit(address, document, verb, writes || kept.length > 0 ? device : undefined);
        // What was published may use others.
        await this.#hear(document, device);
      } catch (thrown) {
        const [trouble] = asHearthError(thrown).problems;
        // Something in the document, not in an act, is wrong.
        if (!writes && trouble?.path && this.#sizeFor(address) === 'small') {
          this.#size = 'whole';
          document?.dispose();
        } else if (document) this.#show(address, document, trouble);
        throw thrown;
      }
      return this.#show(address, document, undefined) ?? Promise.reject(failure('no_document'));
    });
  }

  /** Polls alone have a small core. */
  #sizeFor(address: string): CoreSize {
    const size = coreOf(kindOf(address));
    return size === 'small' ? this.#size : size;
  }

  /** Without a device nothing is written: a document that nobody has answered lives in the page that holds it. */
  async #admit(
    address: string,
    document: LocalDocument,
    verb: Verb,
    device: Device | undefined,
  ): Promise<void> {
    const now = this.#platform.now();
    this.#passTime(document, now);
    const { records } = orThrow(verb(document, now));
    if (device && records.length > 0) {
      await this.#keep(device, address, merged(document.ordered, records));
      this.#seed = await keepSeed(device, this.#place, this.#seed);
    }
    document.apply(records);
    this.#passTime(document, now);
  }

  /** Tells the document what the member did in those it uses. */
  async #hear(document: LocalDocument, device: Device | undefined): Promise<void> {
    const heard = document.uses.map(async (used) =>
      echoesIn(used, (await device?.all<CoreRecord>('records', [this.#place, used])) ?? []),
    );
    document.hear((await Promise.all(heard)).flat());
  }

  #tellThoseWhoUse(address: string): void {
    for (const [user, { document }] of this.#open) if (document.uses.includes(address)) this.#lookAgain(user);
  }

  /** What was published may open at once. */
  #passTime(document: LocalDocument, now: number): void {
    if (document.due === 0 || document.due > now) return;
    const time = document.passTime(now, this.#platform.secret());
    if (time.ok) document.apply(time.records);
  }

  async #keep(device: Device, address: string, records: readonly CoreRecord[]): Promise<void> {
    const entries = records.map((record): [Key, CoreRecord] => [
      [this.#place, address, nameOf(record)],
      record,
    ]);
    await device.put('records', entries);
    this.#channel.tell(address);
    this.#tellThoseWhoUse(address);
  }

  #show(address: string, document: LocalDocument, trouble: Watched['problem']): Snapshot | undefined {
    const snapshot = document.snapshot(address, this.#seed);
    this.#replace(address, document);
    this.#board.update(address, {
      snapshot,
      problem: snapshot ? undefined : (trouble ?? problem('no_document')),
    });
    return snapshot;
  }

  #replace(address: string, document: LocalDocument | undefined): void {
    const old = this.#open.get(address);
    old?.cancelClock();
    old?.document.dispose();
    if (document && !this.#closed)
      this.#open.set(address, { document, cancelClock: this.#wakeAt(address, document.due) });
    else {
      document?.dispose();
      this.#open.delete(address);
    }
  }

  #wakeAt(address: string, due: number): () => void {
    if (due === 0) return () => undefined;
    const delay = Math.min(Math.max(due - this.#platform.now(), 0), longestTimer);
    return this.#platform.after(delay, () => {
      this.#lookAgain(address);
    });
  }

  #lookAgain(address: string): void {
    // What is wrong now is said on the board, or by the next act.
    this.#change(address, nothing, false).catch(() => undefined);
  }

  /** The device, if it is there already. */
  async #found(): Promise<Device | undefined> {
    if (this.#device) return this.#device;
    const state = await deviceState();
    if (state === 'refused') this.#reach = 'memory';
    return state === 'present' ? this.#opened() : undefined;
  }

  #opened(): Promise<Device> {
    return (this.#device ??= openDevice().then(async (device) => {
      if (!device.lasts) this.#reach = 'memory';
      this.#seed = (await seedOf(device, this.#place)) ?? this.#seed;
      return device;
    }));
  }
}

const nothing = (): Admitted => ({ ok: true, records: [] });

/** `poll` of `poll/lunch`. */
function kindOf(address: string): string {
  return address.split('/', 1)[0] ?? '';
}

// Whoever loads this file has these already. Naming them here lets the build put all that is shared into one file.
export { follow } from './following.js';
export { storeFor } from './index.js';
// What proof.ts asks for, when somebody checks a count.
export { loadCore } from '../core/load.js';
