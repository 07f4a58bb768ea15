// How options compare two by two.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { type Pen, scrolling, tick } from './pen.js';
import { inOrder } from './tally.js';

/** From so many options on, the heads stay while the rest scrolls in a frame of its own. */
const large = 12;

/** `most` options at first: the best ones. */
export function pairsTable(pen: Pen, most: number): TemplateResult {
  const { telling } = pen;
  const order = inOrder(pen.tally).slice(0, most);
  return html`<p class="quiet" id="pairsHow">${telling.say('pairsHow')}</p>
    ${scrolling(
      telling.say('pairs'),
      html`<table
        class="pairs"
        part="rounds-matrix"
        ?data-large=${order.length >= large}
        aria-describedby="pairsHow"
      >
        <caption class="hush">
          ${telling.say('pairs')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${telling.say('option')}</th>
            ${order.map((id, index) => columnHead(id, index, pen))}
          </tr>
        </thead>
        <tbody>
          ${order.map((id, index) => pairsRow(id, index, order, pen))}
        </tbody>
      </table>`,
    )}`;
}

function columnHead(id: string, index: number, { names, lang, telling }: Pen): TemplateResult {
  const number = new Intl.NumberFormat(telling.locale).format(index + 1);
  return html`<th scope="col" class="number">
    <span aria-hidden="true">${number}</span><span class="hush" lang=${lang}>${names.plain(id)}</span>
  </th>`;
}

function pairsRow(id: string, index: number, order: readonly string[], pen: Pen): TemplateResult {
  const { names, lang, telling, tally } = pen;
  const numbers = new Intl.NumberFormat(telling.locale);
  return html`<tr ?data-won=${tally.winners.includes(id)}>
    <th scope="row">
      <span class="place" aria-hidden="true">${numbers.format(index + 1)}</span>
      <bdi lang=${lang}>${names.plain(id)}</bdi>
    </th>
    ${order.map((other) => {
      if (other === id) return html`<td class="self"></td>`;
      const [here, back] = [tally.pairs[id]?.[other] ?? 0, tally.pairs[other]?.[id] ?? 0];
      const wins = here > back;
      return html`<td class="number" ?data-wins=${wins}>
        ${numbers.format(here)}${wins ? html`${tick}<span class="hush">${telling.say('pairWon')}</span>` : nothing}
      </td>`;
    })}
  </tr>`;
}
