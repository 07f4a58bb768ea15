// The card around every screen of a ladder.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../locales/words.js';
import { textIn } from '../flow/text.js';
import { button } from '../pieces.js';
import { notesOf } from '../standing.js';
import type { PromptModel } from './model.js';
import { type PromptScene, saidTemplate } from './scene.js';
import { ladderTemplate } from './screens/ladder.js';
import { mineScreenTemplate } from './screens/mine.js';
import { breakTemplate, mineButton } from './screens/pace.js';
import { questionTemplate } from './screens/question.js';

export function cardTemplate(scene: PromptScene): TemplateResult {
  const { model, speech, actions } = scene;
  const { document, lang, screen, store, watched } = model;
  const title =
    document.title === undefined
      ? speech.say('promptTitle')
      : saidTemplate(textIn(document.title, lang, document));
  return html`<div class="card prompt">
    <div class="top">
      <h2 class="title" part="title" id="title" tabindex="-1">${title}</h2>
      ${
        screen === 'ladder' || model.paused || !model.own.inside
          ? nothing
          : button('ladder', speech.say('theLadder'), () => {
              actions.go('ladder');
            })
      }
    </div>
    ${screenTemplate(scene)}
    ${notesOf(store, watched, speech, 'deviceOnly').map((note) => html`<p class="note" part="note">${note}</p>`)}
    ${needsSignIn(model) ? html`<slot name="sign-in"></slot>` : nothing}
    <slot name="footer"></slot>
  </div>`;
}

function screenTemplate(scene: PromptScene): TemplateResult {
  const { card, own, paused, screen } = scene.model;
  if (screen === 'mine') return mineScreenTemplate(scene);
  if (!own.inside) return outsideTemplate(scene);
  if (paused) return breakTemplate(scene);
  return card ? questionTemplate(scene, card) : ladderTemplate(scene);
}

/** A guest who has come to the end of what guests do, and whoever is outside a group. */
const needsSignIn = ({ isGuest, own, screen }: PromptModel): boolean =>
  isGuest && (!own.inside || (screen === 'ladder' && own.next === null));

function outsideTemplate(scene: PromptScene): TemplateResult {
  return html`<div class="asking">
    <p class="status" part="status" id="asks" tabindex="-1">${scene.speech.say('groupOnly')}</p>
    ${mineButton(scene)}
  </div>`;
}

/** The shape of a prompt before it is known, as high as it will be. */
export function skeletonTemplate(speech: Speech): TemplateResult {
  return html`<div class="card prompt" aria-busy="true">
    <p class="hush">${speech.say('loading')}</p>
    <p class="title"><span class="ghost"></span></p>
    <div class="asking">
      <p class="where"><span class="ghost"></span></p>
      <p class="asks"><span class="ghost wide"></span></p>
      <p class="field"></p>
      <p><span class="ghost"></span></p>
    </div>
  </div>`;
}
