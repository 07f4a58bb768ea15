// One reader's filter: says why they would not see something. Loads the content filter when there is something only it can find.
import { type ContentFilter, type FilterPolicy, openFilter } from '../../filter.js';
import { languagesFor } from '../filter-languages.js';
import { type Reason, categories } from './choices.js';
import type { Preferences } from './preferences.js';
import { type Read, nameOf } from './reading.js';

const nothing: readonly Reason[] = [];
/** Texts repeat, on a page and from choice to choice. */
const mostTexts = 20_000;

/** A word of the reader's own needs a category: none of its own, so one of which there are few entries. */
const ownCategory = { category: 'identity-attack', severity: 3 } as const;

export class ReaderFilter {
  /** False where the filter could not be fetched: then only people are found. */
  complete = true;
  #filter: ContentFilter | undefined;
  #used = '';
  #texts = new Map<string, readonly Reason[]>();
  #categories = new Set<Reason>();
  #people = new Set<string>();
  #turn: Promise<void> = Promise.resolve();

  /** Judges by these from when the promise is fulfilled. Later ones wait for earlier ones. */
  prepare(preferences: Preferences, language: string): Promise<void> {
    return (this.#turn = this.#turn.then(() => this.#prepare(preferences, language)));
  }

  /** Why this is hidden; empty where it is not. */
  reasonsFor({ text, author }: Read): readonly Reason[] {
    const isFromThem = this.#people.has(author);
    const said =
      text === '' ? nothing : this.#reasonsOf(text).filter((reason) => this.#categories.has(reason));
    const isOwnWord = text !== '' && this.#reasonsOf(text).includes('word');
    if (!isFromThem && !isOwnWord) return said;
    return [...(isFromThem ? (['person'] as const) : []), ...(isOwnWord ? (['word'] as const) : []), ...said];
  }

  /** Frees the filter; whoever prepares again opens another. */
  close(): void {
    this.#turn = this.#turn.then(() => {
      this.#filter?.close();
      this.#filter = undefined;
      this.#used = '';
      this.#texts.clear();
    });
  }

  async #prepare(preferences: Preferences, language: string): Promise<void> {
    const isEmpty = preferences.categories.length + preferences.words.length === 0;
    this.complete = isEmpty || (await this.#open(preferences.words, language));
    this.#categories = new Set(preferences.categories);
    this.#people = new Set(preferences.people.map(nameOf).filter((name) => name !== ''));
  }

  /** Which categories count is decided here, so that another choice asks nothing of the filter. */
  async #open(words: readonly string[], language: string): Promise<boolean> {
    try {
      const policy: FilterPolicy = {
        languages: await languagesFor(language),
        words: words.map((word) => ({ word, ...ownCategory })),
      };
      const wanted = JSON.stringify(policy);
      if (wanted === this.#used) return true;
      if (this.#filter) await this.#filter.use(policy);
      // Thousands of texts are read in a row: lists are quick, and what they find can be named.
      else this.#filter = await openFilter(policy, { model: false });
      this.#used = wanted;
      this.#texts.clear();
      return true;
    } catch (thrown) {
      console.error('<hearth-shield>', thrown);
      return false;
    }
  }

  #reasonsOf(text: string): readonly Reason[] {
    const before = this.#texts.get(text);
    if (before) return before;
    const found = new Set<Reason>(
      this.#filter
        ?.check(text)
        .findings.map(({ category, reason }) => (reason === 'own-word' ? 'word' : category)),
    );
    const reasons = found.size === 0 ? nothing : [...found].sort(byOrder);
    if (this.#texts.size >= mostTexts) this.#texts.clear();
    this.#texts.set(text, reasons);
    return reasons;
  }
}

const orders: readonly Reason[] = ['word', ...categories];
const byOrder = (a: Reason, b: Reason): number => orders.indexOf(a) - orders.indexOf(b);
