// What a moment says of itself: why it is there, when the next may come, and what was refused.
import type { Speech, WordKey } from '../../locales/words.js';
import type { ScheduleCap, ScheduleNext } from '../../schedule.js';
import type { Problem } from '../../stores/store.js';
import type { Line } from '../pieces.js';
import { deliveryLine, refusalLine, wordedAlike } from '../standing.js';
import { type MomentModel, nextTime } from './model.js';
import type { MomentScene } from './scene.js';

/** Errors, and how each is worded here. */
const byCode: Readonly<Partial<Record<Problem['code'], WordKey>>> = {
  rev_conflict: 'momentChanged',
  item_unknown: 'momentChanged',
  token_missing: 'momentSignIn',
  token_invalid: 'momentSignIn',
  token_expired: 'momentSignIn',
  guests_refused: 'momentSignIn',
  no_document: 'momentMissing',
  offline: 'momentAway',
  wasm_refused: 'momentKeptOut',
  unsupported: 'momentKeptOut',
};

export function problemText(problem: Problem, speech: Speech): string {
  if (wordedAlike.has(problem.code)) return speech.sayWhy(problem);
  return speech.say(byCode[problem.code] ?? 'momentBroken', problem.args);
}

/** What stands in the way of what the reader wants, or where it is. */
export function troubleLine({ model, speech }: MomentScene): Line | undefined {
  const { attempt, sending, watched, slow } = model;
  const [problem] = sending ? [] : attempt.problems;
  if (problem) return refusalLine(problem, problemText(problem, speech), speech);
  return deliveryLine(watched, sending && slow, speech);
}

/** What became of a moment that was there. */
export function stateLine(scene: MomentScene): Line {
  const { model, speech } = scene;
  const trouble = troubleLine(scene);
  if (trouble) return trouble;
  const { state } = model.attempt;
  if (state === 'off') return { tone: 'plain', text: speech.say('isTurnedOff') };
  if (state === 'done') return { tone: 'ok', text: speech.say('momentDone') };
  const isOver = state === 'ended' || model.own.ended.some(({ id }) => id === model.item?.id);
  return { tone: 'plain', text: speech.say(isOver ? 'comesNoMore' : 'isPutAway') };
}

/** "21:00", "9 PM" */
function hourText(hour: number, { locale }: Speech): string {
  const style = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, style).format(Date.UTC(2000, 0, 1, hour));
}

/** What holds for all that comes by itself. */
export function rulesText({ document }: MomentModel, speech: Speech): string {
  const { perWeek, quiet } = document;
  const [from, to] = [hourText(quiet.from, speech), hourText(quiet.to, speech)];
  return speech.say('rhythmRules', { n: perWeek, from, to });
}

/** Why an item did not come before; others speak for themselves. */
const becauseOf: Readonly<Partial<Record<ScheduleCap, WordKey>>> = {
  day: 'becauseOther',
  week: 'becauseOther',
  spread: 'becauseOther',
  survey: 'becauseSurvey',
  rest: 'becauseRest',
};

export function whenText(next: ScheduleNext, { model, speech, now }: MomentScene): string {
  if (!model.own.zone) return speech.say('comesUnknown');
  const time = nextTime(next, now);
  if (time === 'now') return speech.say('comesNow');
  const when =
    time === undefined
      ? speech.say('comesLater')
      : speech.say('comesFrom', { time: speech.moment(time, now) });
  const because = next.cap && next.from !== null && next.from > now ? becauseOf[next.cap] : undefined;
  return because ? `${when} ${speech.say(because, { n: model.document.surveyDays })}` : when;
}
