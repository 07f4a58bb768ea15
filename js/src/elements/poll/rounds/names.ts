// What options are called, alone and in lists. A name stands between marks that keep its direction to itself, so that sentences in other scripts hold together.
import { type TemplateResult, html } from 'lit/html.js';
import type { PollOption } from '../../../poll.js';
import type { Telling } from '../../../locales/rounds/index.js';

const [open, close] = ['\u2068', '\u2069'];
const mostListed = 8;

/** Whatever its script, it changes no direction around it. */
export function isolated(name: string): string {
  return `${open}${name}${close}`;
}

export class Names {
  readonly #labels: ReadonlyMap<string, string>;
  readonly #list: Intl.ListFormat;

  constructor(
    options: readonly PollOption[],
    private readonly telling: Telling,
  ) {
    this.#labels = new Map(options.map((option) => [option.id, labelOf(option, telling.locale)]));
    this.#list = new Intl.ListFormat(telling.locale);
  }

  plain(id: string): string {
    return this.#labels.get(id) ?? id;
  }

  of(id: string): string {
    return isolated(this.plain(id));
  }

  /** "Ann, Bob and Cy"; of very many the first, and how many more there are. */
  all(ids: readonly string[]): string {
    return this.list(ids.map((id) => this.of(id)));
  }

  list(parts: readonly string[]): string {
    const told = parts.length > mostListed + 1 ? mostListed : parts.length;
    const rest = parts.length - told;
    return this.#list.format([
      ...parts.slice(0, told),
      ...(rest > 0 ? [this.telling.say('others', { n: rest })] : []),
    ]);
  }
}

function labelOf({ id, label, starts }: PollOption, locale: string): string {
  if (label !== undefined || starts === undefined) return label ?? id;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    Date.parse(starts),
  );
}

/** A sentence with its names set off, in the language they are written in. */
export function rich(sentence: string, lang: string): (string | TemplateResult)[] {
  return sentence
    .split(/\u2068|\u2069/)
    .map((part, index) => (index % 2 === 1 ? html`<bdi class="name" lang=${lang}>${part}</bdi>` : part));
}

/** The same where nothing can be set off: attributes, and pictures. */
export function plain(sentence: string): string {
  return sentence.replaceAll(/[\u2068\u2069]/g, '');
}
