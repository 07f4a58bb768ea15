// Where everything stands in the picture of a count. Pure; lengths in pixels, from the top and from the side where reading starts.
import type { Column, Flow } from './fold.js';

export interface Space {
  readonly width: number;
  /** The size of the text. */
  readonly em: number;
}

export interface Bar {
  readonly lane: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A band from the end of one bar to the beginning of another, as thick as its votes. */
export interface Ribbon {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly thickness: number;
}

export interface Line {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** From one column to the next. */
  readonly pitch: number;
  readonly columns: readonly number[];
  readonly bars: readonly Bar[];
  readonly ribbons: readonly Ribbon[];
  /** What it takes, in the lanes that are high enough to reach it. */
  readonly needed: readonly Line[];
}

const barEm = 0.625;
const headEm = 2;
const gapEm = 0.625;
const leastLaneEm = 1.5;
const allLanesEm = 17;
const leastPitchEm = 7;
const mostPitchEm = 17;

export function layout(flow: Flow, { width, em }: Space): Layout {
  const count = flow.columns.length;
  const pitch = pitchOf(count, width / em) * em;
  const lanes = lanesOf(flow, em);
  const place = (column: number): number => column * pitch;
  const bars = flow.columns.flatMap(({ votes }, column) =>
    votes.flatMap((parts, lane) => {
      const height = (parts ?? 0) * lanes.scale;
      const bar = { lane, column, x: place(column), y: lanes.tops[lane] ?? 0, width: barEm * em, height };
      return parts === undefined ? [] : [bar];
    }),
  );
  return {
    width: Math.max(pitch * count, 1),
    height: lanes.bottom,
    pitch,
    columns: flow.columns.map((_, column) => place(column)),
    bars,
    ribbons: flow.columns.slice(1).flatMap((column, index) => {
      const sides = { x0: place(index) + barEm * em, x1: place(index + 1) };
      return ribbonsInto(column, flow.columns[index], lanes, sides);
    }),
    needed: flow.columns.flatMap(({ needed }, column) => {
      const end = column + 1 < count ? place(column + 1) : place(column) + barEm * em * 2;
      return linesAt(needed * lanes.scale, flow, lanes, { x0: place(column), x1: end });
    }),
  };
}

/** Where not all columns fit, half of one is to be seen: the picture goes on there. */
function pitchOf(count: number, width: number): number {
  if (width >= count * leastPitchEm) return Math.min(mostPitchEm, width / Math.max(1, count));
  const whole = Math.max(1, Math.floor(width / leastPitchEm - 0.5));
  return Math.max(leastPitchEm, width / (whole + 0.5));
}

interface Lanes {
  /** Pixels for one part of a vote. */
  readonly scale: number;
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  readonly bottom: number;
}

interface Sides {
  readonly x0: number;
  readonly x1: number;
}

/** Each lane keeps its place in all columns, high enough for the most votes it ever has, and for its words. */
function lanesOf({ lanes, columns }: Flow, em: number): Lanes {
  const most = lanes.map((_, lane) => Math.max(0, ...columns.map(({ votes }) => votes[lane] ?? 0)));
  const all = most.reduce((sum, one) => sum + one, 0);
  const scale = all > 0 ? (allLanesEm * em) / all : 0;
  const heights = most.map((parts) => Math.max(leastLaneEm * em, parts * scale));
  const tops: number[] = [];
  let y = headEm * em;
  for (const height of heights) {
    tops.push(y);
    y += height + gapEm * em;
  }
  return { scale, tops, heights, bottom: y };
}

/** What stays runs straight along the upper edge of its lane; what moves leaves below it and arrives below what stayed. */
function ribbonsInto(
  column: Column,
  before: Column | undefined,
  { scale, tops }: Lanes,
  sides: Sides,
): Ribbon[] {
  const leaving = tops.map((_, lane) => sumOf(column.moves.filter(({ from }) => from === lane)));
  const stays = tops.map((_, lane) => Math.max(0, (before?.votes[lane] ?? 0) - (leaving[lane] ?? 0)));
  const ends = stays.map((votes, lane) => (tops[lane] ?? 0) + votes * scale);
  const starts = [...ends];
  const straight = stays.flatMap((votes, lane) => {
    const y = tops[lane] ?? 0;
    return votes > 0 ? [{ from: lane, to: lane, ...sides, y0: y, y1: y, thickness: votes * scale }] : [];
  });
  const bent = column.moves.map(({ from, to, votes }) => {
    const thickness = votes * scale;
    const ribbon = { from, to, ...sides, y0: starts[from] ?? 0, y1: ends[to] ?? 0, thickness };
    starts[from] = ribbon.y0 + thickness;
    ends[to] = ribbon.y1 + thickness;
    return ribbon;
  });
  return [...straight, ...bent];
}

const sumOf = (moves: readonly { readonly votes: number }[]): number =>
  moves.reduce((sum, { votes }) => sum + votes, 0);

function linesAt(needed: number, { lanes }: Flow, { tops, heights }: Lanes, sides: Sides): Line[] {
  if (needed <= 0) return [];
  return lanes.flatMap(({ kind }, lane) =>
    kind === 'option' && (heights[lane] ?? 0) >= needed ? [{ ...sides, y: (tops[lane] ?? 0) + needed }] : [],
  );
}

/** So much of a text as fits, by what letters usually take: a picture cannot ask how wide its words will be. */
export function fitting(text: string, width: number, em: number): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let used = 0;
  const widths = letters.map((letter) => (used += widthOf(letter) * em));
  if (used <= width) return text;
  const room = width - em * 0.8;
  return `${letters
    .slice(0, Math.max(1, widths.filter((end) => end <= room).length))
    .join('')
    .trimEnd()}…`;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

function widthOf(letter: string): number {
  if (wide.test(letter)) return 1.05;
  if (/[mwMW@%—]/.test(letter)) return 0.9;
  if (/\p{Lu}/u.test(letter)) return 0.7;
  return /[\sijlt.,:;'’!|()[\]1fr-]/.test(letter) ? 0.36 : 0.58;
}
