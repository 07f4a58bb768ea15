// The acting half of the hub store: the device, the guest key, and the outbox with what its letters mean on the board.
import type { Board } from './board.js';
import { deviceState } from './device-name.js';
import { type Device, keepSeed, openDevice, seedOf } from './device.js';
import { type GuestKey, findGuestKey, guestKey, signWith } from './guest-key.js';
import { secondsAsked } from './live.js';
import { type Letter, Outbox, type Post } from './outbox.js';
import type { Channel, Platform } from './platform.js';
import { asHearthError, failure } from './problems.js';
import type { Session } from './session.js';
import { type Act, HearthError, type Snapshot } from './store.js';

/** Milliseconds until the hub is tried again: from the first to the longest, doubling. */
const wait = { first: 5_000, longest: 60_000 };

export interface PostingHost {
  readonly place: string;
  readonly platform: Platform;
  readonly board: Board;
  readonly session: Session;
  /** To this device's other tabs. */
  readonly channel: Channel;
  seed(): number;
  read(address: string): Promise<Snapshot>;
  send(letter: Letter): Promise<Snapshot>;
  /** The hub has answered an act. */
  heard(): void;
}

interface Expected {
  readonly address: string;
  act: Act;
  readonly resolve: ((snapshot: Snapshot) => void)[];
  readonly reject: ((error: HearthError) => void)[];
}

export class Posting implements Post {
  readonly #host: PostingHost;
  readonly #expected = new Map<number, Expected>();
  #device: Promise<Device> | undefined;
  #outbox: Promise<Outbox> | undefined;
  #cancelRetry: (() => void) | undefined;
  #waits: HearthError | undefined;
  #failures = 0;

  constructor(host: PostingHost) {
    this.#host = host;
  }

