// How a widget speaks: one catalogue, its plurals, numbers and times, in one language.
import type { Problem } from '../stores/store.js';
import type { en } from './en.js';
import type { words as appeal } from './appeal/en.js';
import type { en as ballots } from './ballots/en.js';
import type { words as desk } from './desk/en.js';
import type { words as exchange } from './exchange/en.js';
import type { words as flow } from './flow/en.js';
import type { words as leaving } from './leaving/en.js';
import type { words as letters } from './letters/en.js';
import type { words as prompt } from './prompt/en.js';
import type { words as moment } from './moment/en.js';
import type { words as matching } from './matching/en.js';
import type { words as pulse } from './pulse/en.js';
import type { words as report } from './report/en.js';
import type { words as stewards } from './stewards/en.js';
import type { words as thanks } from './thanks/en.js';
import type * as Trouble from './trouble.js';

export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
export type Words = Readonly<Record<keyof typeof en | keyof typeof Trouble.enTrouble, string | Plural>>;
/** What only some ballots need, in one file for each language. */
export type BallotWords = Readonly<Record<keyof typeof ballots, string | Plural>>;
/** What only flows need. */
export type FlowWords = Readonly<Record<keyof typeof flow, string | Plural>>;
/** What only the pulse needs, what leaving does, and what stewards do. */
export type PulseWords = Readonly<Record<keyof typeof pulse, string | Plural>>;
export type LeavingWords = Readonly<Record<keyof typeof leaving, string | Plural>>;
export type StewardWords = Readonly<Record<keyof typeof stewards, string | Plural>>;
/** What letters of welcome need. */
export type LetterWords = Readonly<Record<keyof typeof letters, string | Plural>>;
/** What reports of texts need, and what appeals do. */
export type ReportWords = Readonly<Record<keyof typeof report, string | Plural>>;
export type AppealWords = Readonly<Record<keyof typeof appeal, string | Plural>>;
/** What the desk of stewards needs. */
export type DeskWords = Readonly<Record<keyof typeof desk, string | Plural>>;
/** What ladders of prompts need. */
export type PromptWords = Readonly<Record<keyof typeof prompt, string | Plural>>;
/** What thanks need, and what comes by itself does. */
export type ThanksWords = Readonly<Record<keyof typeof thanks, string | Plural>>;
export type MomentWords = Readonly<Record<keyof typeof moment, string | Plural>>;
/** What asks, offers and matches need, and what stewards who match do. */
export type ExchangeWords = Readonly<Record<keyof typeof exchange, string | Plural>>;
export type MatchingWords = Readonly<Record<keyof typeof matching, string | Plural>>;
export type AllWords = Words &
  BallotWords &
  FlowWords &
  PulseWords &
  LeavingWords &
  StewardWords &
  LetterWords &
  ReportWords &
  AppealWords &
  DeskWords &
  PromptWords &
  ThanksWords &
  MomentWords &
  ExchangeWords &
  MatchingWords;
export type WordKey = keyof AllWords;
export type WordArgs = Readonly<Record<string, string | number>>;

const minute = 60_000;
const day = 24 * 60 * minute;

/** Days between the calendar days of two moments, here where the reader is. */
function daysApart(from: number, to: number): number {
  return Math.round((new Date(to).setHours(12, 0, 0, 0) - new Date(from).setHours(12, 0, 0, 0)) / day);
}

export class Speech {
  readonly #plurals: Intl.PluralRules;
  readonly #numbers: Intl.NumberFormat;
  readonly #percents: Intl.NumberFormat;

  /** `trouble` is how errors are worded: undefined before it was asked for, null where it cannot be had; `ask` asks for it. */
  constructor(
    readonly locale: string,
    readonly words: Partial<AllWords>,
    readonly trouble: typeof Trouble | null | undefined,
    readonly ask: () => void,
  ) {
    this.#plurals = new Intl.PluralRules(locale);
    this.#numbers = new Intl.NumberFormat(locale);
    this.#percents = new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent' });
  }

  /** Nothing while the words are on their way. */
  say(key: WordKey, args: WordArgs = {}): string {
    const word = this.words[key];
    if (word === undefined) {
      this.ask();
      return '';
    }
    const text = typeof word === 'string' ? word : this.#plural(word, Number(args['n']));
    return text.replace(/\{(\w+)\}/g, (_, name: string) => this.#filled(args[name]));
  }

  /** The sentence for an error. */
  sayWhy(problem: Problem): string {
    if (problem.code === 'offline') return this.say('failed');
    if (this.trouble) return this.trouble.sentenceFor(problem, this);
    this.ask();
    return this.trouble === null ? this.say('failed') : '';
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  percent(whole: number): string {
    return this.#percents.format(whole);
  }

  /** A moment as people say it: "tomorrow, 18:00", "Friday 18:00", "24 December at 17:00". */
  moment(at: number, now: number): string {
    const days = daysApart(now, at);
    const time = { hour: 'numeric', minute: '2-digit' } as const;
    if (Math.abs(days) <= 1) {
      const relative = new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' }).format(days, 'day');
      return this.say('dayTime', { day: relative, time: this.#date(at, time) });
    }
    if (days > 1 && days < 7) return this.#date(at, { weekday: 'long', ...time });
    const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
    return this.#date(at, {
      day: 'numeric',
      month: 'long',
      ...(sameYear ? {} : { year: 'numeric' }),
      ...time,
    });
  }

  #date(at: number, parts: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.locale, parts).format(at);
  }

  #plural(forms: Plural, count: number): string {
    return forms[this.#plurals.select(count)] ?? forms.other;
  }

  #filled(value: string | number | undefined): string {
    return typeof value === 'number' ? this.#numbers.format(value) : (value ?? '');
  }
}
