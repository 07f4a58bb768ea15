// What stewards work with: who has gone quiet, why members go, and what was done. Fetched when somebody sees these.
// The pulse's file carries what both are made of, so that members load nothing twice and stewards nothing more.
import '../define.js';
import { type TemplateResult, html, type nothing } from 'lit/html.js';
import { leavingVoice } from '../../../locales/leaving/index.js';
import { stewardVoice } from '../../../locales/stewards/index.js';
import type { Act, Problem } from '../../../stores/store.js';
import type { PulseScene } from '../scene.js';
import { DidForm } from './did-form.js';
import { Exits } from './exits.js';
import { QuietList } from './quiet-list.js';

export interface DeskHost {
  /** What looks at texts before they are sent, where the page has one. */
  readonly guard: () => TemplateResult | typeof nothing;
  readonly update: () => void;
  readonly send: (name: 'ask' | 'did', act: Act) => Promise<Sent>;
  /** A page of what those wrote who went; `after` begins with "&" or is empty. */
  readonly words: (after: string) => Promise<Response | undefined>;
  readonly announce: (sentence: string) => void;
}

export interface Sent {
  readonly sent: boolean;
  readonly problems: readonly Problem[];
}

export class Desk {
  readonly #quiet: QuietList;
  readonly #exits: Exits;
  readonly #form: DidForm;

  constructor(private readonly host: DeskHost) {
    this.#quiet = new QuietList(host);
    this.#exits = new Exits(host);
    this.#form = new DidForm(host);
  }

  template(scene: PulseScene): TemplateResult {
    const speech = stewardVoice(leavingVoice(scene.speech, this.host.update), this.host.update);
    const own = { ...scene, speech };
    return html`<section class="part stewards" part="stewards">
      <h3 class="heading" part="heading">${speech.say('forStewards')}</h3>
      ${this.#quiet.template(own)} ${this.#exits.template(own)} ${this.#form.template(own)}
    </section>`;
  }
}

export const deskOf = (host: DeskHost): Desk => new Desk(host);
