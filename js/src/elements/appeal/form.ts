// To ask for another look at a text of one's own: the steward's reason, a quiet button, a short form in its place, what became of it.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech, WordKey } from '../../locales/words.js';
import type { Watched } from '../../stores/store.js';
import { button, lineTemplate } from '../pieces.js';
import { refusalLine, signInHelps } from '../standing.js';
import { wrongTemplate } from '../wrong.js';
import type { Appeals } from './appeals.js';
import { type Hearing, isOfWords } from './model.js';
import { hearingLine, problemText, reasonText } from './sentences.js';

export interface AppealScene {
  readonly appeals: Appeals;
  readonly watched: Watched;
  /** With the words of locales/appeal. */
  readonly speech: Speech;
  readonly guard: (fields: string) => TemplateResult | typeof nothing;
  /** The id of the element that shows the text. */
  readonly about: string;
}

export function appealTemplate(hearing: Hearing, scene: AppealScene): TemplateResult {
  const { kept } = hearing;
  const text = reasonText(hearing, scene.speech);
  const reason = text ? html`<p class="reason" part="reason"><bdi>${text}</bdi></p>` : nothing;
  if (kept && scene.appeals.open === kept.id) return html`${reason} ${formTemplate(kept.id, scene)}`;
  // The answer to an appeal comes with its reason.
  const isAnswer = !kept || kept.why.appeal;
  const stand = standTemplate(hearing, scene);
  return isAnswer ? html`${stand} ${reason}` : html`${reason} ${stand}`;
}

function standTemplate(hearing: Hearing, scene: AppealScene): TemplateResult {
  const { appeals, watched, speech } = scene;
  const { kept, mayAppeal } = hearing;
  const id = kept?.id ?? '';
  const [problem] = appeals.stuck === id ? appeals.problems : [];
  const line = problem
    ? refusalLine(problem, problemText(problem, speech), speech)
    : hearingLine(hearing, watched, speech);
  return html`<div class="appealing" id="appealed${id}" tabindex="-1">
    ${line ? lineTemplate(line) : nothing} ${kept ? pressesTemplate(hearing, kept.id, scene) : nothing}
    ${mayAppeal && appeals.takenBack === id ? lineTemplate({ tone: 'ok', text: speech.say('appealBack') }) : nothing}
  </div>`;
}

function pressesTemplate(
  { appeal, mayAppeal }: Hearing,
  id: string,
  scene: AppealScene,
): TemplateResult | typeof nothing {
  const { appeals } = scene;
  const begin = (text?: string) => (): void => {
    if (!appeals.sending) appeals.start(id, text);
  };
  if (mayAppeal) return pressTemplate(['appeal', 'askAnotherLook'], begin(), scene, `appeal${id}`);
  if (appeal?.state !== 'open') return nothing;
  const takeBack = (): void => void appeals.takeBack(id);
  return html`<div class="presses">
    ${pressTemplate(['reword', 'rewordAppeal'], begin(appeal.text), scene)}
    ${pressTemplate(['take-back', 'takeAppealBack'], takeBack, scene)}
  </div>`;
}

/** A button that says which text it is about. */
const pressTemplate = (
  [name, word]: readonly [string, WordKey],
  press: () => void,
  { appeals, speech, about }: AppealScene,
  id: string | typeof nothing = nothing,
): TemplateResult =>
  html`<button
    type="button"
    part="button button-${name}"
    id=${id}
    aria-describedby=${about}
    aria-disabled=${appeals.sending ? 'true' : nothing}
    @click=${press}
  >
    ${speech.say(word)}
  </button>`;

function formTemplate(id: string, scene: AppealScene): TemplateResult {
  const { appeals, speech, guard } = scene;
  const problem = appeals.problems.find((one) => !isOfWords(one));
  const send = (event: Event): void => {
    event.preventDefault();
    void appeals.send();
  };
  const cancel = (): void => {
    appeals.cancel();
  };
  return html`<form class="appealing open" part="appeal" id="appeal-form${id}" novalidate @submit=${send}>
    ${wordsTemplate(id, scene)} ${guard('.to-stewards')}
    ${problem ? lineTemplate(refusalLine(problem, problemText(problem, speech), speech)) : nothing}
    ${appeals.problems.some(signInHelps) ? html`<slot name="sign-in"></slot>` : nothing}
    <div class="actions" part="actions">
      <button class="primary" part="button button-send" aria-disabled=${appeals.sending ? 'true' : nothing}>
        ${speech.say('sendAppeal')}
      </button>
      ${button('cancel', speech.say('cancelAppeal'), cancel, appeals.sending)}
    </div>
  </form>`;
}

function wordsTemplate(id: string, { appeals, speech, about }: AppealScene): TemplateResult {
  const fault = appeals.problems.find(isOfWords);
  return html`<div class="entry">
    <label for="appeal-words${id}">${speech.say('whyAnotherLook')}</label>
    ${wrongTemplate(fault && problemText(fault, speech), `-appeal${id}`)}
    <textarea
      class="field to-stewards"
      part="field"
      id="appeal-words${id}"
      rows="3"
      dir="auto"
      aria-required="true"
      aria-describedby="${about} wrong-appeal${id} appeal-readers${id}"
      aria-invalid=${fault ? 'true' : nothing}
      .value=${appeals.text}
      @input=${({ target }: Event) => {
        appeals.write((target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    <p class="note" part="note" id="appeal-readers${id}">${speech.say('appealReaders')}</p>
  </div>`;
}
