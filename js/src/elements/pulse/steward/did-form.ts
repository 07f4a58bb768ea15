// A small form in which a steward writes what members said and what was done.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Problem } from '../../../stores/store.js';
import { lineTemplate } from '../../pieces.js';
import { wrongTemplate } from '../../wrong.js';
import type { PulseScene } from '../scene.js';
import { isInBody, problemText } from '../sentences.js';
import type { DeskHost } from './desk.js';

type Part = 'said' | 'did';

const labels = { said: 'youSaid', did: 'weDid' } as const;

export class DidForm {
  #texts: Readonly<Record<Part, string>> = { said: '', did: '' };
  #problems: readonly Problem[] = [];
  #sending = false;
  #published = false;

  constructor(private readonly host: DeskHost) {}

  template(scene: PulseScene): TemplateResult {
    const { speech } = scene;
    const loose = this.#problems.find((problem) => !isInBody(problem));
    const publish = (event: Event): void => {
      event.preventDefault();
      void this.#publish(event.currentTarget as HTMLFormElement, scene);
    };
    return html`<form class="telling" novalidate @submit=${publish}>
      <h4 class="when" id="tell">${speech.say('tellDid')}</h4>
      ${this.#entry('said', scene)} ${this.#entry('did', scene)} ${this.host.guard()}
      ${loose ? lineTemplate({ tone: 'bad', text: problemText(loose, speech) }) : nothing}
      ${this.#published ? lineTemplate({ tone: 'ok', text: speech.say('didPublished') }) : nothing}
      <div class="actions">
        <button class="primary" part="button button-did" aria-disabled=${this.#sending ? 'true' : nothing}>
          ${speech.say('publishDid')}
        </button>
      </div>
      <p class="note" id="tell-hint">${speech.say('tellHint')}</p>
    </form>`;
  }

  #entry(part: Part, { speech }: PulseScene): TemplateResult {
    const problem = this.#problems.find(({ path }) => path.startsWith(`/body/${part}`));
    return html`<div class="entry">
      <label for=${part}>${speech.say(labels[part])}</label>
      ${wrongTemplate(problem && problemText(problem, speech), part)}
      <textarea
        class="field"
        part="field"
        id=${part}
        rows="2"
        dir="auto"
        aria-describedby="wrong${part} tell-hint"
        aria-invalid=${problem ? 'true' : nothing}
        .value=${this.#texts[part]}
        @input=${({ target }: Event) => {
          this.#texts = { ...this.#texts, [part]: (target as HTMLTextAreaElement).value };
          this.#published = false;
        }}
      ></textarea>
    </div>`;
  }

  async #publish(form: HTMLFormElement, { speech, now }: PulseScene): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    this.host.update();
    // A name of its own, which nobody has to think of.
    const act = { key: `did-${now.toString(36)}`, body: this.#texts };
    const { sent, problems } = await this.host.send('did', act);
    this.#sending = false;
    this.#problems = sent ? [] : problems;
    this.#published = sent;
    if (sent) this.#texts = { said: '', did: '' };
    this.host.update();
    if (sent) this.host.announce(speech.say('didPublished'));
    else await this.#toFault(form);
  }

  async #toFault(form: HTMLFormElement): Promise<void> {
    await Promise.resolve();
    form.querySelector<HTMLElement>('.wrong:not([hidden]), .status')?.focus();
  }
}
