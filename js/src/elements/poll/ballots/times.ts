// Times of a grid as the reader's clock shows them: days, hours, and the zone's name, by Intl.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../../locales/words.js';
import type { PollDocument, PollOption } from '../../../poll.js';
import type { PollModel, Row } from '../model.js';

interface Day {
  readonly name: string;
  readonly rows: readonly Row[];
}

const day: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

function timesOf(model: PollModel): ReadonlyMap<string, PollOption> {
  return new Map(model.document.options.map((option) => [option.id, option]));
}

const dayName = (at: string, { locale }: Speech): string =>
  new Intl.DateTimeFormat(locale, day).format(Date.parse(at));

/** From when to when; the day of the end only where it is another. */
function hours({ starts = '', ends }: PollOption, speech: Speech, withDay: boolean): string {
  const begin = Date.parse(starts);
  const end = ends === undefined ? begin : Date.parse(ends);
  const sameDay = new Date(begin).toDateString() === new Date(end).toDateString();
  const parts = withDay || !sameDay ? { ...day, ...clock } : clock;
  const format = new Intl.DateTimeFormat(speech.locale, parts);
  return ends === undefined ? format.format(begin) : format.formatRange(begin, end);
}

/** Labels say the time, and what the option is called besides. */
export function namedRows(model: PollModel, speech: Speech, withDay = true): readonly Row[] {
  const times = timesOf(model);
  return model.rows.map((row) => {
    const option = times.get(row.id);
    const time = option?.starts === undefined ? '' : hours(option, speech, withDay);
    const label = [time, row.label].filter(Boolean).join(' · ');
    return { ...row, label };
  });
}

/** The slots by the days they begin on, here where the reader is. `model` has rows named with their day. */
export function daysOf(model: PollModel, speech: Speech): readonly Day[] {
  const times = timesOf(model);
  const days = new Map<string, Row[]>();
  for (const row of model.rows) {
    const name = dayName(times.get(row.id)?.starts ?? '', speech);
    days.set(name, [...(days.get(name) ?? []), row]);
  }
  return [...days].map(([name, rows]) => ({ name, rows }));
}

function zoneName(locale: string, timeZone: string | undefined, at: number): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone ?? '';
}

/** In whose zone the times stand, and in which they were written where that is another. */
export function zonesTemplate({ zone, options }: PollDocument, speech: Speech): TemplateResult {
  const at = Date.parse(options[0]?.starts ?? '');
  const here = zoneName(speech.locale, undefined, at);
  const there = zone === undefined ? here : otherZone(speech.locale, zone, at);
  return html`<p class="zones" part="note">
    ${speech.say('yourZone', { zone: here })}
    ${there === here ? nothing : speech.say('theirZone', { zone: there })}
  </p>`;
}

/** A zone that this browser does not know is named as it was written. */
function otherZone(locale: string, zone: string, at: number): string {
  try {
    return zoneName(locale, zone, at);
  } catch {
    return zone;
  }
}
