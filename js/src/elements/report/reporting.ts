// To report what somebody else wrote, and what became of that. Its widgets fetch it when there is something to report or to hear of.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { reportVoice } from '../../locales/report/index.js';
import type { Speech } from '../../locales/words.js';
import type { Act, Problem, Watched } from '../../stores/store.js';
import type { CaringHost } from '../caring-element.js';
import { dayText } from '../days.js';
import { lineTemplate } from '../pieces.js';
import { reportTemplate } from './form.js';
import { type OwnReport, reportsIn } from './model.js';
import { reportStyles } from './report.css.js';
import { Reports } from './reports.js';
import { stateLine } from './sentences.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(reportStyles);

/** What it is painted from. */
interface Scene {
  readonly model: { readonly watched: Watched };
  readonly speech: Speech;
  /** By the page's clock. */
  readonly now: number;
}

export class Reporting {
  readonly #reports: Reports;

  constructor(private readonly host: CaringHost) {
    this.#reports = new Reports(host);
    host.wear(sheet);
  }

  /** Beside the text of the record with this id. `about`: the id of the element that shows it. */
  template(id: string, about: string, { model: { watched }, speech }: Scene): TemplateResult {
    const { guard, touched } = this.host;
    const voice = reportVoice(speech, touched);
    return reportTemplate(id, about, { reports: this.#reports, watched, speech: voice, guard });
  }

  /** What became of those whose texts are not `there` to tell it beside: nothing goes without a word. `level`: of its heading. */
  outcomes(
    level: number,
    { model: { watched }, speech, now }: Scene,
    there: (id: string) => boolean = () => false,
  ): TemplateResult | typeof nothing {
    const reports = reportsIn(watched).filter(({ id }) => !there(id));
    if (reports.length === 0) return nothing;
    const voice = reportVoice(speech, this.host.touched);
    return html`<section class="part reports" part="reports">
      <p class="heading" part="heading" role="heading" aria-level=${level}>${voice.say('yourReports')}</p>
      <ul>
        ${reports.map((report) => outcomeTemplate(report, voice, now))}
      </ul>
    </section>`;
  }

  missed(act: Act, problems: readonly Problem[]): void {
    this.#reports.missed(act, problems);
  }
}

const outcomeTemplate = (report: OwnReport, voice: Speech, now: number): TemplateResult =>
  html`<li class="said" part="given">
    ${lineTemplate(stateLine(report, voice))}
    <p class="note" part="note">${dayText(report.time, voice, now)}</p>
  </li>`;

export const reportingOf = (host: CaringHost): Reporting => new Reporting(host);
