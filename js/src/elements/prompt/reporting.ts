// To report what somebody else answered, and what became of it. Fetched when there is something to report.
// The ladder's file carries what both are made of, so that nothing is loaded twice.
import './define.js';
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { reportVoice } from '../../locales/report/index.js';
import { dayText } from '../days.js';
import { lineTemplate } from '../pieces.js';
import { reportTemplate } from '../report/form.js';
import type { OwnReport } from '../report/model.js';
import { Reports, type ReportsHost } from '../report/reports.js';
import { stateLine } from '../report/sentences.js';
import type { PromptScene } from './scene.js';

export interface ReportingHost extends ReportsHost {
  /** Words have come. */
  readonly update: () => void;
}

export class Reporting {
  readonly #reports: Reports;

  constructor(private readonly host: ReportingHost) {
    this.#reports = new Reports(host);
  }

  /** Beside the answer with this id. */
  template(id: string, { model, speech }: PromptScene): TemplateResult {
    const voice = reportVoice(speech, this.host.update);
    return reportTemplate(id, `told${id}`, { reports: this.#reports, watched: model.watched, speech: voice });
  }

  /** All that this member has reported: what was removed stands nowhere else. */
  outcomes({ model, speech, now }: PromptScene): TemplateResult | typeof nothing {
    const reports = (model.own['reports'] ?? []) as readonly OwnReport[];
    if (reports.length === 0) return nothing;
    const voice = reportVoice(speech, this.host.update);
    return html`<section class="part" part="reports">
      <h4 class="heading" part="heading">${speech.say('yourReports')}</h4>
      <ul class="list">
        ${reports.map(
          (report) =>
            html`<li class="said" part="given">
              ${lineTemplate(stateLine(report, voice))}
              <p class="by" part="by"><span>${dayText(report.time, speech, now)}</span></p>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

export const reportingOf = (host: ReportingHost): Reporting => new Reporting(host);
