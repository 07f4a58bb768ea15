// A few fields about oneself, each with its own label, its own room and its own fault.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { FlowField } from '../../../flow.js';
import { fieldsOf } from '../answers.js';
import { answerTo } from '../model.js';
import { type Scene, faultTemplate, isWrong } from '../scene.js';
import { roomText } from '../sentences.js';
import { plain, written } from '../text.js';

/** More than fits on a line. */
const long = 200;

export function profileTemplate(scene: Scene): TemplateResult {
  const { model } = scene;
  return html`${summaryTemplate(scene)}
    <div class="fields">${model.step.fields?.map((field) => fieldTemplate(field, scene))}</div>`;
}

function fieldTemplate(field: FlowField, scene: Scene): TemplateResult {
  const { model, speech } = scene;
  const { id, label, max, required } = field;
  const text = fieldsOf(answerTo(model, model.step))[id] ?? '';
  return html`<div class="entry">
    <label for="field-${id}"
      >${written(model, label)}
      ${required ? nothing : html`<span class="quiet">(${speech.say('optional')})</span>`}</label
    >
    ${faultTemplate(scene, id)} ${controlTemplate(field, text, scene)}
    <p class="quiet" id="room-${id}">${roomText(text, max, speech)}</p>
  </div>`;
}

function controlTemplate({ id, max, required }: FlowField, text: string, scene: Scene): TemplateResult {
  const { model, actions } = scene;
  const { step } = model;
  const write = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    actions.write(step, { ...fieldsOf(answerTo(model, step)), [id]: value });
  };
  const isRequired = required ? 'true' : nothing;
  const described = `room-${id} wrong${id}`;
  return max > long
    ? html`<textarea
        class="field"
        part="field"
        id="field-${id}"
        rows="3"
        dir="auto"
        aria-describedby=${described}
        aria-required=${isRequired}
        aria-invalid=${isWrong(scene, id)}
        .value=${text}
        @input=${write}
      ></textarea>`
    : html`<input
        class="field"
        part="field"
        id="field-${id}"
        type="text"
        dir="auto"
        aria-describedby=${described}
        aria-required=${isRequired}
        aria-invalid=${isWrong(scene, id)}
        .value=${text}
        @input=${write}
      />`;
}

/** Where there are several fields, what is wrong is first said together, with a way to each. */
function summaryTemplate({ model, speech, faults }: Scene): TemplateResult | typeof nothing {
  const { here } = faults;
  if (here.length === 0) return nothing;
  const fields = model.step.fields?.filter(({ id }) => here.some(({ field }) => field === id)) ?? [];
  const go = (id: string) => (event: Event) => {
    const root = (event.target as Element).getRootNode() as ShadowRoot;
    root.getElementById(`field-${id}`)?.focus();
  };
  return html`<div class="summary" part="summary" role="group" aria-labelledby="look" tabindex="-1">
    <p id="look">${speech.say('lookAt', { n: here.length })}</p>
    ${fields.map(
      ({ id, label }) =>
        html`<button type="button" class="to" part="button" @click=${go(id)}>
          <bdi>${plain(model, label)}</bdi>
        </button>`,
    )}
  </div>`;
}
