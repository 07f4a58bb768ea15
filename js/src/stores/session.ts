// Who is signed in at the hub: the member whom the host's JWT names, else the guest whose key this device keeps, else nobody.
import type { TokenSource } from '../config.js';
import type { GuestKey } from './guest-key.js';
import type { Platform } from './platform.js';
import { asHearthError, failure } from './problems.js';
import type { Requests } from './requests.js';
import type { HearthError } from './store.js';

export interface Login {
  /** The hub's token: in memory only, never in an address. */
  readonly token: string;
  readonly member: string;
  readonly guest: boolean;
}

/** Where a guest key comes from. `findKey` makes none. */
export interface GuestKeys {
  findKey(): Promise<GuestKey | undefined>;
  makeKey(): Promise<GuestKey>;
  sign(key: GuestKey, challenge: string): Promise<string>;
}

const guestOwner = 'guest';

/** Milliseconds that a page's token may take; until then nobody is signed in. */
const patience = 5_000;

export class Session {
  #login: Login | undefined;
  /** Who was signed in last: a login may have run out. */
  #member: string | undefined;
  #owner: string | undefined;
  #signingIn: Promise<Login | undefined> | undefined;

  /** `changed` hears that somebody else is signed in than before, or nobody any more. */
  constructor(
    readonly requests: Requests,
    private readonly guests: () => GuestKeys,
    private source: TokenSource | undefined,
    private readonly platform: Pick<Platform, 'after'>,
    private readonly changed: () => void,
  ) {}

  get login(): Login | undefined {
    return this.#login;
  }

  /** Whoever is signed in so far is forgotten; the next to sign in comes from here. False when it did so before. */
  use(source: TokenSource | undefined): boolean {
    if (source === this.source) return false;
    this.source = source;
    this.end();
    return true;
  }

  end(): void {
    this.#login = undefined;
    this.#member = undefined;
    this.#owner = undefined;
    this.#signingIn = undefined;
  }

  /** Signs in by what is there already, if anything; nothing is made. */
  takeUp(): Promise<Login | undefined> {
    return this.#once(
      async () => (await this.#asMember()) ?? (await this.#asGuest(await this.guests().findKey())),
    );
  }

  /** Signs in to act; a guest key is made where nobody is signed in. */
  async enter(): Promise<Login> {
    const login =
      (await this.takeUp()) ?? (await this.#once(async () => this.#asGuest(await this.guests().makeKey())));
    if (!login) throw failure('token_missing');
    return login;
  }

  /** Whose acts are made here now: a member's id, or `guest` for the key of this device. Known offline too, once signed in or as a guest. */
  async owner(): Promise<string> {
    try {
      await this.enter();
    } catch (thrown) {
      if (asHearthError(thrown).code !== 'offline') throw thrown;
      if (this.#owner) return this.#owner;
      if (await this.#ask()) throw thrown;
      await this.guests().makeKey();
    }
    return (this.#owner ??= guestOwner);
  }

  /** Whether an act kept on this device may be shown here: it is this member's, or a guest's while nobody has signed in. */
  owns(owner: string): boolean {
    return owner === (this.#owner ?? guestOwner);
  }

  /** Whose acts may be sent now; nobody's while nobody is signed in. */
  get signedIn(): string | undefined {
    return this.#login && this.#owner;
  }

  /**
   * Runs a request as whoever is signed in, if anybody; once more under a new token of the same member when the hub says that the token is
   * over. What one member does is never done in the name of another.
   */
  async authorised<T>(request: (token: string | undefined) => Promise<T>): Promise<T> {
    const used = this.#login;
    try {
      return await request(used?.token);
    } catch (thrown) {
      if (!used || !isOver(asHearthError(thrown))) throw thrown;
      if (this.#login === used) this.#login = undefined;
      const login = await this.takeUp();
      if (login?.member !== used.member) throw failure('busy');
      return request(login.token);
    }
  }

  #once(signIn: () => Promise<Login | undefined>): Promise<Login | undefined> {
    if (this.#login) return Promise.resolve(this.#login);
    if (this.#signingIn) return this.#signingIn;
    const attempt: Promise<Login | undefined> = signIn()
      .then((login) => {
        if (this.#signingIn === attempt) this.#become(login);
        return login;
      })
      .finally(() => {
        if (this.#signingIn === attempt) this.#signingIn = undefined;
      });
    this.#signingIn = attempt;
    return attempt;
  }

  #become(login: Login | undefined): void {
    const before = this.#member;
    this.#login = login;
    this.#member = login?.member;
    this.#owner = login?.guest ? guestOwner : this.#member;
    if (before !== undefined && before !== this.#member) this.changed();
  }

  async #asMember(again = true): Promise<Login | undefined> {
    const jwt = await this.#ask();
    if (!jwt) return undefined;
    try {
      return await this.#open({ jwt });
    } catch (thrown) {
      // The host may have handed out a token from its cache.
      if (again && asHearthError(thrown).code === 'token_expired') return this.#asMember(false);
      throw thrown;
    }
  }

  async #ask(): Promise<string | null | undefined> {
    let stop: (() => void) | undefined;
    try {
      const late = new Promise<never>((_, fail) => (stop = this.platform.after(patience, fail)));
      return await Promise.race([this.source?.(), late]);
    } catch {
      throw failure('offline');
    } finally {
      stop?.();
    }
  }

  async #asGuest(key: GuestKey | undefined): Promise<Login | undefined> {
    if (!key) return undefined;
    const { challenge } = await this.#open<{ challenge: string }>({ guest: { key: key.point } });
    const signature = await this.guests().sign(key, challenge);
    return this.#open({ guest: { key: key.point, challenge, signature } });
  }

  #open<T = Login>(body: unknown): Promise<T> {
    return this.requests.json<T>('session', { method: 'POST', body });
  }
}

function isOver(error: HearthError): boolean {
  return error.code === 'token_expired' || error.code === 'token_invalid';
}
