import { type TemplateResult, html, nothing } from 'lit/html.js';
import { speechFor } from '../../../locales/index.js';
import { tellingFor } from '../../../locales/rounds/index.js';
import type { Speech } from '../../../locales/words.js';
import type { PollSnapshot } from '../../../poll.js';
import { base } from '../../../styles/base.js';
import { PaintedElement } from '../../painted-element.js';
import type { PollModel } from '../model.js';
import { panelTemplate } from './panel.js';
import { styles } from './rounds.css.js';
import type { Counted } from './tally.js';

/** Milliseconds; longer than this is as good as no network. */
const patience = 20_000;

/** What a poll shows below its rows when its ballots are counted: closed at first, and then it asks for nothing. Below that, how to check the count. */
export class HearthRounds extends PaintedElement {
  #model: PollModel | undefined;
  #open = false;
  #chosen = 0;
  #whole = false;
  #counted: Counted | null | undefined;
  #failed = false;
  /** What was known of the poll when the count was asked for. */
  #askedFor: string | undefined;
  #width = 0;
  readonly #sizes = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === this.#width) return;
    this.#width = width;
    this.requestUpdate();
  });

  constructor() {
    super([base, ...styles]);
  }

  get model(): PollModel | undefined {
    return this.#model;
  }

  /** The poll as it is painted now. */
  set model(value: PollModel | undefined) {
    this.#model = value;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    this.adopt('model');
    // A page styles these as parts of the poll; the poll passes them on.
    this.setAttribute(
      'exportparts',
      'button, button-rounds, rounds, rounds-outcome, rounds-flow, rounds-table, rounds-matrix, button-proof, proof, proof-receipt, proof-recount',
    );
    this.#sizes.observe(this);
    super.connectedCallback();
  }

  disconnectedCallback(): void {
    this.#sizes.disconnect();
  }

  protected override template(): TemplateResult {
    const { host } = this.getRootNode() as ShadowRoot;
    const plain = host.getAttribute('theme') === 'plain';
    return html`${this.#model?.shared.results?.counts ? this.#rounds(this.#model, plain) : nothing}
    ${
      this.#model?.document.verifiable
        ? html`<hearth-proof
            exportparts="button, button-proof, proof, proof-receipt, proof-recount"
            ?data-plain=${plain}
            .model=${this.#model}
          ></hearth-proof>`
        : nothing
    }`;
  }

  #rounds(model: PollModel, plain: boolean): TemplateResult {
    const speech = speechFor(model.lang, {}, this.#again);
    const { say } = tellingFor(speech.locale, this.#again);
    return html`<div class="root" lang=${speech.locale} ?data-plain=${plain}>
      <button
        type="button"
        class="toggle"
        part="button button-rounds"
        aria-expanded=${this.#open ? 'true' : 'false'}
        aria-controls="panel"
        @click=${this.#toggle}
      >
        <svg class="arrow" viewBox="0 0 16 16" aria-hidden="true"><path d="m5 6.5 3 3 3-3" /></svg>
        ${say('title')}
      </button>
      <div class="panel" id="panel" part="rounds" ?hidden=${!this.#open}>
        ${this.#open ? this.#inside(speech) : nothing}
      </div>
    </div>`;
  }

  protected override paint(): void {
    if (this.#open) this.#ask();
    super.paint();
    // What a template under a strict policy cannot say.
    for (const bar of this.root.querySelectorAll<HTMLElement>('.length')) {
      bar.style.setProperty('--share', bar.dataset['share'] ?? '0');
    }
  }

  #inside(speech: Speech): TemplateResult {
    const telling = tellingFor(speech.locale, this.#again);
    const snapshot = this.#model?.watched.snapshot as PollSnapshot | undefined;
    if (this.#counted && snapshot) {
      const { direction, fontSize } = getComputedStyle(this.root.querySelector('.root') ?? this);
      return panelTemplate({
        snapshot,
        counted: this.#counted,
        telling,
        lang: this.#model?.lang ?? '',
        space: { width: this.#width, em: parseFloat(fontSize) },
        rtl: direction === 'rtl',
        chosen: this.#chosen,
        choose: this.#choose,
        whole: this.#whole,
        showAll: this.#showAll,
      });
    }
    if (!this.#failed) {
      const waiting = this.#counted === null ? telling.say('waiting') : speech.say('loading');
      return html`<p class="quiet" role="status">${waiting}</p>`;
    }
    return html`<p class="quiet" role="status">${telling.say('notReached')}</p>
      <button type="button" @click=${this.#retry}>${speech.say('retry')}</button>`;
  }

  /** Once for each state of the poll; the count before stays until the next is here. */
  #ask(): void {
    const snapshot = this.#model?.watched.snapshot;
    const store = this.#model?.store;
    if (!snapshot || !store) return;
    // Asking may itself bring a new snapshot that says the same.
    const { etag, own, shared, course } = snapshot;
    const known = JSON.stringify([etag, own.revs, shared, course]);
    if (known === this.#askedFor) return;
    this.#askedFor = known;
    this.#failed = false;
    store
      .part(snapshot.address, 'tally', { signal: AbortSignal.timeout(patience) })
      .then(async (reply) => {
        const { tally } = (await reply.json()) as { readonly tally: Counted | null };
        if (this.#askedFor === known) this.#counted = tally;
      })
      .catch(() => {
        this.#failed = this.#askedFor === known;
      })
      .finally(this.#again);
  }

  readonly #again = (): void => {
    this.requestUpdate();
  };

  readonly #toggle = (): void => {
    this.#open = !this.#open;
    this.requestUpdate();
  };

  readonly #choose = ({ target }: Event): void => {
    this.#chosen = (target as HTMLSelectElement).selectedIndex;
    this.#whole = false;
    this.requestUpdate();
  };

  readonly #showAll = (): void => {
    this.#whole = true;
    this.requestUpdate();
  };

  readonly #retry = (): void => {
    this.#askedFor = undefined;
    this.requestUpdate();
  };
}
