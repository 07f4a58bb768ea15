import { type TemplateResult, html, nothing } from 'lit/html.js';
import { speechFor } from '../../../locales/index.js';
import { type Proving, provingFor } from '../../../locales/proof/index.js';
import type { PollReceipt, PollSnapshot } from '../../../poll.js';
import { asHearthError } from '../../../stores/problems.js';
import { Proof, type ReceiptState, type Recounted } from '../../../stores/proof.js';
import { base } from '../../../styles/base.js';
import { PaintedElement } from '../../painted-element.js';
import type { PollModel } from '../model.js';
import { styles } from './proof.css.js';
import { receiptWords, told } from './words.js';

type Unable = 'notReached' | 'notHere';
type Checked = ReceiptState | 'checking' | Unable;
type Counting = { readonly part: number | undefined } | Recounted | Unable;

const isUnable = (what: unknown): what is Unable => what === 'notReached' || what === 'notHere';

/** Whatever kept this page from looking is no fault of the count. */
const whyUnable = (error: unknown): Unable =>
  asHearthError(error).code === 'unsupported' ? 'notHere' : 'notReached';

/** More than anybody reads. */
const mostFindings = 10;

const tick = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3 8.6 3.2 3.2L13 4.6" /></svg>`;
const warning = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <circle cx="8" cy="8" r="6.25" />
  <path d="M8 4.8v3.8M8 11v.2" />
