// The ladder as a whole: its levels and where one stands on it, the next step, how far one wants to go.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { check, signs } from '../../pieces.js';
import { type Card, type PromptModel, mayClimb } from '../model.js';
import type { PromptScene } from '../scene.js';
import { aboutLevel, endText, levelName, needsOf } from '../sentences.js';
import { paceTemplate } from './pace.js';
import { statusTemplate } from './status.js';

export function ladderTemplate(scene: PromptScene): TemplateResult {
  const { model, speech } = scene;
  const levels = [...new Set(model.document.prompts.map(({ level }) => level))].sort((a, b) => a - b);
  return html`<div class="asking" part="ladder">
      <h3 class="asks" part="heading" id="asks" tabindex="-1">${speech.say('theLadder')}</h3>
      ${statusTemplate(scene)}
      <ol class="rungs" part="levels">
        ${levels.map((level) => rungTemplate(level, scene))}
      </ol>
      ${stepTemplate(scene)}
    </div>
    ${model.own.inside ? paceTemplate(scene, levels) : nothing}`;
}

type Place = 'here' | 'open' | 'first' | 'above' | 'waits' | 'later';

function placeOf(level: number, { own, limit, shared }: PromptModel): Place {
  if (own.gates.includes(level)) return 'first';
  if (level === own.level) return 'here';
  if (own.level !== null && level < own.level) return 'open';
  if (level > limit) return 'above';
  return shared.levels.some((one) => one.level === level && !one.open) ? 'waits' : 'later';
}

const places = {
  here: 'youAreHere',
  open: 'levelIsOpen',
  first: 'levelYours',
  above: 'levelAbove',
  waits: 'levelWaits',
  later: 'levelLater',
} as const;

function rungTemplate(level: number, { model, speech, actions }: PromptScene): TemplateResult {
  const place = placeOf(level, model);
  const cards = model.cards.filter(({ prompt }) => prompt.level === level);
  const isNew = ({ mine, passed, mayAnswer }: Card): boolean => mayAnswer && !mine && !passed;
  const to = (cards.find(isNew) ?? cards[0])?.prompt.id;
  return html`<li
    class="rung"
    part="level"
    data-place=${place}
    aria-current=${place === 'here' ? 'step' : nothing}
  >
    <div>
      <p class="rung-name">${levelName(level, speech)}</p>
      <p class="quiet">${aboutLevel(level, speech)}</p>
    </div>
    <p class="rung-place">
      ${place === 'open' || place === 'here' ? signs.ok : nothing}<span>${speech.say(places[place])}</span>
    </p>
    ${
      to === undefined
        ? nothing
        : html`<button
            type="button"
            class="to"
            part="button button-level"
            aria-label=${`${speech.say('toPrompts')}: ${levelName(level, speech)}`}
            @click=${() => {
              actions.go({ prompt: to });
            }}
          >
            ${speech.say('toPrompts')}
          </button>`
    }
  </li>`;
}

function stepTemplate(scene: PromptScene): TemplateResult | typeof nothing {
  const { model, speech, actions, now } = scene;
  const { next, level } = model.own;
  if (level === null || !next || next.level > model.limit) {
    const text = endText(model, speech);
    return text ? html`<p class="text" part="text">${text}</p>` : nothing;
  }
  return html`<section class="step" part="step" role="group" aria-labelledby="step">
    <h4 class="heading" id="step" part="heading">
      ${speech.say('nextStep', { name: levelName(next.level, speech) })}
    </h4>
    <p class="text">${aboutLevel(next.level, speech)}</p>
    <ul class="needs" part="needs">
      ${needsOf(model, speech, now).map(
        ({ met, text }) =>
          html`<li class="need" ?data-met=${met}>
            ${met ? check : html`<i class="open"></i>`}<span>${text}</span>
          </li>`,
      )}
    </ul>
    ${
      mayClimb(model, now)
        ? html`<div class="actions" part="actions">
            <button
              type="button"
              class="primary"
              part="button button-climb"
              aria-disabled=${model.sending ? 'true' : nothing}
              @click=${() => {
                actions.climb(next.level);
              }}
            >
              ${speech.say('takeStep')}
            </button>
          </div>`
        : nothing
    }
    <p class="note" part="note">${speech.say('stayHint')}</p>
  </section>`;
}
