// One's own offer, which stands until it is taken back, and resting from it.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { ExchangeOffer } from '../../exchange.js';
import { dayText } from '../days.js';
import { button, lineTemplate } from '../pieces.js';
import { blank, dayOf, draftOfOffer } from './draft.js';
import { factsTemplate } from './facts.js';
import { type Writing, dayTemplate, nameField, numberField, tagsField, textField } from './fields.js';
import type { ExchangeModel } from './model.js';
import type { ExchangeScene } from './scene.js';
import { keptBackLine, lineAt } from './sentences.js';
import { whenField } from './when-field.js';

const said = ['text', 'tags', 'name'] as const;

/** As long as one rests who has not said otherwise. */
const twoWeeks = 14 * 86_400_000;

export function offerTemplate(scene: ExchangeScene): TemplateResult {
  const { model, speech } = scene;
  const { offer, attempt } = model;
  const editing = attempt.editing === 'offer';
  const stands = { tone: 'ok', text: standsText(scene) } as const;
  const own = editing || !offer ? undefined : (keptBackLine('offer', model, speech) ?? stands);
  const line = lineAt('offer', model, speech, editing ? said : []) ?? own;
  const there = offer ? offeredTemplate(offer, scene) : invitationTemplate(scene);
  return html`<section class="part" part="offer" id="at-offer">
      <h3 class="heading" part="heading" id="head-offer" tabindex="-1">
        ${speech.say(model.isBuddies ? 'yourBuddyOffer' : 'yourOffer')}
      </h3>
      ${line ? lineTemplate(line) : nothing}
      ${editing ? nothing : (scene.appealing?.template('offer', 'offered', scene) ?? nothing)}
      ${editing ? formTemplate(scene) : there}
    </section>
    ${offer || model.rest ? restTemplate(scene) : nothing}`;
}

function invitationTemplate({ model, speech, actions }: ExchangeScene): TemplateResult {
  const open = (): void => {
    actions.open('offer');
  };
  const [invite, label] = model.isBuddies
    ? (['offerInviteBuddy', 'offerBuddy'] as const)
    : (['offerInvite', 'offerHelp'] as const);
  return html`<p class="text" part="text">${speech.say(invite)}</p>
    <div class="actions" part="actions">${button('offer', speech.say(label), open)}</div>`;
}

function standsText({ model: { offer, isBuddies }, speech }: ExchangeScene): string {
  return speech.say(isBuddies ? 'offerStandsBuddy' : 'offerStands', { n: offer?.capacity ?? 0 });
}

function offeredTemplate(offer: ExchangeOffer, scene: ExchangeScene): TemplateResult {
  const { model, speech, actions } = scene;
  const change = (): void => {
    actions.open('offer');
  };
  const takeBack = (): void => {
    actions.takeBack('offer');
  };
  return html`${offer.text ? html`<blockquote class="words" part="words" id="offered"><bdi>${offer.text}</bdi></blockquote>` : nothing}
    ${factsTemplate(offer, scene)}
    <div class="actions" part="actions">
      ${button('change', speech.say('change'), change, model.sending)}
      ${button('take-back', speech.say('takeHelpBack'), takeBack, model.sending)}
    </div>`;
}

export function offerDraft({ attempt, ask, offer, document }: ExchangeModel): Writing['draft'] {
  if (attempt.drafts.offer) return attempt.drafts.offer;
  const fresh = { ...blank, capacity: document.capacity, name: ask?.name ?? '' };
  return offer ? draftOfOffer(offer) : fresh;
}

function formTemplate(scene: ExchangeScene): TemplateResult {
  const { model, speech, actions, guard } = scene;
  const writing: Writing = { scene, form: 'offer', draft: offerDraft(model) };
  return html`<form class="form" novalidate @submit=${actions.offer}>
    ${textField(writing, ['whatCanYou', 'whatCanYouHint'])} ${tagsField(writing)}
    ${numberField(writing, 'capacity', model.isBuddies ? 'howManyNewcomers' : 'howManyMatches', model.document.capacity)}
    ${whenField(writing)} ${nameField(writing)} ${guard}
    <div class="actions" part="actions">
      <button class="primary" part="button button-send" aria-disabled=${model.sending ? 'true' : nothing}>
        ${speech.say(model.offer ? 'saveHelp' : 'sendOffer')}
      </button>
      ${button('keep', speech.say(model.offer ? 'leaveAsIs' : 'helpNotNow'), actions.close, model.sending)}
    </div>
    <p class="note" part="note">${speech.say('groupReads')}</p>
  </form>`;
}

function restTemplate(scene: ExchangeScene): TemplateResult {
  const { model, speech, now } = scene;
  const { rest, attempt } = model;
  const until = rest && rest.until > now ? dayText(rest.until, speech, now) : undefined;
  const rests = until && ({ tone: 'plain', text: speech.say('restingUntil', { date: until }) } as const);
  const line = lineAt('rest', model, speech, ['until']) ?? (attempt.editing === 'rest' ? undefined : rests);
  return html`<div class="rest" part="rest" id="at-rest">
    ${line ? lineTemplate(line) : nothing}
    ${attempt.editing === 'rest' ? restForm(scene) : restStand(scene, until !== undefined)}
  </div>`;
}

function restStand({ model, speech, actions }: ExchangeScene, isResting: boolean): TemplateResult {
  const press = (): void => {
    if (isResting) actions.takeBack('rest');
    else actions.open('rest');
  };
  return html`${isResting ? nothing : html`<p class="note" part="note">${speech.say('restHint')}</p>`}
  ${button('rest', speech.say(isResting ? 'endRest' : 'takeRest'), press, model.sending)}`;
}

function restForm(scene: ExchangeScene): TemplateResult {
  const { model, speech, actions } = scene;
  return html`<form class="form" novalidate @submit=${actions.rest}>
    ${dayTemplate(scene, ['rest', 'until'], ['restUntil'], restDay(scene), actions.until)}
    <div class="actions" part="actions">
      <button class="primary" part="button button-send" aria-disabled=${model.sending ? 'true' : nothing}>
        ${speech.say('restNow')}
      </button>
      ${button('keep', speech.say('helpNotNow'), actions.close, model.sending)}
    </div>
  </form>`;
}

/** The day that the field holds. */
export const restDay = ({ model, now }: Pick<ExchangeScene, 'model' | 'now'>): string =>
  model.attempt.until ?? dayOf(now + twoWeeks);
