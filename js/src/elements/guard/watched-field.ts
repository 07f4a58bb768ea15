// One field under a guard: when it is looked at, what was found in it, and the sentence that describes it.
import type { ContentFilter, FilterFinding, FilterReport } from '../../filter.js';
import { Pause } from '../pause.js';
import { type Field, rangesOf, select, textOf } from './field.js';
import { mark } from './highlights.js';

const nothing: FilterReport = { verdict: 'allow', findings: [] };

let numbered = 0;

export class WatchedField {
  /** A child of the guard in the page's own tree, because a description must stand where the field does. */
  readonly description = document.createElement('span');
  report: FilterReport = nothing;
  /** The text that the report is on. */
  text = '';
  /** The text that is sent as it is, whatever is found in it. */
  confirmed: string | undefined;
  /** An input method is at work: what stands there is not yet what the writer means. */
  isComposing = false;

  readonly #pause = new Pause();
  #marks: readonly Range[] = [];
  #found = -1;
  readonly #listening = new AbortController();

  /** `pausing` is called when the writer pauses. */
  constructor(
    readonly field: Field,
    private readonly pausing: (field: WatchedField) => void,
  ) {
    this.description.id = `hearth-guard-${(numbered += 1)}`;
    this.description.slot = 'why';
    this.#listen();
  }

  get findings(): readonly FilterFinding[] {
    return this.report.findings.filter(({ verdict }) => verdict !== 'allow');
  }

  /** Those that the verdict comes from. */
  get decisive(): readonly FilterFinding[] {
    return this.report.findings.filter(({ verdict }) => verdict === this.report.verdict);
  }

  /** True when the writer is to be asked before this is sent. */
  get isHeld(): boolean {
    return this.report.verdict !== 'allow' && this.confirmed !== this.text;
  }

  /** Looks at the text as it is now. */
  check(filter: ContentFilter): void {
    this.#pause.stop();
    this.text = textOf(this.field);
    this.report = this.text === '' ? nothing : filter.check(this.text);
    this.#mark();
  }

  /** Ties the sentence to the field, or unties it when there is none. */
  describe(sentence: string): void {
    if (this.description.textContent === sentence) return;
    this.description.textContent = sentence;
    this.#describedBy(sentence !== '');
  }

  /** Selects the next place of that word after the one found last; after the last place, the first. */
  find(word: string): void {
    const places = this.findings
      .map(({ units }) => units)
      .filter(([begin, end]) => this.text.slice(begin, end) === word);
    const place = places.find(([begin]) => begin > this.#found) ?? places[0];
    if (!place) return;
    [this.#found] = place;
    select(this.field, place);
  }

  stop(): void {
    this.#pause.stop();
    this.#listening.abort();
    this.report = nothing;
    this.#mark();
    this.#describedBy(false);
    this.description.remove();
  }

  #listen(): void {
    const { signal } = this.#listening;
    const on = (type: string, listener: () => void): void => {
      this.field.addEventListener(type, listener, { signal });
    };
    on('compositionstart', () => {
      this.isComposing = true;
      this.#pause.stop();
    });
    on('compositionend', () => {
      this.isComposing = false;
      this.#pauseSoon();
    });
    on('input', () => {
      if (!this.isComposing) this.#pauseSoon();
    });
    on('focusin', () => {
      this.pausing(this);
    });
  }

  #pauseSoon(): void {
    this.#pause.begin(() => {
      this.pausing(this);
    });
  }

  #mark(): void {
    const marks = rangesOf(
      this.field,
      this.findings.map(({ units }) => units),
    );
    mark(this.field, this.#marks, marks);
    this.#marks = marks;
  }

  #describedBy(is: boolean): void {
    const { id } = this.description;
    const others = (this.field.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .filter((other) => other !== '' && other !== id);
    const ids = is ? [...others, id] : others;
    if (ids.length > 0) this.field.setAttribute('aria-describedby', ids.join(' '));
    else this.field.removeAttribute('aria-describedby');
  }
}
