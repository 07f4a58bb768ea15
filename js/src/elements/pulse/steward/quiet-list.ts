// Members who have gone quiet, each with a button to ask them.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { globals } from '../../../globals.js';
import type { PulseQuiet } from '../../../pulse.js';
import type { Problem } from '../../../stores/store.js';
import { dayText } from '../../days.js';
import { wrongTemplate } from '../../wrong.js';
import type { PulseScene } from '../scene.js';
import { problemText } from '../sentences.js';
import type { DeskHost } from './desk.js';
import { keyOfAsk, nameOf } from './key.js';

/** What became of asking a member. */
type Asked = { readonly state: 'asking' | 'asked' } | { readonly problem: Problem };

export class QuietList {
  readonly #asked = new Map<string, Asked>();

  constructor(private readonly host: DeskHost) {}

  template(scene: PulseScene): TemplateResult | typeof nothing {
    const { exits, quiet = [] } = scene.model.shared;
    if (!exits) return nothing;
    const { speech, now } = scene;
    // Those whose time has come; the others are still among us.
    const shown = quiet.filter((one) => one.quietAt <= now || this.#asked.has(one.member));
    return html`<h4 class="when">${speech.say('wentQuiet')}</h4>
      ${
        shown.length > 0
          ? html`<ul class="quiets">
                ${shown.map((one) => this.#row(one, scene))}
              </ul>
              <p class="note">${speech.say(globals.crypto?.subtle ? 'askRule' : 'noDigest')}</p>`
          : html`<p class="quiet">${speech.say('nobodyQuiet')}</p>`
      }`;
  }

  #row(one: PulseQuiet, { speech, now }: PulseScene): TemplateResult {
    const name = nameOf(one.member);
    const asked = this.#asked.get(one.member);
    const mayAsk = one.asks < 2 && one.quietAt <= now && globals.crypto?.subtle;
    const asks = one.asks === 0 ? '' : speech.say(one.asks === 1 ? 'askedOnce' : 'askedTwice');
    const problem = asked && 'problem' in asked ? problemText(asked.problem, speech) : undefined;
    return html`<li class="member">
      <p class="who"><bdi>${name}</bdi></p>
      <p class="note">
        <span>${speech.say('lastAct', { date: dayText(one.last, speech, now) })}</span
        >${asks ? html` <span>${asks}</span>` : nothing}
      </p>
      ${problem ? wrongTemplate(problem) : nothing}
      ${
        mayAsk
          ? html`<button
              type="button"
              part="button button-ask"
              aria-label=${speech.say('askName', { name })}
              aria-disabled=${asked ? 'true' : nothing}
              @click=${() => void this.#ask(one, name, speech)}
            >
              ${speech.say('askThem')}
            </button>`
          : nothing
      }
    </li>`;
  }

  async #ask({ member, asks }: PulseQuiet, name: string, speech: PulseScene['speech']): Promise<void> {
    const before = this.#asked.get(member);
    if (before && 'state' in before) return;
    this.#asked.set(member, { state: 'asking' });
    this.host.update();
    const act = { key: await keyOfAsk(member, asks + 1), body: { member } };
    const { sent, problems } = await this.host.send('ask', act);
    const [problem] = problems;
    if (sent) this.#asked.set(member, { state: 'asked' });
    else if (problem) this.#asked.set(member, { problem });
    else this.#asked.delete(member);
    this.host.update();
    if (sent) this.host.announce(speech.say('isAsked', { name }));
  }
}
