// What a member sets for themselves: how far, a break, and where all their answers are.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { button } from '../../pieces.js';
import type { PromptScene } from '../scene.js';
import { levelName } from '../sentences.js';

export function paceTemplate(scene: PromptScene, levels: readonly number[]): TemplateResult {
  const { model, speech, actions } = scene;
  return html`<section class="part" part="pace">
    ${mineButton(scene)} ${levels.length > 1 ? limitTemplate(scene, levels) : nothing}
    <div class="aside">
      <p class="note">${speech.say('breakHint')}</p>
      ${button(
        'pause',
        speech.say('takeABreak'),
        () => {
          actions.pause(true);
        },
        model.sending,
      )}
    </div>
  </section>`;
}

/** All of this member's answers, those to prompts that are gone among them. */
export const answersIn = ({ model: { cards, own } }: Pick<PromptScene, 'model'>): number =>
  cards.filter(({ mine }) => mine).length + (own.gone?.length ?? 0);

/** To all of them, and to what this member has reported; nothing where there is neither. */
export function mineButton({ model, speech, actions }: PromptScene): TemplateResult | typeof nothing {
  const n = answersIn({ model });
  if (n === 0 && !model.own['reports']) return nothing;
  return button('all', n === 0 ? speech.say('allAnswers') : speech.say('yourAnswers', { n }), () => {
    actions.go('mine');
  });
}

function limitTemplate({ model, speech, actions }: PromptScene, levels: readonly number[]): TemplateResult {
  const { limit, attempt, sending } = model;
  const marked = attempt.limit ?? Math.min(limit, Math.max(...levels));
  return html`<form class="limit" novalidate @submit=${actions.setLimit}>
    <fieldset class="choices">
      <legend class="legend">${speech.say('howFar')}</legend>
      ${levels.map(
        (level) =>
          html`<label class="far" part="option">
            <input
              type="radio"
              part="control"
              name="limit"
              value=${level}
              .checked=${level === marked}
              @change=${() => {
                actions.mark(level);
              }}
            /><span>${levelName(level, speech)}</span>
          </label>`,
      )}
    </fieldset>
    <button part="button button-limit" class="set" aria-disabled=${sending ? 'true' : nothing}>
      ${speech.say('setLimit')}
    </button>
  </form>`;
}

/** What stands in the place of the prompts during a break. */
export function breakTemplate(scene: PromptScene): TemplateResult {
  const { model, speech, actions } = scene;
  return html`<div class="asking" part="break">
    <p class="text" id="asks" tabindex="-1">${speech.say('onABreak')}</p>
    <div class="actions" part="actions">
      <button
        type="button"
        class="primary"
        part="button button-resume"
        aria-disabled=${model.sending ? 'true' : nothing}
        @click=${() => {
          actions.pause(false);
        }}
      >
        ${speech.say('goOnNow')}
      </button>
      ${mineButton(scene)}
    </div>
  </div>`;
}
