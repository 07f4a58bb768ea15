// How a result came about, top to bottom: who won, how each way of counting sees it, what happened round by round, the picture, the numbers.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Telling } from '../../../locales/rounds/index.js';
import type { PollSnapshot } from '../../../poll.js';
import type { Space } from './flow.js';
import { type Flow, flowOf } from './fold.js';
import { Names, plain, rich } from './names.js';
import { Numbers } from './numbers.js';
import { comparisonTemplate, factsOf, methodName, outcomeOf, tieTemplate } from './outcome.js';
import { pairsTable } from './pairs-table.js';
import type { Pen } from './pen.js';
import { pictureTemplate } from './picture.js';
import { Teller } from './sentences.js';
import type { Counted, Tally } from './tally.js';
import { votesTable } from './votes-table.js';

export interface Panel {
  readonly snapshot: PollSnapshot;
  readonly counted: Counted;
  readonly telling: Telling;
  readonly lang: string;
  readonly space: Space;
  readonly rtl: boolean;
  /** Which tally is looked at. */
  readonly chosen: number;
  readonly choose: (event: Event) => void;
  /** All rounds are told and all options compared, however many. */
  readonly whole: boolean;
  readonly showAll: () => void;
}

const mostLanes = 10;
const mostPairs = 24;
const mostRounds = 10;
/** Ranked pairs decide once for each pair. */
const mostSentences = 12;

export function panelTemplate(panel: Panel): TemplateResult {
  const { snapshot, counted, telling, lang, chosen } = panel;
  const { tallies } = counted;
  const tally = tallies[chosen] ?? tallies[0];
  if (!tally) return html`<p class="quiet">${telling.say('waiting')}</p>`;
  const names = new Names(snapshot.document.options, telling);
  const numbers = new Numbers(telling.locale, tally.unit);
  const pen: Pen = { tally, names, numbers, telling, lang };
  const open = snapshot.shared.status === 'open';
  const outcome = outcomeOf(tally, names, telling, snapshot.document.seats ?? 1, open);
  const behind = counted.ballots < snapshot.shared.turnout;
  return html`
    ${tallies.length > 1 ? comparisonTemplate(tallies, names, telling, lang) : nothing}
    ${tallies.length > 1 ? chooserTemplate(panel) : nothing}
    <p class="outcome" part="rounds-outcome">${rich(outcome, lang)}</p>
    <p class="quiet">
      ${factsOf(snapshot, tally, telling).join(' · ')}
      ${behind ? telling.say('behind', { n: counted.ballots, all: snapshot.shared.turnout }) : nothing}
    </p>
    ${tieTemplate(snapshot, tally, counted, telling)}
    ${tally.rounds.length > 0 ? partsTemplate(panel, pen, plain(outcome)) : nothing}
  `;
}

function partsTemplate(panel: Panel, pen: Pen, outcome: string): TemplateResult {
  const flow = flowOf(pen.tally, mostLanes);
  return html`${storyTemplate(panel, pen, flow)} ${pictureTemplateOf(panel, pen, flow, outcome)}
    <p class="heading">${pen.telling.say('table')}</p>
    ${votesTable(pen)} ${pairsTemplate(panel, pen)}`;
}

function chooserTemplate({ counted, telling, chosen, choose }: Panel): TemplateResult {
  return html`<label class="chooser">
    <span>${telling.say('method')}</span>
    <select @change=${choose}>
      ${counted.tallies.map(
        ({ method }, index) =>
          html`<option value=${index} .selected=${index === chosen}>
            ${methodName(method, index, telling.say)}
          </option>`,
      )}
    </select>
  </label>`;
}

/** A long story is told in the rounds that the picture shows, until somebody asks for all of it. */
function storyTemplate({ whole, showAll }: Panel, pen: Pen, flow: Flow): TemplateResult {
  const { tally, telling, lang } = pen;
  const all = tally.rounds.length;
  const teller = new Teller(tally, pen.names, pen.numbers, telling);
  const told = whole || all <= mostRounds ? [...tally.rounds.keys()] : flow.columns.map(({ round }) => round);
  const number = new Intl.NumberFormat(telling.locale);
  const item = (round: number): TemplateResult =>
    html`<li value=${round + 1}>
      <span class="step" aria-hidden="true">${number.format(round + 1)}</span>
      ${paragraph(teller.round(round), telling, lang)}
    </li>`;
  return html`<p class="heading">${telling.say('rounds')}</p>
    ${
      all > 1
        ? html`<ol class="story">
            ${told.map(item)}
          </ol>`
        : html`<p class="story">${paragraph(teller.round(0), telling, lang)}</p>`
    }
    ${told.length < all ? foldedTemplate(telling.say('storyFolded', { n: told.length, all }), showAll, telling) : nothing}`;
}

function foldedTemplate(sentence: string, showAll: () => void, { say }: Telling): TemplateResult {
  return html`<p class="quiet">
    ${sentence} <button type="button" @click=${showAll}>${say('showAll')}</button>
  </p>`;
}

function paragraph(told: readonly string[], { say }: Telling, lang: string): ReturnType<typeof rich> {
  const rest = told.length - mostSentences;
  const sentences = rest > 0 ? [...told.slice(0, mostSentences), say('more', { n: rest })] : told;
  return rich(sentences.join(' '), lang);
}

const flowing = (tally: Tally): boolean =>
  ['irv', 'stv', 'meek'].includes(tally.method) && tally.rounds.length > 1;

function pictureTemplateOf(
  panel: Panel,
  pen: Pen,
  flow: Flow,
  result: string,
): TemplateResult | typeof nothing {
  const { tally, telling } = pen;
  if (!flowing(tally)) return nothing;
  const name = telling.say('pictureName', { n: tally.rounds.length, result });
  return html`<p class="heading">${telling.say('picture')}</p>
    ${pictureTemplate(flow, name, { ...panel, ...pen })}`;
}

function pairsTemplate({ whole, showAll }: Panel, pen: Pen): TemplateResult | typeof nothing {
  const { tally, telling } = pen;
  const all = Object.keys(tally.pairs).length;
  if (all < 2) return nothing;
  const n = whole ? all : Math.min(all, mostPairs);
  return html`<p class="heading">${telling.say('pairs')}</p>
    ${pairsTable(pen, n)}
    ${n < all ? foldedTemplate(telling.say('firstShown', { n, all }), showAll, telling) : nothing}`;
}
