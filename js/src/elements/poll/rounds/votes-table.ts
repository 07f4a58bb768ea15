// What each option had in each round.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { RoundsKey, Telling } from '../../../locales/rounds/index.js';
import { type Pen, cross, scrolling, tick } from './pen.js';
import { type Tally, type TallyRound, inOrder, lastRounds } from './tally.js';

const headings: Readonly<Partial<Record<Tally['method'], RoundsKey>>> = {
  plurality: 'firstChoices',
  approval: 'approvals',
  copeland: 'comparisonsWon',
  minimax: 'greatestDefeat',
  schulze: 'goesBefore',
  'ranked-pairs': 'goesBefore',
  score: 'points',
  star: 'points',
  borda: 'points',
};

/** Options down, rounds across; a bar in each cell, so that this is the picture too where nothing flows. */
export function votesTable(pen: Pen): TemplateResult {
  const { tally, telling } = pen;
  const { rounds } = tally;
  const columns = rounds.map((_, round) => columnOf(pen, round));
  const lasts = lastRounds(tally);
  const totals = rounds.some(({ needed }) => needed > 0);
  const idle = rounds.some(({ exhausted }) => exhausted !== 0);
  return scrolling(
    telling.say('table'),
    html`<table class="votes" part="rounds-table">
      <caption class="hush">
        ${telling.say('table')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${telling.say('option')}</th>
          ${rounds.map((_, round) => html`<th scope="col" class="number">${headingOf(tally, round, telling)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${inOrder(tally).map((id) => optionRow(id, columns, lasts, pen))}
        ${
          idle
            ? sumRow(
                telling.say('toNobody'),
                rounds.map(({ exhausted }) => exhausted),
                columns,
              )
            : nothing
        }
        ${
          totals
            ? sumRow(
                telling.say('needed'),
                rounds.map(({ needed }) => needed),
                columns,
              )
            : nothing
        }
      </tbody>
    </table>`,
  );
}

interface NumberColumn {
  /** The longest bar. */
  readonly most: number;
  readonly write: (parts: number) => string;
}

function columnOf({ tally, numbers }: Pen, round: number): NumberColumn {
  const { votes = {}, exhausted = 0 } = tally.rounds[round] ?? {};
  const flows = ['irv', 'stv', 'meek'].includes(tally.method);
  const here = Object.values(votes);
  const most = flows ? Math.max(...tally.rounds.map(longest)) : longest(tally.rounds[round]);
  const places = numbers.places([...here, exhausted]);
  return { most: Math.max(1, most), write: (parts) => numbers.exact(parts, places) };
}

const longest = (round: TallyRound | undefined): number => Math.max(0, ...Object.values(round?.votes ?? {}));

function headingOf({ method, rounds }: Tally, round: number, { say }: Telling): string {
  if (method === 'star' && round > 0) return say('runoff');
  if (method === 'phragmen') return say('support', { n: round + 1 });
  return rounds.length > 1 && method !== 'star'
    ? say('round', { n: round + 1 })
    : say(headings[method] ?? 'allVotes');
}

function optionRow(
  id: string,
  columns: readonly NumberColumn[],
  lasts: ReadonlyMap<string, number>,
  pen: Pen,
): TemplateResult {
  const { tally, names, lang, telling } = pen;
  const won = tally.winners.includes(id);
  const last = lasts.get(id) ?? tally.rounds.length;
  return html`<tr ?data-won=${won}>
    <th scope="row">
      <bdi lang=${lang}>${names.plain(id)}</bdi
      >${won ? html`&nbsp;${tick}<span class="hush">${telling.say('elected')}</span>` : nothing}
    </th>
    ${columns.map(({ most, write }, round) => {
      const votes = tally.rounds[round]?.votes[id] ?? 0;
      if (round > last) return html`<td></td>`;
      const out = round === last && !won;
      return html`<td class="number" ?data-out=${out}>
        <span class="figure"
          >${out ? html`${cross}<span class="hush">${telling.say('goesOut')}</span> ` : nothing}${write(votes)}</span
        >
        <span class="length" data-share=${Math.max(0, (100 * votes) / most)}></span>
      </td>`;
    })}
  </tr>`;
}

function sumRow(name: string, sums: readonly number[], columns: readonly NumberColumn[]): TemplateResult {
  return html`<tr class="sum">
    <th scope="row">${name}</th>
    ${sums.map((sum, round) => html`<td class="number">${columns[round]?.write(sum)}</td>`)}
  </tr>`;
}
