// To report a thanks that one got, and what became of it. Fetched by who got one.
// The element's file carries what both are made of, so that nothing is loaded twice.
import './define.js';
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { reportVoice } from '../../locales/report/index.js';
import type { ThanksGot } from '../../thanks.js';
import { lineTemplate } from '../pieces.js';
import { reportTemplate } from '../report/form.js';
import type { OwnReport } from '../report/model.js';
import { Reports, type ReportsHost } from '../report/reports.js';
import { stateLine } from '../report/sentences.js';
import type { ThanksScene } from './scene.js';

export interface ReportingHost extends ReportsHost {
  /** Words have come. */
  readonly update: () => void;
}

export class Reporting {
  readonly #reports: Reports;

  constructor(private readonly host: ReportingHost) {
    this.#reports = new Reports(host);
  }

  /** Beside the thanks that was got. */
  template({ id, record }: ThanksGot, { model, speech }: ThanksScene): TemplateResult {
    const voice = reportVoice(speech, this.host.update);
    const scene = { reports: this.#reports, watched: model.watched, speech: voice };
    return reportTemplate(record, `got-${id}`, scene);
  }

  /** What became of those that stand in the list no longer: nothing goes without a word. */
  outcomes({ model, speech }: ThanksScene): TemplateResult | typeof nothing {
    const reports = (model.own['reports'] ?? []) as readonly OwnReport[];
    const gone = reports.filter(({ id }) => !model.got.some(({ record }) => record === id));
    const voice = reportVoice(speech, this.host.update);
    return gone.length > 0 ? html`${gone.map((report) => lineTemplate(stateLine(report, voice)))}` : nothing;
  }
}

export const reportingOf = (host: ReportingHost): Reporting => new Reporting(host);
