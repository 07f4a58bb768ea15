// One's own ask of this round: the form, or where it stands.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { ExchangeAsk } from '../../exchange.js';
import { type Line, button, lineTemplate } from '../pieces.js';
import { dayText } from '../days.js';
import { factsTemplate } from './facts.js';
import { type Writing, dayField, nameField, numberField, tagsField, textField } from './fields.js';
import { blank, draftOfAsk } from './draft.js';
import type { ExchangeModel } from './model.js';
import type { ExchangeScene } from './scene.js';
import { keptBackLine, lineAt } from './sentences.js';
import { whenField } from './when-field.js';

const said = ['text', 'tags', 'by', 'name'] as const;

export function askTemplate(scene: ExchangeScene): TemplateResult {
  const { model, speech } = scene;
  const editing = model.attempt.editing === 'ask';
  const own = model.ask && !editing ? standOf(model.ask, scene) : undefined;
  const keptBack = editing ? undefined : keptBackLine('ask', model, speech);
  const line = lineAt('ask', model, speech, editing ? said : []) ?? keptBack ?? own;
  return html`<section class="part" part="ask" id="at-ask">
    <h3 class="heading" part="heading" id="head-ask" tabindex="-1">
      ${speech.say(model.isBuddies ? 'yourBuddyAsk' : 'yourAsk')}
    </h3>
    ${line ? lineTemplate(line) : nothing}
    ${editing ? nothing : (scene.appealing?.template('ask', 'asked', scene) ?? nothing)}
    ${bodyTemplate(scene, editing)}
  </section>`;
}

function bodyTemplate(scene: ExchangeScene, editing: boolean): TemplateResult {
  const { model, speech } = scene;
  if (model.shared.began === null) return html`<p class="quiet">${speech.say('askLater')}</p>`;
  if (editing) return formTemplate(scene);
  return model.ask ? askedTemplate(model.ask, scene) : invitationTemplate(scene);
}

function invitationTemplate({ model, speech, actions }: ExchangeScene): TemplateResult {
  const { before } = model.own;
  const { text = '', round = 0 } = before ?? {};
  return html`${
      before
        ? html`<p class="text" part="text">${speech.say('foundNobody', { round })}</p>
            <blockquote class="words" part="words"><bdi>${text}</bdi></blockquote>`
        : html`<p class="text" part="text">
            ${speech.say(model.isBuddies ? 'askInviteBuddy' : 'askInvite')}
          </p>`
    }
    <div class="actions" part="actions">
      <button
        type="button"
        class="primary"
        part="button button-ask"
        @click=${() => {
          actions.open('ask');
        }}
      >
        ${speech.say(before ? 'askAnew' : model.isBuddies ? 'askBuddy' : 'askForHelp')}
      </button>
    </div>`;
}

/** What was written before is where one goes on; a name is known from the offer. */
export function askDraft({ attempt, ask, offer, own }: ExchangeModel, now: number): Writing['draft'] {
  const last = ask ?? own.before;
  return attempt.drafts.ask ?? (last ? draftOfAsk(last, now) : { ...blank, name: offer?.name ?? '' });
}

function formTemplate(scene: ExchangeScene): TemplateResult {
  const { model, speech, actions, guard, now } = scene;
  const writing: Writing = { scene, form: 'ask', draft: askDraft(model, now) };
  return html`<form class="form" novalidate @submit=${actions.ask}>
    ${textField(writing, [model.isBuddies ? 'whatBuddy' : 'whatHelp', 'whatHelpHint'])} ${tagsField(writing)}
    ${dayField(writing)} ${model.isBuddies ? nothing : numberField(writing, 'needs', 'howManyHelpers', 3)}
    ${whenField(writing)} ${nameField(writing)} ${guard}
    <div class="actions" part="actions">
      <button class="primary" part="button button-send" aria-disabled=${model.sending ? 'true' : nothing}>
        ${speech.say(model.ask ? 'saveHelp' : 'sendAsk')}
      </button>
      ${button('keep', speech.say(model.ask ? 'leaveAsIs' : 'helpNotNow'), actions.close, model.sending)}
    </div>
    <p class="note" part="note">${speech.say('groupReads')}</p>
  </form>`;
}

function askedTemplate(ask: ExchangeAsk, scene: ExchangeScene): TemplateResult {
  const { model, speech, actions } = scene;
  const open = ask.state === 'open';
  const takeBack = (): void => {
    actions.takeBack('ask');
  };
  const change = (): void => {
    actions.open('ask');
  };
  return html`<blockquote class="words" part="words" id="asked"><bdi>${ask.text}</bdi></blockquote>
    ${factsTemplate(ask, scene)}
    ${
      open
        ? html`<div class="actions" part="actions">
            ${button('change', speech.say('change'), change, model.sending)}
            ${button('take-back', speech.say('takeHelpBack'), takeBack, model.sending)}
          </div>`
        : nothing
    }`;
}

/** Where an ask stands, and what is next. */
export function standOf({ state, by }: ExchangeAsk, { model, speech, now }: ExchangeScene): Line {
  const { ends } = model.shared;
  const time = ends === null ? '' : speech.moment(ends, now);
  if (state !== 'open') return { tone: 'ok', text: speech.say(`ask:${state}`, { time }) };
  if (by !== null && by <= now)
    return { tone: 'warn', text: speech.say('askDayOver', { date: dayText(by, speech, now) }) };
  return { tone: 'ok', text: speech.say('ask:open', { time }) };
}
