// The picture of a count: votes flow from round to round. Its numbers are in the table below it, so all of it is one image to a screen reader.
import { type TemplateResult, html, nothing, svg } from 'lit/html.js';
import type { Telling } from '../../../locales/rounds/index.js';
import type { Flow, Lane } from './fold.js';
import { type Bar, type Layout, type Ribbon, type Space, fitting, layout } from './flow.js';
import { type Names, isolated } from './names.js';
import type { Numbers } from './numbers.js';
import { scrolling } from './pen.js';

export interface Brush {
  readonly names: Names;
  readonly numbers: Numbers;
  readonly telling: Telling;
  readonly space: Space;
  readonly rtl: boolean;
}

const smallEm = 0.8125;

/** What to see in it, and the picture; `name` sums it up. */
export function pictureTemplate(flow: Flow, name: string, brush: Brush): TemplateResult {
  const { say } = brush.telling;
  const drawn = layout(flow, brush.space);
  return html`<p class="quiet">
      ${say('pictureHow')} ${drawn.needed.length > 0 ? say('pictureNeeded') : nothing}
      ${flow.folded ? say('pictureFolded') : nothing}
    </p>
    ${scrolling(say('picture'), flowTemplate(drawn, flow, name, brush))}`;
}

function flowTemplate(drawn: Layout, flow: Flow, name: string, brush: Brush): TemplateResult {
  const x = (from: number): number => (brush.rtl ? drawn.width - from : from);
  return html`<svg
    class="flow"
    part="rounds-flow"
    role="img"
    aria-label=${name}
    width=${drawn.width}
    height=${drawn.height}
    viewBox="0 0 ${drawn.width} ${drawn.height}"
  >
    ${drawn.ribbons.map((ribbon) => ribbonTemplate(ribbon, flow, x))}
    ${drawn.needed.map(({ x0, x1, y }) => svg`<path class="takes" d="M${x(x0)} ${y}H${x(x1)}" />`)}
    ${drawn.columns.map((at, column) => headTemplate(at, column, flow, brush, x))}
    ${drawn.bars.map((bar) => barTemplate(bar, flow, drawn, brush, x))}
  </svg>`;
}

type Mirror = (from: number) => number;

function ribbonTemplate(
  { from, to, x0, x1, y0, y1, thickness }: Ribbon,
  { lanes }: Flow,
  x: Mirror,
): TemplateResult {
  const middle = (x0 + x1) / 2;
  const edge = (a: number, ya: number, b: number, yb: number): string =>
    `${x(a)} ${ya}C${x(middle)} ${ya} ${x(middle)} ${yb} ${x(b)} ${yb}`;
  const there = edge(x0, y0, x1, y1);
  const back = edge(x1, y1 + thickness, x0, y0 + thickness);
  const kind = from === to ? 'stays' : lanes[to]?.kind === 'nobody' ? 'ends' : 'moves';
  return svg`<path class=${lanes[from]?.kind === 'nobody' ? 'ends' : kind} d="M${there}L${back}Z" />`;
}

function headTemplate(
  at: number,
  column: number,
  { columns }: Flow,
  brush: Brush,
  x: Mirror,
): TemplateResult {
  const n = (columns[column]?.round ?? 0) + 1;
  const { em } = brush.space;
  return svg`<text class="head" x=${x(at)} y=${em} font-size=${em * smallEm}>${brush.telling.say('round', { n })}</text>`;
}

function barTemplate(bar: Bar, flow: Flow, drawn: Layout, brush: Brush, x: Mirror): TemplateResult {
  const column = flow.columns[bar.column];
  const lane = flow.lanes[bar.lane];
  const fate = column?.fates[bar.lane];
  const { em } = brush.space;
  const height = Math.max(bar.height, column?.votes[bar.lane] === 0 ? 0 : 1);
  const start = bar.x + bar.width + em * 0.375;
  const sign = fate ? signTemplate(fate, x(start + em * 0.4), bar.y + em * 0.75, em) : nothing;
  const from = start + (fate ? em : 0);
  const votes = brush.numbers.short(column?.votes[bar.lane] ?? 0);
  const small = em * smallEm;
  const name = fitting(
    lane ? nameOf(lane, brush) : '',
    drawn.pitch - (from - bar.x) - small * (0.62 * votes.length + 1),
    small,
  );
  return svg`<g class="lane" data-kind=${lane?.kind ?? nothing} data-fate=${fate ?? nothing}>
    <rect x=${brush.rtl ? x(bar.x) - bar.width : bar.x} y=${bar.y} width=${bar.width} height=${height} rx="2" />
    ${sign}
    <text x=${x(from)} y=${bar.y + em * 1.05} font-size=${small}>
      <tspan class="who">${isolated(name)}</tspan> <tspan class="count">${votes}</tspan>
    </text>
  </g>`;
}

function nameOf({ kind, members }: Lane, { names, telling }: Pick<Brush, 'names' | 'telling'>): string {
  if (kind === 'nobody') return telling.say('pictureNobody');
  return kind === 'others' ? telling.say('others', { n: members.length }) : names.plain(members[0] ?? '');
}

/** A tick or a cross around a point. */
function signTemplate(fate: 'elected' | 'out', x: number, y: number, em: number): TemplateResult {
  const r = em * 0.28;
  const d =
    fate === 'elected'
      ? `M${x - r} ${y}l${r * 0.75} ${r * 0.75}L${x + r} ${y - r * 0.75}`
      : `M${x - r * 0.8} ${y - r * 0.8}l${r * 1.6} ${r * 1.6}m0 ${-r * 1.6}l${-r * 1.6} ${r * 1.6}`;
  return svg`<path class="mark" d=${d} />`;
}
