// What a member does with thanks: each act, where the focus goes after it, and what is said.
import type { Act } from '../../stores/store.js';
import type { ThanksGot } from '../../thanks.js';
import { type Given, allowing, bodyOf } from './model.js';
import type { ThanksActions, ThanksScene } from './scene.js';
import { calledTo } from './sentences.js';

export interface DoerHost {
  readonly scene: () => ThanksScene | undefined;
  /** Fulfilled when what is known is painted, in words. */
  readonly settled: () => Promise<void>;
  readonly perform: (name: string, act: Act) => Promise<boolean>;
  /** The first of these that is there. */
  readonly focus: (...selectors: readonly string[]) => void;
  readonly announce: (sentence: string) => void;
}

/** A name of its own, which nobody has to think of. */
const newKey = (): string =>
  `thanks-${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`;

const faults = '.wrong:not([hidden])';

export class Doer {
  constructor(private readonly host: DoerHost) {}

  get actions(): ThanksActions {
    return this.#actions;
  }

  readonly #actions: ThanksActions = {
    write: (part, text) => this.#scene?.model.attempt.write(part, text),
    allow: (open) => this.#scene?.model.attempt.allow(open),
    thank: (event) => {
      event.preventDefault();
      void this.#thank();
    },
    again: () => void this.#again(),
    takeBack: (given) => void this.#takeBack(given),
    open: (given, open) => void this.#open(given, open),
    agree: (got, agrees) => void this.#agree(got, agrees),
    putAway: (got) => void this.#putAway(got),
    bringBack: () => void this.#bringBack(),
    turn: (off) => void this.#turn(off),
    unfold: (list) => this.#scene?.model.attempt.unfold(list),
    close: () => void this.#close(),
    more: () => void this.#scene?.shown.more(),
  };

  get #scene(): ThanksScene | undefined {
    return this.host.scene();
  }

  async #thank(): Promise<void> {
    const { model, now } = this.#scene ?? {};
    if (!model || model.sending || (model.own.next ?? 0) > (now ?? 0)) return;
    const { attempt } = model;
    attempt.begin(undefined);
    const key = (attempt.key ??= newKey());
    const body = bodyOf(model);
    if (body.text === '') attempt.miss([{ code: 'text_empty', path: '/body/text', args: {} }]);
    else if (await this.host.perform('thank', { key, body })) attempt.settle('thanked');
    await this.#toWord();
  }

  async #again(): Promise<void> {
    this.#scene?.model.attempt.reopen(undefined, '');
    await this.host.settled();
    this.host.focus('#text');
  }

  async #takeBack(given: Given): Promise<void> {
    const { attempt, to } = this.#scene?.model ?? {};
    if (!attempt || !(await this.#perform(given.key, 'withdraw', { key: given.key, body: null }))) return;
    attempt.say('takenBack');
    if (to !== null) attempt.reopen(given.key, given.text);
    await this.#toWord();
  }

  async #open(given: Given, open: boolean): Promise<void> {
    const act = { key: given.key, body: allowing(given, open) };
    if (!(await this.#perform(given.key, 'thank', act))) return;
    this.#announce(open ? 'seenIfAgreed' : 'seenByTwo', calledTo(given));
  }

  async #agree({ id, rev, name, from }: ThanksGot, agrees: boolean): Promise<void> {
    const act = { key: `show-${id}`, body: agrees ? { rev } : null };
    if (await this.#perform(id, 'reveal', act))
      this.#announce(agrees ? 'seenByAll' : 'seenByTwo', name || from);
  }

  async #putAway({ id }: ThanksGot): Promise<void> {
    const { attempt } = this.#scene?.model ?? {};
    if (!attempt || !(await this.#perform(id, 'away', { key: `away-${id}`, body: {} }))) return;
    attempt.away = id;
    attempt.say('putAway');
    await this.#toWord();
  }

  async #bringBack(): Promise<void> {
    const { away } = this.#scene?.model.attempt ?? {};
    if (!away || !(await this.#perform(away, 'away', { key: `away-${away}`, body: null }))) return;
    await this.host.settled();
    this.host.focus(`#got-${away} button`, '#got');
  }

  async #turn(off: boolean): Promise<void> {
    if (!(await this.#perform('off', 'off', { key: 'off', body: off ? {} : null }))) return;
    this.#announce(off ? 'thanksAreOff' : 'thanksAreOn');
  }

  async #close(): Promise<void> {
    this.#scene?.model.attempt.close();
    await this.host.settled();
    this.host.focus('#got');
  }

  /** What was refused is said at the one that it is about. */
  async #perform(about: string, name: string, act: Act): Promise<boolean> {
    const { model } = this.#scene ?? {};
    if (!model || model.sending) return false;
    model.attempt.begin(about);
    const sent = await this.host.perform(name, act);
    if (!sent) await this.#toWord();
    return sent;
  }

  async #toWord(): Promise<void> {
    await this.host.settled();
    this.host.focus(faults, '.status', '#title');
  }

  #announce(
    key: 'seenIfAgreed' | 'seenByTwo' | 'seenByAll' | 'thanksAreOff' | 'thanksAreOn',
    name = '',
  ): void {
    const { speech } = this.#scene ?? {};
    if (speech) this.host.announce(speech.say(key, { name }));
  }
}
