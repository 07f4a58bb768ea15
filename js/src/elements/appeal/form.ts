// To ask for another look at a text of one's own: the steward's reason, a quiet button, a short form in its place, what became of it.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../locales/words.js';
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
}

export function appealTemplate(hearing: Hearing, scene: AppealScene): TemplateResult {
  const { kept } = hearing;
  const reason = reasonText(hearing, scene.speech);
  const isOpen = kept !== undefined && scene.appeals.open === kept.id;
  return html`${reason ? html`<p class="reason" part="reason"><bdi>${reason}</bdi></p>` : nothing}
  ${isOpen ? formTemplate(kept.id, scene) : standTemplate(hearing, scene)}`;
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
    ${line ? lineTemplate(line) : nothing} ${kept ? pressTemplate(hearing, scene) : nothing}
    ${mayAppeal && appeals.takenBack === id ? lineTemplate({ tone: 'ok', text: speech.say('appealBack') }) : nothing}
  </div>`;
}

function pressTemplate({ kept, appeal, mayAppeal }: Hearing, scene: AppealScene): TemplateResult {
  const { appeals, speech } = scene;
  const id = kept?.id ?? '';
  const begin = (text?: string) => (): void => {
    if (!appeals.sending) appeals.start(id, text);
  };
  if (mayAppeal)
    return html`<button
      type="button"
      part="button button-appeal"
      id="appeal${id}"
      aria-disabled=${appeals.sending ? 'true' : nothing}
      @click=${begin()}
    >
      ${speech.say('askAnotherLook')}
    </button>`;
  if (appeal?.state !== 'open') return html``;
  return html`<div class="presses">
    ${button('reword', speech.say('rewordAppeal'), begin(appeal.text), appeals.sending)}
    ${button('take-back', speech.say('takeAppealBack'), () => void appeals.takeBack(id), appeals.sending)}
  </div>`;
}

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

function wordsTemplate(id: string, { appeals, speech }: AppealScene): TemplateResult {
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
      aria-describedby="wrong-appeal${id} appeal-readers${id}"
      aria-invalid=${fault ? 'true' : nothing}
      .value=${appeals.text}
      @input=${({ target }: Event) => {
        appeals.write((target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    <p class="note" part="note" id="appeal-readers${id}">${speech.say('appealReaders')}</p>
  </div>`;
}