</svg>`;

/** What a poll that anybody can check shows below its rows: the member's receipt, and counting again. Closed at first. */
export class HearthProof extends PaintedElement {
  #model: PollModel | undefined;
  #proof: Proof | undefined;
  #open = false;
  #checked: Checked | undefined;
  #counting: Counting | undefined;
  /** The receipt that was kept, or is being kept. */
  #kept: string | undefined;

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
    super.connectedCallback();
  }

  protected override template(): TemplateResult {
    // One device alone has nothing to prove to itself.
    if (!this.#model?.document.verifiable || this.#model.store?.reach !== 'everyone') return html``;
    const { locale } = speechFor(this.#model.lang, {}, this.#again);
    const proving = provingFor(locale, this.#again);
    return html`<div class="root" lang=${proving.locale} ?data-plain=${this.hasAttribute('data-plain')}>
      <button
        type="button"
        class="toggle"
        part="button button-proof"
        aria-expanded=${this.#open ? 'true' : 'false'}
        aria-controls="panel"
        @click=${this.#toggle}
      >
        <svg class="arrow" viewBox="0 0 16 16" aria-hidden="true"><path d="m5 6.5 3 3 3-3" /></svg>
        ${proving.say('title')}
      </button>
      <div class="panel" id="panel" part="proof" ?hidden=${!this.#open}>
        ${this.#open ? this.#inside(proving) : nothing}
      </div>
    </div>`;
  }

  protected override paint(): void {
    this.#keep();
    super.paint();
  }

  #inside({ say }: Proving): TemplateResult {
    const receipt = this.#receipt;
    const closed = this.#model?.shared.status === 'closed';
    return html`<p class="about">${say('about')}</p>
      <p class="quiet">${say('limits')}</p>
      ${receipt ? this.#receiptTemplate(receipt, say) : nothing}
      ${closed ? this.#recountTemplate(say) : html`<p class="quiet">${say('afterClose')}</p>`}`;
  }

  #receiptTemplate(receipt: PollReceipt, say: Proving['say']): TemplateResult {
    const checking = this.#checked === 'checking';
    return html`<p class="heading" id="receipt">${say('receipt')}</p>
      <div part="proof-receipt" role="group" aria-labelledby="receipt">
        <div class="slip">
          <span class="entry">${say('entry', { n: receipt.entry })}</span>
          <code>${receipt.leaf}</code>
        </div>
        <p class="quiet">${say('receiptAbout')}</p>
        <div class="actions">
          <button
            type="button"
            part="button"
            aria-disabled=${checking ? 'true' : nothing}
            @click=${this.#check}
          >
            ${say('check')}
          </button>
          <button type="button" part="button" @click=${this.#save}>${say('save')}</button>
        </div>
        <div role="status">${this.#checkedTemplate(say)}</div>
      </div>`;
  }

  #checkedTemplate(say: Proving['say']): TemplateResult | typeof nothing {
    const checked = this.#checked;
    if (checked === undefined) return nothing;
    if (checked === 'checking') return html`<p class="quiet">${say('checking')}</p>`;
    if (isUnable(checked)) return html`<p class="quiet">${say(checked)}</p>`;
    return verdict(checked === 'in', say(receiptWords[checked]));
  }

  #recountTemplate(say: Proving['say']): TemplateResult {
    const counting = this.#counting;
    const busy = typeof counting === 'object' && 'part' in counting;
    return html`<p class="heading" id="recount">${say('recount')}</p>
      <div part="proof-recount" role="group" aria-labelledby="recount">
        <p>${say('recountAbout', { n: this.#model?.shared.turnout ?? 0 })}</p>
        <div class="actions">
          <button
            type="button"
            part="button"
            aria-disabled=${busy ? 'true' : nothing}
            @click=${this.#recount}
          >
            ${say('countNow')}
          </button>
          <a href=${this.#checker?.exportAddress ?? nothing} download>${say('download')}</a>
        </div>
        ${
          busy
            ? html`<label class="progress"
                >${say('counting')} <progress max="1" .value=${counting.part ?? 0}></progress
              ></label>`
            : nothing
        }
        <div role="status">${busy || !counting ? nothing : this.#recountedTemplate(counting, say)}</div>
      </div>`;
  }

  #recountedTemplate(counting: Recounted | Unable, say: Proving['say']): TemplateResult {
    if (isUnable(counting)) return html`<p class="quiet">${say(counting)}</p>`;
    if (counting.sound && this.#isShown(counting)) return this.#soundTemplate(counting, say);
    const found = counting.sound ? [say('resultDiffers')] : told(counting, say);
    const more = found.length - mostFindings;
    return html`${verdict(false, say('wrong'))}
      <p>${say('wrongAbout')}</p>
      <ul>
        ${found.slice(0, mostFindings).map((sentence) => html`<li>${sentence}</li>`)}
        ${more > 0 ? html`<li>${say('more', { n: more })}</li>` : nothing}
      </ul>`;
  }

  #soundTemplate({ ballots, receipt, root }: Recounted, say: Proving['say']): TemplateResult {
    const replaced = receipt === 'replaced' || receipt === 'withdrawn';
    return html`${verdict(true, say('sound', { n: ballots }))}
      <p>${say('soundMore')} ${receipt === 'counts' ? say('mineCounts') : nothing}</p>
      ${replaced ? html`<p>${say('mineReplaced')}</p>` : nothing}
      <p class="quiet">${say('root')} <code>${root}</code></p>`;
  }

  /** Whether what was counted is also what this page shows. */
  #isShown({ result }: Recounted): boolean {
    return JSON.stringify(result?.['results']) === JSON.stringify(this.#model?.shared.results);
  }

  get #receipt(): PollReceipt | null {
    return this.#model?.own.receipt ?? null;
  }

  get #checker(): Proof | undefined {
    const store = this.#model?.store;
    const snapshot = this.#model?.watched.snapshot as PollSnapshot | undefined;
    return (this.#proof ??= store && snapshot && new Proof(store, snapshot.address));
  }

  /** What the hub has signed by now is kept with the receipt: later it can be held to that. */
  #keep(): void {
    const receipt = this.#receipt;
    if (!receipt || receipt.leaf === this.#kept) return;
    this.#kept = receipt.leaf;
    this.#checked = undefined;
    this.#checker?.keep(receipt).catch(() => {
      this.#kept = undefined;
    });
  }

  readonly #again = (): void => {
    this.requestUpdate();
  };

  readonly #toggle = (): void => {
    this.#open = !this.#open;
    this.requestUpdate();
  };

  readonly #check = (): void => {
    const receipt = this.#receipt;
    if (!receipt || this.#checked === 'checking') return;
    this.#checked = 'checking';
    this.requestUpdate();
    (this.#checker?.check(receipt) ?? Promise.reject(new Error()))
      .then((state) => (this.#checked = state))
      .catch((error: unknown) => (this.#checked = whyUnable(error)))
      .finally(this.#again);
  };

  readonly #recount = (): void => {
    if (typeof this.#counting === 'object' && 'part' in this.#counting) return;
    const heard = (part: number | undefined): void => {
      this.#counting = { part };
      this.requestUpdate();
    };
    heard(undefined);
    (this.#checker?.recount(heard) ?? Promise.reject(new Error()))
      .then((found) => (this.#counting = found))
      .catch((error: unknown) => (this.#counting = whyUnable(error)))
      .finally(this.#again);
  };

  /** As a file that `hearth verify --receipt` reads. */
  readonly #save = (): void => {
    void this.#checker?.kept().then((kept) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(
        new Blob([JSON.stringify(kept ?? this.#receipt)], { type: 'application/json' }),
      );
      link.download = 'receipt.json';
      link.click();
      URL.revokeObjectURL(link.href);
    });
  };
}

function verdict(good: boolean, sentence: string): TemplateResult {
  return html`<p class="verdict" data-tone=${good ? 'ok' : 'bad'}>
    ${good ? tick : warning}<span>${sentence}</span>
  </p>`;
}
