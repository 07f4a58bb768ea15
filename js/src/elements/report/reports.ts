// The one form that is open in a widget, and what its member does in it. No DOM.
import type { Act, Problem } from '../../stores/store.js';
import type { CaringHost } from '../caring-element.js';
import { type Wrong, reportAct, reportedBy } from './model.js';

export class Reports {
  /** The record whose form is open. */
  open: string | undefined;
  reason: Wrong | undefined;
  text = '';
  problems: readonly Problem[] = [];
  sending = false;
  /** The record whose report was taken back just now. */
  takenBack: string | undefined;
  /** The record whose report could not be taken back, `problems` saying why. */
  stuck: string | undefined;

  constructor(private readonly host: Pick<CaringHost, 'send' | 'touched'>) {}

  /** Opens the form of a record, empty: what was begun about another is given up. */
  start(id: string): void {
    this.#settle();
    this.open = id;
    this.host.touched(`#report${id} input`);
  }

  choose(reason: Wrong): void {
    this.reason = reason;
    this.problems = [];
    this.host.touched();
  }

  write(text: string): void {
    this.text = text;
    this.host.touched();
  }

  cancel(): void {
    const { open } = this;
    this.#settle();
    this.host.touched(`#start${open ?? ''}`);
  }

  async send(): Promise<void> {
    const { open, reason, text } = this;
    if (open === undefined || this.sending) return;
    if (!reason) {
      this.problems = [{ code: 'missing_field', path: '/body/reason', args: { field: 'reason' } }];
      this.host.touched('.wrong:not([hidden])');
      return;
    }
    const refused = await this.#perform('report', reportAct(open, { reason, text }));
    if (this.open !== open) return;
    if (!refused) this.#settle();
    else this.problems = refused;
    this.host.touched(...(refused ? ['.wrong:not([hidden])', '.status'] : [`#said${open}`]));
  }

  async takeBack(id: string): Promise<void> {
    if (this.sending) return;
    this.#settle();
    const refused = await this.#perform('withdraw', reportAct(id, null));
    this.problems = refused ?? [];
    this.takenBack = refused ? undefined : id;
    this.stuck = refused ? id : undefined;
    this.host.touched(refused ? `#said${id}` : `#start${id}`);
  }

  /** It was kept and is refused on arrival: what was said is in its form again. */
  missed(act: Act, problems: readonly Problem[]): void {
    const id = reportedBy(act);
    if (id === undefined || this.open !== undefined) return;
    this.#settle();
    const said = act.body as { readonly reason: Wrong; readonly text?: string } | null;
    this.open = said ? id : undefined;
    this.stuck = said ? undefined : id;
    this.reason = said?.reason;
    this.text = said?.text ?? '';
    this.problems = problems;
    this.host.touched();
  }

  async #perform(name: 'report' | 'withdraw', act: Act): Promise<readonly Problem[] | undefined> {
    this.sending = true;
    this.problems = [];
    this.host.touched();
    const refused = await this.host.send(name, act);
    this.sending = false;
    return refused;
  }

  #settle(): void {
    this.open = undefined;
    this.reason = undefined;
    this.text = '';
    this.problems = [];
    this.takenBack = undefined;
    this.stuck = undefined;
  }
}
