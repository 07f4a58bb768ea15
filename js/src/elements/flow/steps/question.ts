// A question: one of several, several, interests, a scale, or a text of one's own.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { FlowAnswer, FlowOption } from '../../../flow.js';
import { listOf, textOf, toggled } from '../answers.js';
import { answerTo } from '../model.js';
import { type Scene, faultTemplate, isWrong } from '../scene.js';
import { howMany, roomText } from '../sentences.js';
import { written } from '../text.js';

export function questionTemplate(scene: Scene): TemplateResult {
  const { answer } = scene.model.step;
  if (answer === 'text') return wordsTemplate(scene);
  return answer === 'scale' ? scaleTemplate(scene) : choiceTemplate(scene);
}

/** Radio buttons are a radiogroup, which may be required and wrong; checkboxes are a group, which may be neither. */
function group(scene: Scene, radios: boolean, hint: string, inside: TemplateResult): TemplateResult {
  return html`<div
    class="choices"
    role=${radios ? 'radiogroup' : 'group'}
    aria-labelledby="title"
    aria-describedby="about hint wrong"
    aria-required=${radios && scene.model.step.required ? 'true' : nothing}
    aria-invalid=${radios ? isWrong(scene) : nothing}
  >
    <p class="quiet" id="hint" ?hidden=${!hint}>${hint}</p>
    ${faultTemplate(scene)} ${inside}
  </div>`;
}

function choiceTemplate(scene: Scene): TemplateResult {
  const { model, speech } = scene;
  const { answer, options = [] } = model.step;
  const chips = answer === 'interests';
  const rows = options.map((option) => optionTemplate(option, chips ? 'chip' : 'row', scene));
  const inside = html`<div class=${chips ? 'chips' : 'rows'} part="options" data-marks>${rows}</div>`;
  return group(scene, answer === 'single', howMany(model.step, speech), inside);
}

function optionTemplate({ id, label }: FlowOption, look: 'row' | 'chip', scene: Scene): TemplateResult {
  const { model, actions } = scene;
  const { step } = model;
  const single = step.answer === 'single';
  const answer = answerTo(model, step);
  const chosen = single ? answer === id : listOf(answer).includes(id);
  const next = (): FlowAnswer => (single ? id : toggled(listOf(answerTo(model, step)), id));
  return html`<label class=${look} part="option${chosen ? ' option-chosen' : ''}" ?data-chosen=${chosen}>
    <input
      class="pick"
      part="control"
      type=${single ? 'radio' : 'checkbox'}
      name="answer"
      value=${id}
      aria-invalid=${single ? nothing : isWrong(scene)}
      .checked=${chosen}
      @change=${() => {
        actions.write(step, next());
      }}
    />
    <span class="label" part="label">${written(model, label)}</span>
  </label>`;
}

function scaleTemplate(scene: Scene): TemplateResult {
  const { model, speech, actions } = scene;
  const { step } = model;
  const { min = 1, max = 5, low, high } = step;
  const points = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const answer = answerTo(model, step);
  const described = (point: number): string | typeof nothing =>
    point === min && low ? 'low' : point === max && high ? 'high' : nothing;
  const inside = html`<div class="scale" part="scale">
      ${points.map(
        (point) =>
          html`<label class="point" part="option" ?data-chosen=${answer === point}>
            <input
              class="hush"
              part="control"
              type="radio"
              name="answer"
              value=${point}
              aria-describedby=${described(point)}
              .checked=${answer === point}
              @change=${() => {
                actions.write(step, point);
              }}
            /><span>${speech.number(point)}</span>
          </label>`,
      )}
    </div>
    <div class="ends">
      <span id="low">${written(model, low)}</span><span id="high">${written(model, high)}</span>
    </div>`;
  return group(scene, true, '', inside);
}

function wordsTemplate(scene: Scene): TemplateResult {
  const { model, speech, actions } = scene;
  const { step } = model;
  const text = textOf(answerTo(model, step));
  return html`<div class="entry">
    ${faultTemplate(scene)}
    <textarea
      class="field"
      part="field"
      rows="4"
      dir="auto"
      aria-labelledby="title"
      aria-describedby="about room wrong"
      aria-required=${step.required ? 'true' : nothing}
      aria-invalid=${isWrong(scene)}
      .value=${text}
      @input=${({ target }: Event) => {
        actions.write(step, (target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    <p class="quiet" id="room">${roomText(text, step.max ?? 0, speech)}</p>
  </div>`;
}
