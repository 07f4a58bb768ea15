// All that one steward sees, writes and decides while they sit at the desk. No DOM.
import type { WordKey } from '../../locales/words.js';
import type { Problem } from '../../stores/store.js';
import { Attempt } from '../attempt.js';
import type { Ask } from './ask.js';
import { Drafts } from './drafts.js';
import { type Case, type Doing, needsReason, takesReason } from './model.js';
import { Queue } from './queue.js';
import { Removed } from './removed.js';

/** Why a decision was refused; null: it was not; undefined: the page itself said no. */
export type Refusal = readonly Problem[] | null | undefined;

/** What it needs of its widget. */
export interface SittingHost {
  readonly ask: Ask;
  readonly touched: () => void;
  readonly send: (one: Case, body: unknown) => Promise<Refusal>;
  /** Once all is painted, the first of these that is there gets the focus. */
  readonly focusOn: (...selectors: readonly string[]) => Promise<void>;
  /** The focus is at this case, or nowhere. Whoever has gone on meanwhile is left where they are. */
  readonly isAt: (key: string) => boolean;
  readonly say: (word: WordKey) => void;
  readonly sayWhy: (problem: Problem) => void;
}

const headOf = (one: Case | undefined): string => (one ? `#head-${one.key}` : '#title');

export class Sitting extends Attempt {
  readonly queue: Queue;
  readonly removed: Removed;
  readonly drafts: Drafts;
  /** The case about which it is. */
  about: string | undefined;
  /** Something was decided. */
  hasDecided = false;

  /** `documents`: those to look at; all in which something waits where there are none. */
  constructor(
    private readonly host: SittingHost,
    documents: readonly string[],
  ) {
    super(host.touched);
    this.queue = new Queue(host.ask, documents, host.touched);
    this.removed = new Removed(host.ask, documents, host.touched);
    this.drafts = new Drafts(host.touched);
  }

  /** Decides, or asks for a reason first. */
  async press(one: Case, doing: Doing): Promise<void> {
    if (this.acting) return;
    if (!takesReason(doing, one)) return this.decide(one, doing);
    this.drafts.begin(one.key, doing);
    await this.host.focusOn(`#reason-${one.key}`);
  }

  async cancel({ key }: Case): Promise<void> {
    const { doing } = this.drafts.of(key);
    this.drafts.cancel(key);
    await this.host.focusOn(`#${doing ?? ''}-${key}`);
  }

  async decide(one: Case, doing: Doing): Promise<void> {
    const { key } = one;
    const reason = takesReason(doing, one) ? this.drafts.of(key).reason.trim() : '';
    if (needsReason(doing) && !reason) {
      this.drafts.miss(key, [{ code: 'missing_field', path: '/body/reason', args: { field: 'reason' } }]);
      return this.host.focusOn(`#wrong-${key}`);
    }
    const refused = await this.#send(one, { do: doing, ...(reason && { reason }) });
    if (refused) await this.#refuse(one, refused);
    else if (refused === null) await this.#settle(one, doing);
  }

  async bringBack(one: Case): Promise<void> {
    const { key } = one;
    const refused = await this.#send(one, { do: 'release' });
    if (refused) return this.#stay(one, refused);
    if (refused === undefined) return;
    const moves = this.host.isAt(key);
    this.removed.leave(key);
    if (moves) await this.host.focusOn('#removed');
    this.host.say('isBack');
  }

  async more(): Promise<void> {
    const shown = this.queue.rows.length;
    await this.queue.more();
    const first = this.queue.rows[shown];
    if (first) await this.host.focusOn(headOf(first));
  }

  /** Those that have come since are shown. */
  async settle(): Promise<void> {
    const known = new Set(this.queue.rows.map(({ key }) => key));
    this.queue.settle();
    await this.host.focusOn(headOf(this.queue.rows.find(({ key }) => !known.has(key))));
  }

  async #send(one: Case, body: unknown): Promise<Refusal> {
    if (this.acting) return undefined;
    this.acting = true;
    this.about = one.key;
    this.touched();
    const refused = await this.host.send(one, body);
    this.acting = false;
    this.touched();
    return refused;
  }

  async #settle({ key }: Case, doing: Doing): Promise<void> {
    const { rows } = this.queue;
    const place = rows.findIndex((one) => one.key === key);
    const moves = this.host.isAt(key);
    this.hasDecided = true;
    this.queue.leave(key);
    this.drafts.settle(key);
    const { open } = this.queue;
    const next = open.find((one) => rows.indexOf(one) > place) ?? open.at(-1);
    if (moves) await this.host.focusOn(next ? headOf(next) : '#empty .status', '#title');
    this.host.say(`did:${doing}`);
    if (this.removed.isOpen) await this.removed.look();
  }

  async #refuse(one: Case, problems: readonly Problem[]): Promise<void> {
    const { key } = one;
    const lose = (): void => {
      this.drafts.cancel(key);
      this.queue.lose(key);
    };
    const is = (...codes: readonly Problem['code'][]): boolean =>
      problems.some(({ code }) => codes.includes(code));
    if (is('decided_by_you')) this.drafts.yield(key);
    else if (is('unknown_record', 'nothing_to_decide')) lose();
    else if (is('rev_conflict')) await this.#renew(one, problems, lose);
    else this.drafts.miss(key, problems);
    await this.#tell(key, problems);
  }

  async #renew(one: Case, problems: readonly Problem[], lose: () => void): Promise<void> {
    try {
      if (await this.queue.renew(one)) this.drafts.renew(one.key);
      else lose();
    } catch {
      this.drafts.miss(one.key, problems);
    }
  }

  /** It stays removed, and this is why. */
  async #stay({ key }: Case, problems: readonly Problem[]): Promise<void> {
    this.drafts.miss(key, problems);
    if (problems.some(({ code }) => code === 'rev_conflict')) await this.removed.look();
    await this.#tell(key, problems);
  }

  /** What stands there now is read to whoever is still there, and is said to whoever has gone on. */
  async #tell(key: string, [problem]: readonly Problem[]): Promise<void> {
    const lines = ['yours', 'said', 'gone'].map((part) => `#${part}-${key} .status`);
    if (this.host.isAt(key)) await this.host.focusOn(`#wrong-${key}:not([hidden])`, ...lines);
    else if (problem) this.host.sayWhy(problem);
  }
}
