// How far the reader's clocks are from UTC, now and for the next year: a hub has no data of zones. No DOM.
import type { ScheduleOwn, ZoneOffset } from '../../schedule.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A day less than a hub takes, whose clock may be behind. */
const reach = 399 * day;
/** No zone changes its clocks twice within this time and is then as it was. */
const step = 7 * day;
/** As many as a hub takes. */
const most = 16;
/** When fewer are left, they are told anew. */
const fewDays = 30 * day;

/** Minutes east of UTC at a time in milliseconds since 1970. */
export type OffsetAt = (time: number) => number;

/** Of a zone by its name; of the reader's own without one. */
export function offsetsIn(zone?: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (time) => {
    const said = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /^GMT([+-])(\d+):(\d+)/.exec(said) ?? [];
    const east = 60 * Number(hours ?? 0) + Number(minutes ?? 0);
    return sign === '-' ? -east : east;
  };
}

/** The first minute that is not like the beginning; the end is not like it. */
function changeIn(begin: number, end: number, offsetAt: OffsetAt): number {
  const before = offsetAt(begin);
  let [low, high] = [begin, end];
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / 2 / minute) * minute;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function changesIn(begin: number, end: number, offsetAt: OffsetAt): readonly ZoneOffset[] {
  const found: ZoneOffset[] = [];
  for (let at = begin; offsetAt(at) !== offsetAt(end);) {
    at = changeIn(at, end, offsetAt);
    found.push([at, offsetAt(at)]);
  }
  return found;
}

/** What is told: how it is now, and every change to come. */
export function offsetsFrom(now: number, offsetAt: OffsetAt): readonly ZoneOffset[] {
  const begin = Math.floor(now / minute) * minute;
  const found: ZoneOffset[] = [[0, offsetAt(begin)]];
  for (let at = begin; at < begin + reach; at += step)
    found.push(...changesIn(at, Math.min(at + step, begin + reach), offsetAt));
  return found.slice(0, most);
}

const at = (offsets: readonly ZoneOffset[], time: number): number | undefined =>
  offsets.findLast(([from]) => from <= time)?.[1];

/** Whether the hub has to be told: it knows nothing, not enough, or something else. */
export function isNews(known: ScheduleOwn['zone'], ours: readonly ZoneOffset[], now: number): boolean {
  if (!known || known.until - now < fewDays) return true;
  const last = Math.min(known.until, now + reach - day);
  const changes = [...known.offsets, ...ours].map(([from]) => from);
  const times = [now, ...changes.filter((time) => time > now && time < last)];
  return times.some((time) => at(known.offsets, time) !== at(ours, time));
}
