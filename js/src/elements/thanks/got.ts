// What came to a member, for their eyes alone unless both say otherwise; and, once, what a month brought.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ThanksGot } from '../../thanks.js';
import { button, lineTemplate } from '../pieces.js';
import { inDigest } from './model.js';
import { type ThanksScene, wordsTemplate } from './scene.js';
import { calledFrom, gotText, lineAt, monthText } from './sentences.js';

/** As many as one reads without looking for them. */
const atOnce = 5;

export function digestTemplate(scene: ThanksScene): TemplateResult | typeof nothing {
  const { model, speech, actions, now } = scene;
  const { digest } = model.attempt;
  const items = inDigest(model);
  if (!digest || items.length === 0 || model.off) return nothing;
  const month = monthText(digest.month, speech, now);
  return html`<section class="digest" part="digest" aria-labelledby="digest">
    <h3 class="heading" part="heading" id="digest">${speech.say('monthBrought', { month })}</h3>
    <ul class="list">
      ${items.map(
        (got) =>
          html`<li class="one" part="thanks">
            <p class="who" part="who">${speech.say('saysThanks', { name: calledFrom(got) })}</p>
            ${wordsTemplate(got.text)}
          </li>`,
      )}
    </ul>
    <p class="note" part="note">${speech.say('shownOnce')}</p>
    <div class="actions" part="actions">${button('close', speech.say('closeMonth'), actions.close)}</div>
  </section>`;
}

export function gotListTemplate(scene: ThanksScene): TemplateResult {
  const { model, speech, actions } = scene;
  const { got, off, attempt } = model;
  const list = attempt.unfolded.has('got') ? got : got.slice(0, atOnce);
  return html`<section class="part" part="got">
    <h3 class="heading" part="heading" id="got" tabindex="-1">${speech.say('thanksGot')}</h3>
    ${attempt.note === 'putAway' ? awayTemplate(scene) : nothing}
    ${off ? html`<p class="text" part="text">${speech.say('thanksAreOff')}</p>` : nothing}
    ${!off && got.length === 0 ? html`<p class="text quiet" part="text">${speech.say('nothingGot')}</p>` : nothing}
    <ul class="list">
      ${repeat(
        off ? [] : list,
        ({ id }) => id,
        (one) => html`<li>${gotTemplate(one, scene)}</li>`,
      )}
    </ul>
    ${
      !off && list.length < got.length
        ? button('more', speech.say('showAllThanks'), () => {
            actions.unfold('got');
          })
        : nothing
    }
    ${scene.reporting?.outcomes(4, scene, (id) => got.some(({ record }) => record === id)) ?? nothing}
    ${switchTemplate(scene)}
  </section>`;
}

function awayTemplate({ model, speech, actions }: ThanksScene): TemplateResult {
  return html`<div class="aside">
    ${lineTemplate({ tone: 'plain', text: speech.say('thanksPutAway') })}
    ${button('bring-back', speech.say('undo'), actions.bringBack, model.sending)}
  </div>`;
}

/** One who was thanked agrees where the sender offers it, and takes that back at any time. */
function gotTemplate(got: ThanksGot, scene: ThanksScene): TemplateResult {
  const { model, speech, actions } = scene;
  const line = lineAt(got.id, scene);
  const agree = (): void => {
    actions.agree(got, !got.shown);
  };
  const putAway = (): void => {
    actions.putAway(got);
  };
  return html`<div class="one" part="thanks" id="got-${got.id}">
    <p class="who" part="who">${speech.say('saysThanks', { name: calledFrom(got) })}</p>
    ${wordsTemplate(got.text)}
    <p class="note" part="note">${gotText(got, scene)}</p>
    ${line ? lineTemplate(line) : nothing}
    <div class="actions" part="actions">
      ${got.public ? button('agree', speech.say(got.shown ? 'keepPrivate' : 'letBeSeen'), agree, model.sending) : nothing}
      ${button('put-away', speech.say('putThanksAway'), putAway, model.sending)}
    </div>
    ${scene.reporting?.template(got.record, `got-${got.id}`, scene) ?? nothing}
  </div>`;
}

function switchTemplate(scene: ThanksScene): TemplateResult {
  const { model, speech, actions } = scene;
  const { off, sending } = model;
  const line = lineAt('off', scene);
  const turn = (): void => {
    actions.turn(!off);
  };
  return html`<div class="aside" part="switch">
    <p class="note" part="note" id="off">${speech.say(off ? 'nobodyIsTold' : 'onlyYouSee')}</p>
    <button
      type="button"
      part="button button-turn"
      aria-describedby="off"
      aria-disabled=${sending ? 'true' : nothing}
      @click=${turn}
    >
      ${speech.say(off ? 'turnThanksOn' : 'turnThanksOff')}
    </button>
    ${line ? lineTemplate(line) : nothing}
  </div>`;
}
