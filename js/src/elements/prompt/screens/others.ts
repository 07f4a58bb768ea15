// What others answered to the prompt on the screen: a page of them, and more on request.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { PromptGiven } from '../../../prompt.js';
import { button, lineTemplate } from '../../pieces.js';
import type { Card } from '../model.js';
import type { PromptScene } from '../scene.js';
import { givenDay, invitation } from '../sentences.js';

export function othersTemplate(scene: PromptScene, card: Card): TemplateResult | typeof nothing {
  const { speech, heard, actions } = scene;
  if (!card.sees || card.others === 0) return nothing;
  const more = (): void => {
    actions.more(card);
  };
  const renew = (): void => {
    actions.renew(card);
  };
  return html`<section
    class="part"
    part="others"
    role="group"
    aria-labelledby="others"
    aria-busy=${heard.reading ? 'true' : nothing}
  >
    <div class="top">
      <h4 class="heading" part="heading" id="others" tabindex="-1">${speech.say('whatOthersSaid')}</h4>
      <p class="quiet" part="note">${invitation(card, speech)}</p>
    </div>
    ${heard.later > 0 && heard.items.length > 0 ? button('renew', speech.say('laterAnswers', { n: heard.later }), renew, heard.reading) : nothing}
    <ul class="list">
      ${heard.items.map(
        (given) =>
          html`<li class="said" part="given" id="given${given.id}" tabindex="-1">
            ${givenTemplate(given, scene)}
          </li>`,
      )}
    </ul>
    ${
      heard.failed
        ? html`<div class="stand">
            ${lineTemplate({ tone: 'warn', text: speech.say('answersAway') })}
            ${button('retry', speech.say('retry'), renew, heard.reading)}
          </div>`
        : nothing
    }
    ${heard.hasMore && !heard.failed ? button('more', speech.say('moreAnswers'), more, heard.reading) : nothing}
  </section>`;
}

function givenTemplate(given: PromptGiven, scene: PromptScene): TemplateResult {
  const { speech, now, reporting } = scene;
  const { id, text, name, first, day } = given;
  return html`<blockquote class="text" part="text" id="told${id}"><bdi>${text}</bdi></blockquote>
    <div class="under">
      <p class="by" part="by">
        ${first ? html`<span class="first">${name ? speech.say('nameWentFirst', { name }) : speech.say('wentFirst')}</span>` : nothing}
        ${name && !first ? html`<bdi class="who">${name}</bdi>` : nothing}
        <span>${givenDay(day, speech, now)}</span>
      </p>
      ${reporting?.template(id, `told${id}`, scene) ?? nothing}
    </div>`;
}