  async act(address: string, act: Act): Promise<Snapshot> {
    if (!this.#host.board.at(address).snapshot) await this.#host.read(address);
    const owner = await this.#host.session.owner();
    await keepSeed(await this.#opened(), this.#host.place, this.#host.seed());
    const outbox = await this.#box();
    const { seq } = await outbox.write({ owner, address, key: act.key, body: act.body, on: act.on });
    const answer = this.#expect(seq, address, act);
    void this.#empty();
    return answer;
  }

  /** Shows what is still to be sent, from an earlier visit too, and tries now: the hub was heard of, or somebody has signed in. */
  async retry(): Promise<void> {
    if (!(await this.#found())) return;
    const letters = await (await this.#box()).all().catch(() => []);
    for (const letter of letters) if (!this.#isUnderWay(letter)) this.#show(letter);
    if (letters.some(({ owner }) => this.#host.session.owns(owner))) await this.#empty();
  }

  async keptSeed(): Promise<number | undefined> {
    const device = await this.#found();
    return device && seedOf(device, this.#host.place);
  }

  async findKey(): Promise<GuestKey | undefined> {
    const device = await this.#found();
    return device && findGuestKey(device, this.#host.place);
  }

  async makeKey(): Promise<GuestKey> {
    const key = await guestKey(await this.#opened(), this.#host.place, this.#host.platform.takeTurns);
    this.#host.channel.tell('key');
    return key;
  }

  sign(key: GuestKey, challenge: string): Promise<string> {
    return signWith(key, challenge);
  }

  async forget(): Promise<void> {
    this.close();
    await (await this.#found())?.forget(this.#host.place);
    this.#host.channel.tell('forgotten');
  }

  close(): void {
    this.#cancelRetry?.();
    this.#refuseAll('unsupported');
  }

  // Post: what the outbox asks.

  owner(): string | undefined {
    return this.#host.session.signedIn;
  }

  basis(address: string, key: string): { rev: number; since: number } {
    const { snapshot } = this.#host.board.at(address);
    return { rev: snapshot?.own.revs[key] ?? 0, since: snapshot?.since ?? 0 };
  }

  send(letter: Letter): Promise<Snapshot> {
    return this.#host.send(letter);
  }

  settled(letter: Letter, outcome: Snapshot | HearthError): void {
    const refused = outcome instanceof HearthError;
    const expected = this.#expected.get(letter.seq);
    const { board } = this.#host;
    this.#expected.delete(letter.seq);
    this.#failures = 0;
    if (!expected || board.at(letter.address).pending === expected.act)
      board.update(letter.address, {
        pending: undefined,
        delivery: refused ? { state: 'refused', problems: outcome.problems } : { state: 'none' },
      });
    if (refused) for (const reject of expected?.reject ?? []) reject(outcome);
    else for (const resolve of expected?.resolve ?? []) resolve(outcome);
    this.#host.heard();
  }

  waits(_letter: Letter, because: HearthError): void {
    this.#waits = because;
  }

  #expect(seq: number, address: string, act: Act): Promise<Snapshot> {
    return new Promise((resolve, reject) => {
      const known = this.#expected.get(seq) ?? { address, act, resolve: [], reject: [] };
      known.act = act;
      known.resolve.push(resolve);
      known.reject.push(reject);
      this.#expected.set(seq, known);
    });
  }

  async #empty(): Promise<void> {
    this.#cancelRetry?.();
    const outbox = await this.#box();
    this.#waits = undefined;
    try {
      await this.#host.session.takeUp();
      await outbox.empty();
    } catch (thrown) {
      this.#waits = asHearthError(thrown);
    }
    const letters = await outbox.all().catch(() => undefined);
    if (!letters) this.#refuseAll('storage_refused');
    if (letters && this.#waits) this.#keepFor(this.#waits, letters);
    if (letters) await this.#sentElsewhere(letters);
  }

  #refuseAll(code: 'storage_refused' | 'unsupported'): void {
    for (const { reject } of this.#expected.values()) for (const tell of reject) tell(failure(code));
    this.#expected.clear();
  }

  /** What cannot go out now is kept, and those who wait for it are told so. */
  #keepFor(because: HearthError, letters: readonly Letter[]): void {
    for (const letter of letters) {
      this.#show(letter, because.code === 'offline' ? 'offline' : 'busy');
      const { resolve, reject } = this.#expected.get(letter.seq) ?? { resolve: [], reject: [] };
      const { snapshot } = this.#host.board.at(letter.address);
      const stays = snapshot && this.#host.session.owns(letter.owner);
      for (const tell of resolve.splice(0)) if (stays) tell(snapshot);
      for (const tell of reject.splice(0)) if (!stays) tell(failure('token_expired'));
    }
    const backoff = Math.min(wait.longest, wait.first * 2 ** this.#failures++);
    const delay = Math.max(secondsAsked(because) * 1000, backoff * (0.5 + this.#host.platform.random()));
    this.#cancelRetry = this.#host.platform.after(delay, () => void this.#empty());
  }

  /** Another tab of this member may have sent it: then a fresh look shows what became of it. */
  async #sentElsewhere(letters: readonly Letter[]): Promise<void> {
    const there = new Set(letters.map(({ seq }) => seq));
    for (const [seq, { address, act, resolve, reject }] of [...this.#expected]) {
      if (there.has(seq)) continue;
      this.#expected.delete(seq);
      const { board } = this.#host;
      if (board.at(address).pending === act)
        board.update(address, { pending: undefined, delivery: { state: 'none' } });
      await this.#host.read(address).then(
        (snapshot) => {
          for (const tell of resolve) tell(snapshot);
        },
        (thrown: unknown) => {
          for (const tell of reject) tell(asHearthError(thrown));
        },
      );
    }
  }

  #show(letter: Letter, because: 'offline' | 'busy' = 'offline'): void {
    const { board, session } = this.#host;
    const { delivery, snapshot } = board.at(letter.address);
    if (!session.owns(letter.owner)) {
      // Whoever is here now, and has answered, is told of their own answer.
      if (delivery.state === 'none' && !snapshot?.own.revs[letter.key])
        board.update(letter.address, { delivery: { state: 'waiting-for-member' } });
      return;
    }
    const expected = this.#expected.get(letter.seq);
    const act = expected?.act ?? { key: letter.key, body: letter.body };
    board.update(letter.address, { pending: act, delivery: { state: 'kept', because } });
  }

  /** Somebody in this page waits to hear of it. */
  #isUnderWay({ seq }: Letter): boolean {
    return (this.#expected.get(seq)?.resolve.length ?? 0) > 0;
  }

  #box(): Promise<Outbox> {
    return (this.#outbox ??= this.#opened().then(
      (device) => new Outbox(device, this.#host.place, this, this.#host.platform),
    ));
  }

  /** The device, if it keeps anything: looking makes no database. */
  async #found(): Promise<Device | undefined> {
    return (this.#device ?? (await deviceState()) === 'present') ? this.#opened() : undefined;
  }

  /** Opening makes the database. Whoever calls this either found it there, or writes a member's act. */
  #opened(): Promise<Device> {
    return (this.#device ??= openDevice());
  }
}
