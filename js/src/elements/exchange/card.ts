// The card of an exchange: what waits for its reader comes first, then what they can do, then what others ask and offer.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { lineTemplate } from '../pieces.js';
import { signInHelps } from '../standing.js';
import { askTemplate } from './asking.js';
import { headTemplate, totalsTemplate } from './head.js';
import { listsTemplate } from './lists-view.js';
import { matchesTemplate } from './matches.js';
import { offerTemplate } from './offering.js';
import type { ExchangeScene } from './scene.js';

export function cardTemplate(scene: ExchangeScene, desk: TemplateResult | typeof nothing): TemplateResult {
  const { belongs, attempt } = scene.model;
  const signIn = !belongs || attempt.problems.some(signInHelps);
  return html`<div class="card exchange">
    ${headTemplate(scene)} ${belongs ? membersTemplate(scene) : barredTemplate(scene)}
    ${signIn ? html`<slot name="sign-in"></slot>` : nothing} ${desk}
    <slot name="footer"></slot>
  </div>`;
}

const membersTemplate = (scene: ExchangeScene): TemplateResult =>
  html`${matchesTemplate(scene)} ${askTemplate(scene)} ${offerTemplate(scene)} ${listsTemplate(scene)}
  ${totalsTemplate(scene)}`;

/** Guests, and members who are not of the group. */
function barredTemplate({ model, speech }: ExchangeScene): TemplateResult {
  const isMember = model.store?.member?.startsWith('m:') && model.document.group !== undefined;
  return lineTemplate({ tone: 'plain', text: speech.say(isMember ? 'otherGroup' : 'membersHelp') });
}
