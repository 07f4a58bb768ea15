// The one form that is open in a widget, and what a member does in it. No DOM.
import type { Act, Problem } from '../../stores/store.js';
import type { CaringHost } from '../caring-element.js';
import { appealAct, appealedBy } from './model.js';

const faults = ['.wrong:not([hidden])', '.status'] as const;

export class Appeals {
  /** The record whose form is open. */
  open: string | undefined;
  /** What is wrong with what is written there. */
  problems: readonly Problem[] = [];
  sending = false;
  /** The record whose appeal was taken back just now. */
  takenBack: string | undefined;
  /** The record whose appeal could not be taken back, `problems` saying why. */
  stuck: string | undefined;
  readonly #written = new Map<string, string>();

  constructor(private readonly host: Pick<CaringHost, 'send' | 'touched'>) {}

  /** What is in the field of the form that is open. */
  get text(): string {
    return this.#written.get(this.open ?? '') ?? '';
  }

  /** Opens the form of a record. `text`: what was sent before, to be worded anew. */
  start(id: string, text = ''): void {
    this.#settle();
    this.#reopen(id, { text });
    this.host.touched(`#appeal-words${id}`);
  }

  write(text: string): void {
    if (this.open !== undefined) this.#written.set(this.open, text);
    this.problems = [];
    this.host.touched();
  }

  cancel(): void {
    const { open = '' } = this;
    this.#written.delete(open);
    this.#settle();
    this.host.touched(`#appeal${open}`, `#appealed${open}`);
  }

  async send(): Promise<void> {
    const { open, text } = this;
    if (open === undefined || this.sending) return;
    if (text.trim() === '') {
      this.#miss([{ code: 'text_empty', path: '/body/text', args: {} }]);
      return;
    }
    const refused = await this.#perform('appeal', appealAct(open, text));
    if (!refused && this.#written.get(open) === text) this.#written.delete(open);
    if (this.open !== open) return;
    if (refused) this.#miss(refused);
    else {
      this.#settle();
      this.host.touched(`#appealed${open}`);
    }
  }

  async takeBack(id: string): Promise<void> {
    if (this.sending) return;
    this.#settle();
    const refused = await this.#perform('withdraw', appealAct(id, null));
    this.problems = refused ?? [];
    this.takenBack = refused ? undefined : id;
    this.stuck = refused ? id : undefined;
    this.host.touched(refused ? `#appealed${id}` : `#appeal${id}`);
  }

  /** It was kept and is refused on arrival: what was written is in its field again. */
  missed(act: Act, problems: readonly Problem[]): void {
    const id = appealedBy(act);
    if (id === undefined) return;
    this.#settle();
    if (act.body === null) this.stuck = id;
    else this.#reopen(id, act.body as { readonly text: string });
    this.problems = problems;
    this.host.touched();
  }

  #reopen(id: string, { text }: { readonly text: string }): void {
    this.open = id;
    if (!this.#written.has(id)) this.#written.set(id, text);
  }

  #miss(problems: readonly Problem[]): void {
    this.problems = problems;
    this.host.touched(...faults.map((one) => `#appeal-form${this.open ?? ''} ${one}`));
  }

  async #perform(name: 'appeal' | 'withdraw', act: Act): Promise<readonly Problem[] | undefined> {
    this.sending = true;
    this.problems = [];
    this.host.touched();
    const refused = await this.host.send(name, act);
    this.sending = false;
    return refused;
  }

  #settle(): void {
    this.open = undefined;
    this.problems = [];
    this.takenBack = undefined;
    this.stuck = undefined;
  }
}
