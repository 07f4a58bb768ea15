// What stands above a moment: that it came by itself, why, and every way not to have it.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { written } from '../flow/text.js';
import { button, fold, lineTemplate } from '../pieces.js';
import type { Unfolded } from './attempt.js';
import type { MomentScene } from './scene.js';
import { rulesText, stateLine, troubleLine } from './sentences.js';

const more = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.5" />
</svg>`;

export function headTemplate(scene: MomentScene): TemplateResult {
  const { model, speech, actions } = scene;
  const { unfolded } = model.attempt;
  const trouble = troubleLine(scene);
  return html`<div class="head" @keydown=${closing(scene)}>
    <div class="aside">
      <p class="says" part="title" id="title" tabindex="-1">${speech.say('momentForYou')}</p>
      <div class="actions" part="actions">
        ${foldButton('why', html`${fold}${speech.say('whyThis')}`, scene)}
        ${button('not-now', speech.say('notNowThis'), actions.notNow, model.sending)}
        ${foldButton('menu', html`${more}<span class="hush">${speech.say('moreWays')}</span>`, scene)}
      </div>
    </div>
    ${unfolded === 'why' ? whyTemplate(scene) : nothing}
    ${unfolded === 'menu' ? menuTemplate(scene) : nothing} ${trouble ? lineTemplate(trouble) : nothing}
  </div>`;
}

/** Escape closes what is unfolded, and the focus stays where it was opened. */
const closing =
  ({ model, actions }: MomentScene) =>
  (event: KeyboardEvent): void => {
    const { unfolded } = model.attempt;
    if (event.key !== 'Escape' || !unfolded) return;
    event.preventDefault();
    const opener = (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`.${unfolded}`);
    opener?.focus();
    actions.fold(unfolded);
  };

function foldButton(what: Unfolded, label: TemplateResult, { model, actions }: MomentScene): TemplateResult {
  return html`<button
    type="button"
    class="toggle ${what}"
    part="button button-${what}"
    aria-expanded=${model.attempt.unfolded === what ? 'true' : 'false'}
    @click=${() => {
      actions.fold(what);
    }}
  >
    ${label}
  </button>`;
}

function whyTemplate({ model, speech }: MomentScene): TemplateResult | typeof nothing {
  const { item } = model;
  if (!item) return nothing;
  return html`<div class="panel" part="why">
    <p class="text">${written(model, item.why)}</p>
    <p class="note" part="note">${rulesText(model, speech)}</p>
  </div>`;
}

function menuTemplate({ model, speech, actions }: MomentScene): TemplateResult {
  const { sending } = model;
  return html`<div class="panel ways" part="menu">
    ${button('never', speech.say('neverThis'), actions.never, sending)}
    ${button(
      'turn',
      speech.say('turnAllOff'),
      () => {
        actions.turn(true);
      },
      sending,
    )}
  </div>`;
}

/** What became of it, and the way back. */
export function afterTemplate(scene: MomentScene): TemplateResult {
  const { model } = scene;
  const { state } = model.attempt;
  const back = state === 'put-away' && !isOver(scene) ? nothing : backTemplate(scene);
  return html`<div class="aside after">
    ${lineTemplate(stateLine(scene))}${state === 'done' ? nothing : back}
  </div>`;
}

const isOver = ({ model }: MomentScene): boolean => model.own.ended.some(({ id }) => id === model.item?.id);

function backTemplate({ model, speech, actions }: MomentScene): TemplateResult {
  const { attempt, item, sending } = model;
  if (attempt.state === 'off')
    return button(
      'turn',
      speech.say('turnAllOn'),
      () => {
        actions.turn(false);
      },
      sending,
    );
  return button(
    'again',
    speech.say('bringItBack'),
    () => {
      actions.again(item?.id ?? '');
    },
    sending,
  );
}
