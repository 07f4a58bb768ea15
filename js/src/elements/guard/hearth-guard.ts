import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { FilterPolicy, FilterReport } from '../../filter.js';
import { guardingFor } from '../../locales/guard/index.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { Announcer } from '../announcer.js';
import { emit } from '../events.js';
import { Judge } from '../judge.js';
import { PaintedElement } from '../painted-element.js';
import { languageAt, onSurroundingsChanged, schemeBehind } from '../surroundings.js';
import { type Choices, card, strictest } from './card.js';
import { formOf, isField, select } from './field.js';
import { type Submission, submit, watchForms } from './forms.js';
import { styles } from './guard.css.js';
import { sentencesFor } from './sentences.js';
import { WatchedField } from './watched-field.js';

/** What was found in one field. */
export interface GuardDetail {
  readonly field: HTMLElement;
  readonly report: FilterReport;
}

export interface HearthGuardEvents {
  readonly 'hearth-check': CustomEvent<GuardDetail>;
}

interface Question {
  readonly submission: Submission | undefined;
  readonly answer: (mayBeSent: boolean) => void;
}

/** A submission waits as long for a filter that is still on its way, in milliseconds; then the hub is the one to judge. */
const longestWait = 3000;

/**
 * Looks at what somebody writes in a field of the page, before it is sent: says what may hurt and why, and lets the writer decide. Nothing leaves
 * the device, and the field is never changed.
 *
 * @element hearth-guard
 * @attr {string} for - a selector of the fields: `textarea`, `input`, or an element with `contenteditable`
 * @attr {string} name - the policy's name at the hub; `default` where it is left out
 * @attr {string} space - the community at the hub; the page's own where it is left out
 * @attr {string} hub - the hub's address; the page's own where it is left out
 * @attr {'light'|'dark'|'plain'} theme - instead of the colours around it
 * @attr {string} lang - the language it speaks; that of the page where it is left out
 * @fires {CustomEvent<GuardDetail>} hearth-check - a field was looked at
 * @csspart card - what is shown when something was found
 * @csspart question - what is asked before sending
 * @csspart button - every button
 */
export class HearthGuard extends PaintedElement {
  static readonly observedAttributes: readonly string[] = ['for', 'name', 'space', 'hub', 'theme', 'lang'];

