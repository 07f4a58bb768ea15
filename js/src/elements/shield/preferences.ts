// What a reader does not want to see, kept on this device alone: one key of localStorage for each community. Nothing is written before the
// reader's first choice, and nothing is left when they have taken all of them back.
import type { FilterCategory } from '../../filter.js';
import { categories } from './choices.js';

export interface Preferences {
  /** False while everything is shown, whatever is chosen. */
  readonly on: boolean;
  readonly categories: readonly FilterCategory[];
  readonly words: readonly string[];
  readonly people: readonly string[];
}

/** What the reader writes. */
export type List = 'words' | 'people';

export const nothingChosen: Preferences = { on: true, categories: [], words: [], people: [] };

/** The filter takes no more, and no longer ones. */
const mostEntries = 1000;
const longestEntry = 80;

export const hidesAnything = ({ on, ...chosen }: Preferences): boolean => on && choosesAnything(chosen);

export const choosesAnything = (chosen: Omit<Preferences, 'on'>): boolean =>
  chosen.categories.length + chosen.words.length + chosen.people.length > 0;

export const keyOf = (space: string | undefined): string =>
  space === undefined ? 'hearth-shield' : `hearth-shield:${space}`;

/** What was written as a list: one on each line, or commas between. Control characters are no part of a word. */
export function listed(text: string): readonly string[] {
  return entries(text.split(/[\n,،、]/));
}

function entries(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  const texts = list
    .filter((entry) => typeof entry === 'string')
    .map((entry) =>
      entry
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .filter((entry) => entry !== '' && Array.from(entry).length <= longestEntry);
  return [...new Set(texts)].slice(0, mostEntries);
}

/** Whatever stands there, as far as it can be understood: an older page or another hand may have written it. */
export function understood(written: string | null): Preferences {
  try {
    const { on, categories: chosen, words, people } = JSON.parse(written ?? '') as Record<string, unknown>;
    return {
      on: on !== false,
      categories: categories.filter((category) => Array.isArray(chosen) && chosen.includes(category)),
      words: entries(words),
      people: entries(people),
    };
  } catch {
    return nothingChosen;
  }
}

/** The preferences of one community on this page: all its shields share them, and other tabs are followed. */
export class KeptPreferences {
  now: Preferences = nothingChosen;
  /** False when all is gone with the page. */
  lasting = true;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly key: string) {
    this.#read();
    addEventListener('storage', ({ key: changed }) => {
      if (changed !== this.key && changed !== null) return;
      this.#read();
      this.#tell();
    });
  }

  choose(change: Partial<Preferences>): void {
    this.now = { ...this.now, ...change };
    this.#write();
    this.#tell();
  }

  /** Returns the way to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #read(): void {
    try {
      this.now = understood(localStorage.getItem(this.key));
    } catch {
      this.lasting = false;
    }
  }

  #write(): void {
    try {
      if (choosesAnything(this.now)) localStorage.setItem(this.key, JSON.stringify(this.now));
      else localStorage.removeItem(this.key);
    } catch {
      this.lasting = false;
    }
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const kept = new Map<string, KeptPreferences>();

export function preferencesOf(space: string | undefined): KeptPreferences {
  const key = keyOf(space);
  const preferences = kept.get(key) ?? new KeptPreferences(key);
  kept.set(key, preferences);
  return preferences;
}
