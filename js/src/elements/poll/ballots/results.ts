// The options with what came of them: bars, numbers, one's own part, who is chosen, and one sentence on the whole.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech, WordKey } from '../../../locales/words.js';
import type { PollOutcome } from '../../../poll.js';
import type { PollModel, Row } from '../model.js';
import { unfold } from './icons.js';

/** What differs between methods, already worded. */
export interface Line {
  /** Instead of the option's own label. */
  readonly name?: TemplateResult | string;
  readonly numbers?: string;
  readonly percent?: string;
  /** This member's part in it; empty: none. */
  readonly mine: string;
}

export function resultsTemplate(
  model: PollModel,
  speech: Speech,
  rows: readonly Row[],
  lineOf: (row: Row) => Line,
): TemplateResult {
  return html`<div class="rows" part="options" role="list">
      ${rows.map((row) => resultTemplate(row, lineOf(row), model, speech))}
    </div>
    ${outcomeTemplate(model, speech)}`;
}

/** What others have said, for who has yet to answer and may see it: folded away, as it can sway. */
export function soFarTemplate(
  { shared }: PollModel,
  speech: Speech,
  results: () => TemplateResult,
): TemplateResult | typeof nothing {
  if (!shared.results || shared.turnout === 0) return nothing;
  return html`<details class="so-far">
    <summary>${unfold} ${speech.say('soFar')}</summary>
    ${results()}
  </details>`;
}

function resultTemplate(row: Row, line: Line, model: PollModel, speech: Speech): TemplateResult {
  const { lang, shared } = model;
  const badge = row.leading ? speech.say(shared.status === 'closed' ? 'chosen' : 'ahead') : '';
  return html`<div
    class="row"
    part="option${line.mine ? ' option-chosen' : ''}"
    role="listitem"
    ?data-chosen=${line.mine !== ''}
    ?data-leading=${row.leading}
  >
    <span class="bar" part="bar" data-share=${row.share?.percent ?? 0}></span>
    <span class="text">
      <span class="label" part="label"
        ><bdi lang=${lang}>${line.name ?? row.label}</bdi
        >${badge ? html` <span class="badge">${badge}</span>` : nothing}</span
      >
      ${row.description === undefined ? nothing : html`<span class="about"><bdi lang=${lang}>${row.description}</bdi></span>`}
      ${line.mine ? html`<span class="about mine">${line.mine}</span>` : nothing}
    </span>
    ${
      row.share && line.numbers !== undefined
        ? html`<span class="numbers" part="numbers">
            <span class="count" part="count">${line.numbers}</span>
            <span class="percent" part="percent">${line.percent ?? speech.percent(row.share.percent)}</span>
          </span>`
        : nothing
    }
  </div>`;
}

const sentences: Readonly<Record<PollOutcome, WordKey>> = {
  decided: 'outcomeChosen',
  level: 'outcomeLevel',
  nobody: 'outcomeNobody',
  'no-quorum': 'outcomeQuorum',
  'below-threshold': 'outcomeThreshold',
  'none-of-these': 'outcomeNone',
};

function outcomeKey(outcome: PollOutcome, open: boolean): WordKey {
  if (open && outcome === 'decided') return 'outcomeAhead';
  return open && outcome === 'nobody' ? 'outcomeNoneYet' : sentences[outcome];
}

/** Who wins, or why nobody does, in one sentence. */
export function outcomeText({ document, shared, rows }: PollModel, speech: Speech): string {
  const { outcome, winners, quorum, close } = shared.results ?? {};
  const names = rows.filter(({ id }) => winners?.includes(id)).map(({ label }) => label);
  const listed = new Intl.ListFormat(speech.locale, { type: 'conjunction' }).format(names);
  const open = shared.status !== 'closed';
  if (open && close) return speech.say('tooClose');
  if (!outcome || document.options.length < 2) return '';
  // Rounds can be level on the way: then it is too early to name anybody.
  const key = outcome === 'level' && names.length === 0 ? 'outcomeTie' : outcomeKey(outcome, open);
  return speech.say(key, { names: listed, needed: quorum?.needed ?? 0 });
}

function outcomeTemplate(model: PollModel, speech: Speech): TemplateResult | typeof nothing {
  const text = outcomeText(model, speech);
  return text ? html`<p class="outcome" part="outcome">${text}</p>` : nothing;
}
