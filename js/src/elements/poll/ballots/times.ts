// Times of a grid by the reader's clock, or by that of the zone they were written in: days, hours, and the zone's name, by Intl.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../../locales/words.js';
import type { PollDocument, PollOption } from '../../../poll.js';
import type { PollModel, Row } from '../model.js';

/** By which clock; undefined: the reader's. */
export type Zone = string | undefined;

interface Day {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** A day that heads its hours, and one that stands before them. */
const heading = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const inLine = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const clock = { hour: 'numeric', minute: '2-digit' } as const;

function timesOf(model: PollModel): ReadonlyMap<string, PollOption> {
  return new Map(model.document.options.map((option) => [option.id, option]));
}

const startOf = (option: PollOption | undefined): number => Date.parse(option?.starts ?? '');

const dayName = (at: number, { locale }: Speech, timeZone: Zone): string =>
  new Intl.DateTimeFormat(locale, { ...heading, timeZone }).format(at);

/** From when to when; the day of the end only where it is another, and the clock's own name where it changes meanwhile. */
function hours({ starts = '', ends }: PollOption, speech: Speech, timeZone: Zone, withDay: boolean): string {
  const [begin, end] = [Date.parse(starts), Date.parse(ends ?? starts)];
  const sameDay = dayName(begin, speech, timeZone) === dayName(end, speech, timeZone);
  const changes =
    zoneName('en', timeZone, begin, 'longOffset') !== zoneName('en', timeZone, end, 'longOffset');
  const format = new Intl.DateTimeFormat(speech.locale, {
    ...(withDay || !sameDay ? inLine : {}),
    ...clock,
    ...(changes ? { timeZoneName: 'short' } : {}),
    timeZone,
  });
  if (ends === undefined) return format.format(begin);
  // As a range, half past two until half past two an hour later would be one time.
  return changes ? `${format.format(begin)} – ${format.format(end)}` : format.formatRange(begin, end);
}

/** Labels say the time, and what the option is called besides; earliest first, in whatever order they were written. */
export function namedRows(model: PollModel, speech: Speech, zone: Zone, withDay: boolean): readonly Row[] {
  const times = timesOf(model);
  const at = ({ id }: Row): number => startOf(times.get(id));
  const named = model.rows.map((row) => {
    const option = times.get(row.id);
    const time = option?.starts === undefined ? '' : hours(option, speech, zone, withDay);
    return { ...row, label: [time, row.label].filter(Boolean).join(' · ') };
  });
  return named.sort((a, b) => at(a) - at(b));
}

/** The slots by the days they begin on. */
export function daysOf(model: PollModel, speech: Speech, zone: Zone): readonly Day[] {
  const times = timesOf(model);
  const days = new Map<string, Row[]>();
  for (const row of model.rows) {
    const name = dayName(startOf(times.get(row.id)), speech, zone);
    days.set(name, [...(days.get(name) ?? []), row]);
  }
  return [...days].map(([name, rows]) => ({ name, rows }));
}

/** In summer and winter alike, as slots may lie in both: "Central European Time". */
function zoneName(
  locale: string,
  timeZone: Zone,
  at: number,
  timeZoneName: 'longGeneric' | 'longOffset' = 'longGeneric',
): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone ?? '';
}

/** The zone that the times were written in, where its clock shows other times than the reader's, and this browser knows it. */
export function otherZone({ zone, options }: PollDocument): Zone {
  const differs = ({ starts, ends = starts }: PollOption): boolean =>
    [starts, ends].some((time) => {
      const at = Date.parse(time ?? '');
      return zoneName('en', zone, at, 'longOffset') !== zoneName('en', undefined, at, 'longOffset');
    });
  try {
    return zone !== undefined && options.some(differs) ? zone : undefined;
  } catch {
    return undefined;
  }
}

/** By whose clock the times stand, and the other one to choose, where there is one. */
export function zonesTemplate(
  document: PollDocument,
  speech: Speech,
  shown: Zone,
  show: (zone: Zone) => void,
): TemplateResult {
  const at = startOf(document.options[0]);
  const here = zoneName(speech.locale, undefined, at);
  const other = otherZone(document);
  const there = other === undefined ? '' : zoneName(speech.locale, other, at);
  return html`<div class="zones" part="note">
    <span
      >${shown === undefined ? speech.say('yourZone', { zone: here }) : speech.say('theirZone', { zone: there })}</span
    >
    ${
      other === undefined
        ? nothing
        : html`<button
            type="button"
            part="button"
            @click=${() => {
              show(shown === undefined ? other : undefined);
            }}
          >
            ${speech.say('showZone', { zone: shown === undefined ? there : here })}
          </button>`
    }
  </div>`;
}
