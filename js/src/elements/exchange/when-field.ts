// The times of the week, as a table to tick; folded away while any time will do.
import { type TemplateResult, html } from 'lit/html.js';
import { fold } from '../pieces.js';
import { toggled } from './draft.js';
import { type Writing, write } from './fields.js';
import { dayParts, days, partWord, weekday, whenText, whensText } from './whens.js';

export function whenField(writing: Writing): TemplateResult {
  const { scene, form, draft } = writing;
  const { model, speech, actions } = scene;
  const name = `${form}-when`;
  const open = model.attempt.unfolded.has(name);
  return html`<div class="entry">
    <p class="label" id="label${name}">${speech.say('whenCanYou')}</p>
    <button
      type="button"
      class="toggle"
      part="button"
      aria-expanded=${open ? 'true' : 'false'}
      aria-describedby="label${name}"
      @click=${() => {
        actions.fold(name);
      }}
    >
      ${fold}<span>${whensText(draft.when, speech)}</span>
    </button>
    <div ?hidden=${!open}>${open ? gridTemplate(writing) : ''}</div>
  </div>`;
}

function gridTemplate(writing: Writing): TemplateResult {
  const { speech } = writing.scene;
  return html`<table class="week" part="table">
      <caption class="hush">
        ${speech.say('whenCanYou')}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${dayParts.map((part) => html`<th scope="col">${partWord(part, speech)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${days.map(
          (day) =>
            html`<tr>
              <th scope="row">${weekday(day, speech)}</th>
              ${dayParts.map((part) => html`<td>${boxTemplate(writing, `${day}-${part}`)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="note" part="note">${speech.say('noneIsAny')}</p>`;
}

function boxTemplate(writing: Writing, when: string): TemplateResult {
  const { draft, scene } = writing;
  return html`<label class="box">
    <input
      class="pick"
      part="control"
      type="checkbox"
      aria-label=${whenText(when, scene.speech)}
      .checked=${draft.when.includes(when)}
      @change=${() => {
        write(writing, { when: toggled(draft.when, when) });
      }}
    />
  </label>`;
}
