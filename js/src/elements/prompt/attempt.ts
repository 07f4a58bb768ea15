// What a member is doing in a ladder of prompts: where they are, what they have written and not yet sent, what they can undo. No DOM.
import type { PromptAnswer, PromptOwnAnswer } from '../../prompt.js';
import type { Act } from '../../stores/store.js';
import { Attempt } from '../attempt.js';

/** Something that happened and is worth a sentence. */
export type PromptNote = 'elsewhere' | 'erased' | 'closes' | 'passed' | 'restored' | 'climbed' | 'limitSet';

/** What is on the screen: a prompt by its id, or one of two others. */
export type Screen = { readonly prompt: string } | 'ladder' | 'mine';

/** How what was done is undone, and where the member was then. */
export interface Undo {
  readonly name: 'answer' | 'pass';
  readonly act: Act;
  readonly screen: Screen;
}

interface Kept {
  readonly body: unknown;
  /** Of the record when it was kept. */
  readonly rev: number;
}

export const keyOf = (prompt: string): string => `answer-${prompt}`;

/** The prompt that such a record answers. */
export const promptOf = (key: string): string | undefined => /^answer-(.+)$/.exec(key)?.[1];

export class PromptAttempt extends Attempt<PromptNote> {
  screen: Screen | undefined;
  /** The prompt whose answer, which is in, is being changed. */
  changing: string | undefined;
  undo: Undo | undefined;
  /** As it stands in the field; undefined until something is written there. */
  name: string | undefined;
  /** The limit that is marked and not yet set. */
  limit: number | undefined;
  readonly #texts = new Map<string, string>();
  readonly #kept = new Map<string, Kept>();

  override touch(): void {
    this.undo = undefined;
    super.touch();
  }

  textOf(prompt: string): string | undefined {
    return this.#texts.get(prompt);
  }

  write(prompt: string, text: string): void {
    this.#texts.set(prompt, text);
    // What was wrong is being mended.
    this.touch();
  }

  sign(name: string): void {
    this.name = name;
    this.touch();
  }

  mark(limit: number): void {
    this.limit = limit;
    this.touch();
  }

  change(prompt: string | undefined): void {
    if (prompt === undefined && this.changing !== undefined) this.#texts.delete(this.changing);
    this.changing = prompt;
    this.touch();
  }

  go(screen: Screen): void {
    this.screen = screen;
    this.changing = undefined;
    this.limit = undefined;
    this.touch();
  }

  /** It is in, or on its way by itself. */
  settle(prompt: string): void {
    this.#texts.delete(prompt);
    this.changing = undefined;
    this.touched();
  }

  /** What is on this device and goes out by itself; undefined: nothing under this key, null: it takes something back. */
  keptOf(key: string): unknown {
    return this.#kept.get(key)?.body;
  }

  keep({ key, body }: Act, rev: number): void {
    this.#kept.set(key, { body, rev });
  }

  /** It was refused on arrival: what was written is in its field again. */
  reopen({ key, body }: Act): void {
    if (!this.#kept.delete(key)) return;
    const prompt = promptOf(key);
    if (prompt === undefined || body === null) return;
    this.#texts.set(prompt, (body as PromptAnswer).text);
    this.changing = prompt;
  }

  /** What has gone out is seen by its revision. */
  confirm(revs: Readonly<Record<string, number>>): void {
    for (const [key, { rev }] of this.#kept) if ((revs[key] ?? 0) !== rev) this.#kept.delete(key);
  }

  /** Nothing is on its way any longer: what is neither in nor was before was refused. */
  release(answers: readonly PromptOwnAnswer[]): void {
    for (const [key, { body }] of [...this.#kept]) {
      const own = answers.find(({ prompt }) => keyOf(prompt) === key);
      if (own && own.text === (body as PromptAnswer | null)?.text) this.#kept.delete(key);
      else this.reopen({ key, body });
    }
  }
}
