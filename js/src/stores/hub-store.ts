// The store of a community with a hub: the hub is the authority, this is its window. What a member sends goes by posting.ts.
import type { TokenSource } from '../config.js';
import { Board } from './board.js';
import { drawSeed } from './device.js';
import type { StreamEvent } from './event-stream.js';
import { Live } from './live.js';
import type { Letter } from './outbox.js';
import { type Channel, type Platform, browser } from './platform.js';
import { Posting } from './posting.js';
import { asHearthError, failure, problem } from './problems.js';
import { Requests } from './requests.js';
import { Session } from './session.js';
import { isAboutDocument, isOlder, snapshotOf } from './snapshots.js';
import type { Act, PartRequest, Problem, Snapshot, Store, Watched } from './store.js';

export interface HubOptions {
  readonly hub: string;
  readonly space: string;
  readonly token?: TokenSource | undefined;
}

/** The hub takes no more in one stream; what a page watches beyond is read when the stream opens. */
const documentsInStream = 50;

export class HubStore implements Store {
  readonly reach = 'everyone';
  readonly place: string;
  readonly #board = new Board('connecting');
  readonly #requests: Requests;
  readonly #session: Session;
  readonly #posting: Posting;
  readonly #live: Live;
  readonly #channel: Channel;
  readonly #platform: Platform;
  /** What each document has shown since the stream opened; nothing older is shown after it. */
  readonly #floors = new Map<string, Snapshot>();
  #streamed: { addresses: Set<string>; member: string | undefined } | undefined;
  #begun: Promise<void> | undefined;
  #seed: number;
  #closed = false;

