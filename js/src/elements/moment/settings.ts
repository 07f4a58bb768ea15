// What comes by itself, when and why; the one switch; and what does not come any more.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { written } from '../flow/text.js';
import { button, lineTemplate } from '../pieces.js';
import { notesOf } from '../standing.js';
import { itemOf } from './model.js';
import type { MomentScene } from './scene.js';
import { rulesText, troubleLine, whenText } from './sentences.js';

export function settingsTemplate(scene: MomentScene): TemplateResult {
  const { model, speech } = scene;
  const { store, watched, isMember } = model;
  const { title } = model.document;
  return html`<div class="card settings">
    <h2 class="title" part="title" id="title" tabindex="-1">
      ${title === undefined ? speech.say('rhythmTitle') : written(model, title)}
    </h2>
    ${isMember ? memberTemplate(scene) : barredTemplate(scene)}
    ${notesOf(store, watched, speech, 'rhythmHere').map((note) => html`<p class="note" part="note">${note}</p>`)}
  </div>`;
}

const barredTemplate = ({ speech }: MomentScene): TemplateResult =>
  lineTemplate({ tone: 'plain', text: speech.say('momentSignIn') });

function memberTemplate(scene: MomentScene): TemplateResult {
  const { model, speech } = scene;
  const trouble = troubleLine(scene);
  return html`<div class="part">
      ${switchTemplate(scene)}
      <p class="note" part="note" id="rules">${rulesText(model, speech)}</p>
      ${trouble ? lineTemplate(trouble) : nothing}
    </div>
    ${model.off ? nothing : comingTemplate(scene)} ${endedTemplate(scene)}`;
}

function switchTemplate({ model, speech, actions }: MomentScene): TemplateResult {
  return html`<label class="switch" part="switch">
    <input
      class="hush"
      type="checkbox"
      role="switch"
      part="control"
      aria-describedby="rules"
      .checked=${!model.off}
      @change=${() => {
        actions.turn(!model.off);
      }}
    /><span class="track" aria-hidden="true"></span><span>${speech.say('mayComeByItself')}</span>
  </label>`;
}

function comingTemplate(scene: MomentScene): TemplateResult {
  const { model, speech } = scene;
  const { items } = model.own;
  return html`<section class="part" part="coming">
    <h3 class="heading" part="heading">${speech.say('whatMayCome')}</h3>
    ${items.length === 0 ? html`<p class="text">${speech.say('nothingToCome')}</p>` : nothing}
    <ul class="list">
      ${items.map(
        (next) =>
          html`<li part="item">
            <p class="text">${written(model, next.why)}</p>
            <p class="note" part="note">${whenText(next, scene)}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}

const whyOver = { never: 'overNever', dismissed: 'overAway', done: 'overDone' } as const;

function endedTemplate(scene: MomentScene): TemplateResult | typeof nothing {
  const { model, speech, actions } = scene;
  const { document, own, sending } = model;
  const rows = own.ended.flatMap(({ id, why }) => {
    const item = itemOf(document, id);
    return item ? [{ item, why }] : [];
  });
  if (rows.length === 0) return nothing;
  return html`<section class="part" part="ended">
    <h3 class="heading" part="heading" id="ended" tabindex="-1">${speech.say('whatIsOver')}</h3>
    <ul class="list">
      ${rows.map(
        ({ item, why }) =>
          html`<li part="item" class="aside">
            <div>
              <p class="text" id="over-${item.id}">${written(model, item.why)}</p>
              <p class="note" part="note">${speech.say(whyOver[why])}</p>
            </div>
            <div class="back" role="group" aria-labelledby="over-${item.id}">
              ${button(
                'again',
                speech.say('bringItBack'),
                () => {
                  actions.again(item.id);
                },
                sending,
              )}
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}
