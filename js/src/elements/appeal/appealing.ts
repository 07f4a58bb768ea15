// To ask for another look at what one has written oneself, and what came of that. Its widgets fetch it when something of one's own is kept back.
import { type TemplateResult, nothing } from 'lit/html.js';
import { appealVoice } from '../../locales/appeal/index.js';
import type { Speech } from '../../locales/words.js';
import type { Act, Problem, Watched } from '../../stores/store.js';
import type { CaringHost } from '../caring-element.js';
import { appealStyles } from './appeal.css.js';
import { Appeals } from './appeals.js';
import { appealTemplate } from './form.js';
import { hearingOf } from './model.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(appealStyles);

/** What it is painted from. */
interface Scene {
  readonly model: { readonly watched: Watched };
  readonly speech: Speech;
}

export class Appealing {
  readonly #appeals: Appeals;

  constructor(private readonly host: CaringHost) {
    this.#appeals = new Appeals(host);
    host.wear(sheet);
  }

  /**
   * Below what says that the text with this key is kept back; nothing where it is not and was not. `about`: the id of the element that
   * shows it.
   */
  template(
    key: string,
    about: string,
    { model: { watched }, speech }: Scene,
  ): TemplateResult | typeof nothing {
    const hearing = hearingOf(watched, key);
    if (!hearing) return nothing;
    const { guard, touched } = this.host;
    const voice = appealVoice(speech, touched);
    return appealTemplate(hearing, { appeals: this.#appeals, watched, speech: voice, guard, about });
  }

  missed(act: Act, problems: readonly Problem[]): void {
    this.#appeals.missed(act, problems);
  }
}

export const appealingOf = (host: CaringHost): Appealing => new Appealing(host);
