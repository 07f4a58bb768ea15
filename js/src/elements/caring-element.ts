// A widget in which members say something to stewards: that a text of somebody else hurts, or that one of their own deserves another look.
import type { TemplateResult, nothing } from 'lit/html.js';
import type { Late } from '../locales/late.js';
import type { Act, Problem, Watched } from '../stores/store.js';
import type { Appealing } from './appeal/appealing.js';
import { FocusingElement } from './focusing-element.js';
import { guardTemplate } from './guarded.js';
import type { Reporting } from './report/reporting.js';
import { isSaid } from './said.js';

/** What reports and appeals need of their widget. */
export interface CaringHost {
  /** Sends it under the event's name; what was refused, or nothing. Empty when the page itself said no. */
  readonly send: (
    name: 'report' | 'appeal' | 'withdraw',
    act: Act,
  ) => Promise<readonly Problem[] | undefined>;
  /** Something is to be painted anew; when it is, the first of these that is there gets the focus. */
  readonly touched: (...focus: readonly string[]) => void;
  /** What looks at the texts in these fields before they are sent, where the page has one. */
  readonly guard: (fields: string) => TemplateResult | typeof nothing;
  /** Puts these styles on, once. */
  readonly wear: (sheet: CSSStyleSheet) => void;
}

/** What a widget fetches when it is needed, in files of its own. */
export interface CaringParts {
  readonly reporting: Late<{ readonly reportingOf: (host: CaringHost) => Reporting }>;
  readonly appealing: Late<{ readonly appealingOf: (host: CaringHost) => Appealing }>;
}

export abstract class CaringElement extends FocusingElement {
  protected abstract readonly parts: CaringParts;
  #reporting: Reporting | undefined;
  #appealing: Appealing | undefined;

  protected override forget(): void {
    super.forget();
    this.#reporting = undefined;
    this.#appealing = undefined;
  }

  /** Undefined while it is on its way. `wanted`: this reader is a member, and there is something to report or to hear of. */
  protected reporting(wanted: unknown): Reporting | undefined {
    if (!wanted || this.opened?.reach !== 'everyone') return undefined;
    const { reporting } = this.parts;
    if (!reporting.here) reporting.ask(this.#host.touched);
    return (this.#reporting ??= reporting.here?.reportingOf(this.#host));
  }

  /** Undefined while it is on its way, and where nothing of this reader's own is or was kept back. */
  protected get appealing(): Appealing | undefined {
    const { own } = this.watched.snapshot ?? {};
    if (!(own?.['waiting'] ?? own?.['appeals']) || this.opened?.reach !== 'everyone') return undefined;
    const { appealing } = this.parts;
    if (!appealing.here) appealing.ask(this.#host.touched);
    return (this.#appealing ??= appealing.here?.appealingOf(this.#host));
  }

  /** For what is written in these fields: what is for stewards has its own. */
  protected guard(fields = '.field:not(.to-stewards)'): TemplateResult | typeof nothing {
    return guardTemplate(this, fields);
  }

  /** An act of the room that was kept and is refused on arrival. What stewards were to read goes back to where it was written. */
  protected refusedLate(
    { pending, delivery: before }: Watched,
    { delivery }: Watched,
  ): { readonly act: Act; readonly problems: readonly Problem[] } | undefined {
    if (!pending || delivery === before || delivery.state !== 'refused' || this.attempt.acting)
      return undefined;
    const { problems } = delivery;
    if (!isSaid(pending)) return { act: pending, problems };
    this.#reporting?.missed(pending, problems);
    this.#appealing?.missed(pending, problems);
    return undefined;
  }

  readonly #host: CaringHost = {
    send: async (name, act) => {
      const { attempt } = this;
      const earlier = this.courier.refusal;
      attempt.acting = true;
      const sent = await this.send(name, act);
      attempt.acting = false;
      const { refusal = [] } = this.courier;
      return sent ? undefined : refusal === earlier ? [] : refusal;
    },
    touched: (...focus) => {
      this.requestUpdate();
      void this.updateComplete.then(() => {
        this.focusOn(...focus);
      });
    },
    guard: (fields) => guardTemplate(this, fields),
    wear: (sheet) => {
      const { adoptedStyleSheets: worn } = this.root;
      if (!worn.includes(sheet)) worn.push(sheet);
    },
  };
}
