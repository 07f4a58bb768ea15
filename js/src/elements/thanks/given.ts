// What a member thanked others for, and who sees it.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { button, lineTemplate } from '../pieces.js';
import type { Given } from './model.js';
import { type ThanksScene, wordsTemplate } from './scene.js';
import { calledTo, givenText, lineAt } from './sentences.js';

/** As many as one reads without looking for them. */
const atOnce = 3;

export function givenListTemplate(scene: ThanksScene): TemplateResult | typeof nothing {
  const { model, speech, actions } = scene;
  const { given, attempt } = model;
  if (given.length === 0 && attempt.note !== 'takenBack') return nothing;
  const list = attempt.unfolded.has('given') ? given : given.slice(0, atOnce);
  return html`<section class="part" part="given">
    <h3 class="heading" part="heading" id="given" tabindex="-1">${speech.say('thanksGiven')}</h3>
    ${attempt.note === 'takenBack' ? lineTemplate({ tone: 'plain', text: speech.say('thanksBack') }) : nothing}
    <ul class="list">
      ${repeat(
        list,
        ({ key }) => key,
        (one) => html`<li>${givenTemplate(one, scene)}</li>`,
      )}
    </ul>
    ${
      list.length < given.length
        ? button('more', speech.say('showAllThanks'), () => {
            actions.unfold('given');
          })
        : nothing
    }
  </section>`;
}

export function givenTemplate(given: Given, scene: ThanksScene): TemplateResult {
  const { model, speech, actions } = scene;
  const line = lineAt(given.key, scene);
  const open = (): void => {
    actions.open(given, !given.public);
  };
  const takeBack = (): void => {
    actions.takeBack(given);
  };
  return html`<div class="one" part="thanks" id=${given.key}>
    ${
      model.to === null
        ? html`<p class="who" part="who">${speech.say('thanksTo', { name: calledTo(given) })}</p>`
        : nothing
    }
    ${wordsTemplate(given.text, `${given.key}-words`)}
    <p class="note" part="note">${givenText(given, scene)}</p>
    ${scene.appealing?.template(given.key, `${given.key}-words`, scene) ?? nothing}
    ${line ? lineTemplate(line) : nothing}
    <div class="actions" part="actions">
      ${button('open', speech.say(given.public ? 'keepPrivate' : 'letBeSeen'), open, model.sending)}
      ${button('take-back', speech.say('takeThanksBack'), takeBack, model.sending)}
    </div>
  </div>`;
}