  constructor({ hub, space, token }: HubOptions, platform: Platform = browser) {
    this.place = `${hub} ${space}`;
    this.#platform = platform;
    this.#seed = drawSeed(platform);
    this.#channel = platform.channel(`hearth ${this.place}`, (news) => {
      this.#hearOfTab(news);
    });
    this.#requests = new Requests(hub, space, platform);
    this.#session = new Session(this.#requests, () => this.#posting, token, platform, this.#startAnew);
    this.#posting = new Posting({
      place: this.place,
      platform,
      board: this.#board,
      session: this.#session,
      channel: this.#channel,
      seed: () => this.#seed,
      read: (address) => this.#readNow(address),
      send: (letter) => this.#send(letter),
      heard: () => {
        this.#heardOfHub();
      },
    });
    this.#live = new Live(
      hub,
      {
        watching: () => this.#board.watched().length > 0,
        outdated: () => this.#isStale(),
        open: (signal) => this.#openStream(signal),
        opened: () => {
          this.#floors.clear();
        },
        event: (event) => {
          this.#hear(event);
        },
        poll: () => this.#poll(),
        connection: (state, trouble) => {
          this.#connection(state, trouble);
        },
      },
      platform,
    );
  }

  get member(): string | undefined {
    return this.#session.login?.member;
  }

  pageOf(address: string): string {
    return `${this.place.replace(' ', '/p/')}/${address}`;
  }

  watch(address: string, listener: (watched: Watched) => void): () => void {
    this.#mustBeOpen();
    const stop = this.#board.watch(address, listener);
    this.#live.settle();
    return () => {
      stop();
      if (!this.#closed) this.#live.settle();
    };
  }

  async read(address: string): Promise<Snapshot> {
    this.#mustBeOpen();
    await this.#begin();
    return this.#readNow(address);
  }

  part(address: string, part: string, request?: PartRequest): Promise<Response> {
    return this.#session.authorised((token) =>
      this.#requests.stream(`${address}/${part}`, { ...request, token }),
    );
  }

  async act(address: string, act: Act): Promise<Snapshot> {
    this.#mustBeOpen();
    this.#board.update(address, { pending: act, delivery: { state: 'sending' } });
    try {
      await this.#begin();
      return await this.#posting.act(address, act);
    } catch (thrown) {
      const error = asHearthError(thrown);
      if (this.#board.at(address).pending === act)
        this.#board.update(address, {
          pending: undefined,
          delivery: { state: 'refused', problems: error.problems },
        });
      throw error;
    }
  }

  /** From now on members sign in by this. Whoever was signed in is forgotten by this page. */
  use(token: TokenSource | undefined): void {
    if (this.#session.use(token)) this.#startAnew();
  }

  async forget(): Promise<void> {
    this.#mustBeOpen();
    await this.#posting.forget();
    this.#forgotten();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#channel.close();
    this.#live.close();
    this.#posting.close();
    this.#board.clear();
  }

  #mustBeOpen(): void {
    if (this.#closed) throw failure('unsupported');
  }

  /** What this device keeps comes first: who is signed in, and what is still to be sent. */
  #begin(): Promise<void> {
    this.#begun ??= (async () => {
      this.#seed = (await this.#posting.keptSeed()) ?? this.#seed;
      await this.#signIn();
      void this.#posting.retry();
    })().catch(() => {
      this.#begun = undefined;
    });
    return this.#begun;
  }

  /** Whoever cannot sign in now reads as anybody may; an act will say why. */
  async #signIn(): Promise<void> {
    await this.#session.takeUp().catch(() => undefined);
  }

  async #readNow(address: string): Promise<Snapshot> {
    return this.#answer(address, (token) => this.#requests.json(`${address}?seed=${this.#seed}`, { token }));
  }

  #send({ address, key, body, on, rev, since }: Letter): Promise<Snapshot> {
    const path = `${address}/records/${encodeURIComponent(key)}?seed=${this.#seed}`;
    const headers = { 'If-Match': `"${rev}"` };
    return this.#answer(address, (token) =>
      this.#requests.json(path, { method: 'PUT', token, headers, body: { body, on, since } }),
    );
  }

  async #answer(address: string, ask: (token: string | undefined) => Promise<Snapshot>): Promise<Snapshot> {
    try {
      const before = this.#floors.get(address);
      const snapshot = snapshotOf(await this.#session.authorised(ask));
      const now = this.#floors.get(address);
      // What was said meanwhile is newer, unless the answer knows of something that it does not.
      return now && now !== before && !isOlder(now, snapshot) ? now : this.#accept(snapshot);
    } catch (thrown) {
      const error = asHearthError(thrown);
      if (error.current) this.#accept(error.current);
      if (error.problems[0] && isAboutDocument(error.problems[0])) this.#gone(address, error.problems[0]);
      throw error;
    }
  }

  #accept(snapshot: Snapshot): Snapshot {
    const floor = this.#floors.get(snapshot.address);
    if (floor && isOlder(snapshot, floor)) return floor;
    this.#floors.set(snapshot.address, snapshot);
    this.#board.update(snapshot.address, { snapshot, problem: undefined });
    return snapshot;
  }

  #gone(address: string, why: Problem): void {
    this.#floors.delete(address);
    this.#board.update(address, { snapshot: undefined, problem: why });
  }

  #isStale(): boolean {
    const open = this.#streamed;
    if (!open || open.member !== this.#session.login?.member) return true;
    return this.#board.watched().some((address) => !open.addresses.has(address));
  }

  async #openStream(signal: AbortSignal): Promise<Response> {
    await this.#begin();
    await this.#signIn();
    const watched = this.#board.watched();
    this.#streamed = { addresses: new Set(watched), member: this.#session.login?.member };
    for (const address of watched.slice(documentsInStream))
      void this.#readNow(address).catch(() => undefined);
    const topics = watched.slice(0, documentsInStream).map((address) => this.#topic(address));
    const path = `live?watch=${topics.join(',')}&seed=${this.#seed}`;
    return this.#session.authorised((token) => this.#requests.stream(path, { token, signal }));
  }

  /** The etag says what is shared. What is a member's own may have changed on another device, so a member asks for everything. */
  #topic(address: string): string {
    const etag = this.#session.login ? undefined : this.#board.at(address).snapshot?.etag;
    return etag ? `${address}:${etag}` : address;
  }

  #hear({ type, data }: StreamEvent): void {
    const said = JSON.parse(data) as Snapshot;
    if (type === 'snapshot') this.#accept(snapshotOf(said));
    if (type === 'gone') this.#gone(said.address, problem('no_document'));
  }

  async #poll(): Promise<void> {
    await this.#begin();
    await this.#signIn();
    const reads = this.#board.watched().map((address) =>
      this.#readNow(address).catch((thrown: unknown) => {
        if (!asHearthError(thrown).problems.some(isAboutDocument)) throw thrown;
      }),
    );
    await Promise.all(reads);
  }

  /** An act was answered: its member may be new to the stream, or the stream may be waiting for a hub that is back. */
  #heardOfHub(): void {
    const offline = this.#board.known().some((address) => this.#board.at(address).connection === 'offline');
    if (offline) this.#live.reopen();
    else this.#live.settle();
  }

  #connection(connection: Watched['connection'], trouble: Problem | undefined): void {
    for (const address of this.#board.known()) {
      const own = this.#board.at(address).problem;
      const stays = !trouble && own && isAboutDocument(own);
      this.#board.update(address, { connection, problem: stays ? own : trouble });
    }
    if (connection !== 'offline') void this.#posting.retry();
  }

  /** Another tab has made the key of this device's guest, or has forgotten it. */
  #hearOfTab(news: string): void {
    if (news === 'forgotten') this.#forgotten();
    else if (!this.#session.login)
      void this.#signIn().then(() => {
        this.#live.settle();
      });
  }

  #forgotten(): void {
    this.#seed = drawSeed(this.#platform);
    this.#session.end();
    this.#startAnew();
  }

  /** Nothing that one person saw is shown to the next. */
  readonly #startAnew = (): void => {
    this.#floors.clear();
    this.#streamed = undefined;
    this.#board.updateAll({ snapshot: undefined, pending: undefined, delivery: { state: 'none' } });
    this.#live.settle();
  };
}

// Whoever loads this file has these already. Naming them here lets the build put all that is shared into one file.
export { follow } from './following.js';
export { storeFor } from './index.js';
// What proof.ts asks for, when somebody checks a count.
export { deviceState } from './device-name.js';
export { openDevice } from './device.js';
