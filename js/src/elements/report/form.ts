// To report a text of somebody else: a quiet button; a short form in its place; what became of it.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../locales/words.js';
import type { Watched } from '../../stores/store.js';
import { lineTemplate } from '../pieces.js';
import { refusalLine, signInHelps } from '../standing.js';
import { wrongTemplate } from '../wrong.js';
import { type OwnReport, type Wrong, partOf, reportOf, wrongs } from './model.js';
import type { Reports } from './reports.js';
import { problemText, stateLine } from './sentences.js';

export interface ReportScene {
  readonly reports: Reports;
  readonly watched: Watched;
  /** With the words of locales/report. */
  readonly speech: Speech;
  readonly guard: (fields: string) => TemplateResult | typeof nothing;
}

/** `about`: the id of the element that shows the text. */
export function reportTemplate(id: string, about: string, scene: ReportScene): TemplateResult {
  if (scene.reports.open === id) return formTemplate(id, about, scene);
  const report = reportOf(scene.watched, id);
  return report ? saidTemplate(report, about, scene) : startTemplate(id, about, scene);
}

function startTemplate(id: string, about: string, scene: ReportScene): TemplateResult {
  const { reports, speech } = scene;
  return html`<div class="reporting">
    ${startButton(id, about, scene)}
    ${reports.takenBack === id ? lineTemplate({ tone: 'ok', text: speech.say('reportBack') }) : nothing}
  </div>`;
}

function startButton(id: string, about: string, { reports, speech }: ReportScene): TemplateResult {
  return html`<button
    type="button"
    class="report"
    part="button button-report"
    id="start${id}"
    aria-describedby=${about}
    aria-disabled=${reports.sending ? 'true' : nothing}
    @click=${() => {
      if (!reports.sending) reports.start(id);
    }}
  >
    ${speech.say('reportIt')}
  </button>`;
}

// What stands may be written anew, which no page is told: then it can be reported again, and else the hub says that it was decided.
function saidTemplate(report: OwnReport, about: string, scene: ReportScene): TemplateResult {
  const { reports, speech } = scene;
  const { id, state } = report;
  const [problem] = reports.stuck === id ? reports.problems : [];
  const line = problem
    ? refusalLine(problem, problemText(problem, speech), speech)
    : stateLine(report, speech);
  return html`<div class="reporting" id="said${id}" tabindex="-1">
    ${lineTemplate(line)} ${state === 'open' ? takeBackTemplate(id, about, reports, speech) : nothing}
    ${state === 'stands' ? startButton(id, about, scene) : nothing}
  </div>`;
}

function takeBackTemplate(id: string, about: string, reports: Reports, speech: Speech): TemplateResult {
  return html`<button
    type="button"
    part="button button-take-back"
    aria-describedby=${about}
    aria-disabled=${reports.sending ? 'true' : nothing}
    @click=${() => void reports.takeBack(id)}
  >
    ${speech.say('takeReportBack')}
  </button>`;
}

function formTemplate(id: string, about: string, scene: ReportScene): TemplateResult {
  const { reports, speech, guard } = scene;
  const send = (event: Event): void => {
    event.preventDefault();
    void reports.send();
  };
  return html`<form class="reporting open" part="report" id="report${id}" novalidate @submit=${send}>
    ${reasonsTemplate(id, about, scene)} ${wordsTemplate(id, scene)} ${guard('.to-stewards')}
    ${refusedTemplate(scene)}
    <div class="actions" part="actions">
      <button class="primary" part="button button-send" aria-disabled=${reports.sending ? 'true' : nothing}>
        ${speech.say('sendReport')}
      </button>
      <button
        type="button"
        part="button button-cancel"
        @click=${() => {
          reports.cancel();
        }}
      >
        ${speech.say('cancelReport')}
      </button>
    </div>
  </form>`;
}

function faultIn(part: 'reason' | 'words', { reports, speech }: ReportScene): string | undefined {
  const fault = reports.problems.find((one) => partOf(one) === part);
  return fault && problemText(fault, speech);
}

function reasonsTemplate(id: string, about: string, scene: ReportScene): TemplateResult {
  const fault = faultIn('reason', scene);
  return html`<fieldset
    class="choices"
    role="radiogroup"
    aria-labelledby="why${id}"
    aria-describedby="${about} wrong-reason${id}"
    aria-required="true"
    aria-invalid=${fault ? 'true' : nothing}
  >
    <legend class="why" part="question" id="why${id}">${scene.speech.say('whatIsWrong')}</legend>
    ${wrongTemplate(fault, `-reason${id}`)}
    <div class="rows" part="options" data-marks>${wrongs.map((wrong) => rowTemplate(id, wrong, scene))}</div>
  </fieldset>`;
}

function rowTemplate(id: string, wrong: Wrong, { reports, speech }: ReportScene): TemplateResult {
  const chosen = reports.reason === wrong;
  return html`<label class="row" part="option${chosen ? ' option-chosen' : ''}" ?data-chosen=${chosen}>
    <input
      class="pick"
      part="control"
      type="radio"
      name="reason${id}"
      value=${wrong}
      .checked=${chosen}
      @change=${() => {
        reports.choose(wrong);
      }}
    />
    <span class="label" part="label">${speech.say(`wrong:${wrong}`)}</span>
  </label>`;
}

function wordsTemplate(id: string, scene: ReportScene): TemplateResult {
  const { reports, speech } = scene;
  const fault = faultIn('words', scene);
  return html`<div class="entry">
    <label for="words${id}">${speech.say('reportWords')}</label>
    ${wrongTemplate(fault, `-words${id}`)}
    <textarea
      class="field to-stewards"
      part="field"
      id="words${id}"
      rows="3"
      dir="auto"
      aria-describedby="wrong-words${id} readers${id}"
      aria-invalid=${fault ? 'true' : nothing}
      .value=${reports.text}
      @input=${({ target }: Event) => {
        reports.write((target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    <p class="note" part="note" id="readers${id}">${speech.say('reportReaders')}</p>
  </div>`;
}

function refusedTemplate({ reports, speech }: ReportScene): TemplateResult {
  const problem = reports.problems.find((one) => !partOf(one));
  return html`${problem ? lineTemplate(refusalLine(problem, problemText(problem, speech), speech)) : nothing}
  ${reports.problems.some(signInHelps) ? html`<slot name="sign-in"></slot>` : nothing}`;
}
