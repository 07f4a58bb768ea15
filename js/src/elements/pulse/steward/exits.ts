// Why members go: counts in steps, and what they wrote, without names.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { PulseExits } from '../../../pulse.js';
import { button } from '../../pieces.js';
import { type PulseScene, saidTemplate } from '../scene.js';
import { reasonSaid } from '../sentences.js';
import type { DeskHost } from './desk.js';

interface Page {
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly next: string | null;
}

export class Exits {
  #texts: readonly Page['items'][number][] | undefined;
  #next: string | null = null;
  #reading = false;

  constructor(private readonly host: DeskHost) {}

  template(scene: PulseScene): TemplateResult | typeof nothing {
    const { speech, model } = scene;
    const { exits } = model.shared;
    if (!exits) return nothing;
    const { n, grain } = exits;
    return html`<h4 class="when">${speech.say('whyGone')}</h4>
      <p class="quiet">${n === null ? speech.say('goneFew') : speech.say('goneAll', { n, grain })}</p>
      ${n === null ? nothing : reasonsTemplate(exits, scene)} ${this.#words(scene)}`;
  }

  #words({ speech }: PulseScene): TemplateResult {
    const texts = this.#texts;
    const more = !texts || this.#next !== null;
    const read = (): void => void this.#read();
    return html`${texts?.length === 0 ? html`<p class="quiet">${speech.say('noWords')}</p>` : nothing}
    ${
      texts && texts.length > 0
        ? html`<ul class="words">
            ${texts.map(({ text }) => html`<li class="text"><bdi>${text}</bdi></li>`)}
          </ul>`
        : nothing
    }
    ${more ? button('read', speech.say(texts ? 'moreOfThem' : 'readWords'), read, this.#reading) : nothing}`;
  }

  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    this.host.update();
    try {
      const answer = await this.host.words(this.#next === null ? '' : `&after=${this.#next}`);
      if (answer) this.#take((await answer.json()) as Page);
    } catch {
      // What could not be fetched is asked for again by the same button.
    }
    this.#reading = false;
    this.host.update();
  }

  #take({ items, next }: Page): void {
    this.#texts = [...(this.#texts ?? []), ...items];
    this.#next = next;
  }
}

function reasonsTemplate({ reasons }: PulseExits, { model, speech }: PulseScene): TemplateResult {
  const labels = model.document.exit?.reasons ?? [];
  return html`<dl class="reasons">
    ${reasons.map(({ id, n }) => {
      const label = labels.find((reason) => reason.id === id) ?? { id };
      return html`<div>
        <dt>${saidTemplate(reasonSaid(label, model, speech))}</dt>
        <dd>${n === null ? speech.say('belowFive') : speech.say('atLeastN', { n })}</dd>
      </div>`;
    })}
  </dl>`;
}