  #policy: FilterPolicy | undefined;
  #fields: WatchedField[] = [];
  #question: Question | undefined;
  #said = '';
  #leave: readonly (() => void)[] = [];
  readonly #judge = new Judge(this, () => {
    this.#checkAll();
  });
  readonly #announcer = new Announcer((sentence) => {
    this.#said = sentence;
    this.requestUpdate();
  });

  constructor() {
    super([tokens, base, ...styles]);
  }

  /** The policy to judge by. Comes before one written as JSON inside the element, and before that of the hub. */
  get policy(): FilterPolicy | undefined {
    return this.#policy;
  }

  set policy(value: FilterPolicy | undefined) {
    this.#policy = value;
    this.#judge.renew();
  }

  get name(): string | null {
    return this.getAttribute('name');
  }

  /** Looks at the fields as they are now. For pages that send without a form. Resolves with the strictest report. */
  async check(): Promise<FilterReport> {
    await this.#judge.ready();
    this.#checkAll();
    const verdict = strictest(this.#fields);
    return this.#fields.find(({ report }) => report.verdict === verdict)?.report ?? { verdict, findings: [] };
  }

  /** The same, and asks the writer where something was found. Resolves with true when it may be sent. */
  async ask(): Promise<boolean> {
    await this.check();
    if (!this.#fields.some(({ isHeld }) => isHeld)) return true;
    return new Promise((answer) => {
      this.#put({ submission: undefined, answer });
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.adopt('policy');
    if (this.#leave.length > 0) return;
    const root = this.getRootNode() as Document | ShadowRoot;
    const observer = new MutationObserver(() => {
      this.#findFields();
    });
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributeFilter: ['contenteditable', 'id', 'class'],
    });
    this.#leave = [
      watchForms(root, (submission) => this.#holds(submission)),
      onSurroundingsChanged(() => {
        this.requestUpdate();
      }),
      () => {
        observer.disconnect();
      },
    ];
    this.#findFields();
  }

  /** A moved element is back in the page before the microtask runs, and keeps everything. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  override attributeChangedCallback(attribute?: string): void {
    super.attributeChangedCallback();
    if (!this.isConnected) return;
    if (attribute === 'for') this.#findFields();
    if (attribute === 'name' || attribute === 'space' || attribute === 'hub') this.#judge.renew();
  }

  protected override template(): TemplateResult {
    const guarding = guardingFor(languageAt(this) || 'en', this.#again);
    for (const field of this.#fields) field.describe(sentencesFor(field.text, field.findings, guarding));
    const theme = this.getAttribute('theme') ?? '';
    const scheme = (theme !== 'plain' && theme) || schemeBehind(this, this.root);
    return html`<div
        class="root"
        lang=${guarding.locale}
        data-theme=${theme || nothing}
        data-scheme=${scheme ?? nothing}
      >
        ${card(this.#fields, this.#question && this.#choices, guarding)}
      </div>
      <div class="hush" role="status">${this.#said}</div>`;
  }

  readonly #again = (): void => {
    this.requestUpdate();
  };

  readonly #choices: Choices = {
    change: () => {
      const held = this.#fields.filter(({ isHeld }) => isHeld);
      const field = held.find(({ report }) => report.verdict === strictest(held));
      const place = field?.decisive[0]?.units;
      this.#close(false);
      if (field && place) select(field.field, place);
    },
    send: () => {
      const question = this.#question;
      for (const field of this.#fields) if (field.report.verdict !== 'block') field.confirmed = field.text;
      this.#close(true);
      if (question?.submission) submit(question.submission);
    },
    cancel: () => {
      const field = this.#fields.find(({ isHeld }) => isHeld);
      this.#close(false);
      field?.field.focus();
    },
  };

  #put(question: Question): void {
    this.#question?.answer(false);
    this.#question = question;
    this.requestUpdate();
    // Moving there says it to those who do not see it.
    void this.updateComplete.then(() => this.root.getElementById('question')?.focus());
  }

  #close(mayBeSent: boolean): void {
    this.#question?.answer(mayBeSent);
    this.#question = undefined;
    this.requestUpdate();
  }

  #holds(submission: Submission): boolean {
    const fields = this.#fields.filter(({ field }) => formOf(field) === submission.form);
    if (fields.every(({ field }) => (field as HTMLInputElement).value === '')) return false;
    const { filter } = this.#judge;
    if (!filter) return this.#waits(submission);
    for (const field of fields) this.#look(field);
    if (!fields.some(({ isHeld }) => isHeld)) return false;
    this.#put({ submission, answer: () => undefined });
    return true;
  }

  readonly #waiting = new WeakSet<HTMLFormElement>();

  /** Holds a form until the filter is there, or has had its time. */
  #waits(submission: Submission): boolean {
    const { form } = submission;
    if (this.#waiting.has(form)) return false;
    this.#waiting.add(form);
    const timeout = new Promise((resolve) => setTimeout(resolve, longestWait));
    void Promise.race([this.#judge.ready(), timeout]).then(() => {
      if (this.isConnected && form.isConnected) submit(submission);
      this.#waiting.delete(form);
    });
    return true;
  }

  #findFields(): void {
    const root = this.getRootNode() as Document | ShadowRoot;
    const selector = this.getAttribute('for');
    const found = selector ? [...root.querySelectorAll(selector)].filter(isField) : [];
    const gone = this.#fields.filter(({ field }) => !found.includes(field));
    const known = new Set(this.#fields.map(({ field }) => field));
    const fresh = found.filter((field) => !known.has(field));
    if (gone.length + fresh.length === 0) return;
    for (const field of gone) field.stop();
    this.#fields = [
      ...this.#fields.filter((field) => !gone.includes(field)),
      ...fresh.map((field) => new WatchedField(field, this.#pausing)),
    ];
    this.append(
      ...this.#fields.filter(({ field }) => fresh.includes(field)).map(({ description }) => description),
    );
    this.requestUpdate();
  }

  readonly #pausing = (field: WatchedField): void => {
    if (this.#judge.filter) this.#look(field);
    else void this.#judge.ready();
  };

  #checkAll(): void {
    for (const field of this.#fields) this.#look(field);
  }

  #look(field: WatchedField): void {
    const { filter } = this.#judge;
    if (!filter || field.isComposing) return;
    const before = field.report;
    field.check(filter);
    emit(this, 'hearth-check', { field: field.field, report: field.report } satisfies GuardDetail);
    if (!this.#fields.some(({ isHeld }) => isHeld) && this.#question) this.#close(false);
    if (field.findings.length > 0 && !sameFindings(before, field.report)) this.#announce(field);
    this.requestUpdate();
  }

  #announce(field: WatchedField): void {
    this.#announcer.calmly(() =>
      sentencesFor(field.text, field.findings, guardingFor(languageAt(this) || 'en', this.#again)),
    );
  }

  #stop(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    for (const field of this.#fields) field.stop();
    this.#fields = [];
    this.#close(false);
    this.#judge.stop();
    this.#announcer.stop();
  }
}

const sameFindings = (one: FilterReport, other: FilterReport): boolean =>
  JSON.stringify(one.findings.map(({ entry, category }) => [entry, category])) ===
  JSON.stringify(other.findings.map(({ entry, category }) => [entry, category]));
