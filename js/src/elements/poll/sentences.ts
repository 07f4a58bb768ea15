// What the poll says below its options: one line on where things stand, one on what to know, one on numbers and times.
import type { Speech, WordKey } from '../../locales/words.js';
import type { PollDocument, PollShared } from '../../poll.js';
import type { PollModel } from './model.js';
import { isAbstention } from './paper.js';

export type Tone = 'plain' | 'ok' | 'warn' | 'bad';

export interface Line {
  readonly tone: Tone;
  readonly text: string;
}

const plain = (text: string): Line => ({ tone: 'plain', text });

/** Where this person's vote stands, the most pressing first. */
export function statusLine(model: PollModel, speech: Speech, now: number): Line {
  return (
    refusalLine(model, speech) ??
    deliveryLine(model, speech) ??
    noteLine(model, speech) ??
    standingLine(model, speech, now)
  );
}

function refusalLine({ refusal, watched, sending }: PollModel, speech: Speech): Line | undefined {
  const problems = refusal ?? (watched.delivery.state === 'refused' ? watched.delivery.problems : undefined);
  const problem = problems?.[0];
  if (!problem || sending) return undefined;
  return { tone: speech.trouble?.mild.has(problem.code) ? 'warn' : 'bad', text: speech.sayWhy(problem) };
}

function deliveryLine({ watched: { delivery, pending }, slow }: PollModel, speech: Speech): Line | undefined {
  if (delivery.state === 'kept') {
    const kept = delivery.because === 'offline' ? 'keptOffline' : 'keptBusy';
    return { tone: 'warn', text: speech.say(pending?.body === null ? 'keptWithdrawal' : kept) };
  }
  if (delivery.state === 'waiting-for-member') return { tone: 'warn', text: speech.say('waitingForMember') };
  return delivery.state === 'sending' && slow ? plain(speech.say('sending')) : undefined;
}

const noted = { elsewhere: 'elsewhere', anew: 'startedAnew', empty: 'chooseFirst' } as const;

function noteLine({ paper: { note } }: PollModel, speech: Speech): Line | undefined {
  return note && { tone: 'warn', text: speech.say(noted[note]) };
}

function standingLine(model: PollModel, speech: Speech, now: number): Line {
  const { shared, ballot, choosing } = model;
  if (shared.status === 'waiting') return plain(speech.say('notOpen'));
  if (shared.status === 'closed') return plain(speech.say(ballot ? 'pollClosedMine' : 'pollClosed'));
  if (choosing) return choosingLine(model, speech);
  if (isAbstention(ballot))
    return plain(speech.say(model.document.changeable ? 'abstainedIn' : 'abstainedFinal'));
  return { tone: 'ok', text: voteInText(model.document, speech, now) };
}

function voteInText({ changeable, closes }: PollDocument, speech: Speech, now: number): string {
  if (!changeable) return speech.say('voteInFinal');
  if (closes === undefined) return speech.say('voteInChange');
  return speech.say('voteInUntil', { time: speech.moment(Date.parse(closes), now) });
}

function choosingLine(model: PollModel, speech: Speech): Line {
  const { paper, direct, document } = model;
  if (paper.withdrawn) return plain(speech.say('withdrawn'));
  const hint = paper.form?.hint(model, speech);
  if (hint) return plain(hint);
  if (!direct) return plain(howMany(document, speech));
  if (paper.waits && paper.ballot) return plain(speech.say('pressToVote'));
  return plain(speech.say(paper.editing ? 'tapToChange' : 'tapToVote'));
}

/** How many one may choose, as the document says it. */
function howMany({ method, min, max, changeable, options, writeIns }: PollDocument, speech: Speech): string {
  if (method === 'single') return speech.say('oneFinal');
  const all = options.length + (writeIns ? 1 : 0);
  const least = min ?? 1;
  const most = max ?? all;
  if (least === most) return speech.say('exactly', { n: most });
  if (least > 1 && most < all) return speech.say('between', { min: least, max: most });
  if (least > 1) return speech.say('atLeast', { n: least });
  if (most < all) return speech.say('upTo', { n: most });
  return speech.say(changeable ? 'any' : 'anyFinal');
}

/** Why there are no results, where they come from, how fresh they are. */
export function notes({ shared, choosing, store, watched }: PollModel, speech: Speech): readonly string[] {
  const keys: WordKey[] = [];
  if (shared.hidden === 'until-vote' && choosing) keys.push('hiddenUntilVote');
  if (shared.hidden === 'until-close') keys.push('hiddenUntilClose');
  const reach = store?.reach;
  if (reach === 'device') keys.push('deviceOnly');
  if (reach === 'memory') keys.push('memoryOnly');
  if (watched.connection === 'offline' && watched.delivery.state !== 'kept') keys.push('lastKnown');
  return keys.map((key) => speech.say(key));
}

/** How many answered. On one device alone everybody is a guest, and it need not be said. */
export function turnoutText({ shared, store, ballot }: PollModel, speech: Speech): string {
  const { turnout, guests, status, results } = shared;
  // One's own may wait for a steward.
  if (turnout === 0) return ballot ? '' : speech.say(status === 'closed' ? 'nobodyClosed' : 'nobody');
  const people = speech.say('people', { n: turnout });
  const told = guests > 0 && store?.reach === 'everyone';
  const all = told ? speech.say('turnout', { people, guests: speech.say('guests', { n: guests }) }) : people;
  return results?.abstained ? `${all} · ${speech.say('abstained', { n: results.abstained })}` : all;
}

/** When it opens, closes or closed. */
export function timeText(
  { opens, closes }: PollDocument,
  { status }: PollShared,
  speech: Speech,
  now: number,
): string {
  const at = (key: WordKey, time: string): string =>
    speech.say(key, { time: speech.moment(Date.parse(time), now) });
  if (status === 'waiting') return opens === undefined ? '' : at('opens', opens);
  if (closes === undefined) return status === 'closed' ? speech.say('closed') : '';
  const passed = Date.parse(closes) <= now;
  if (status === 'closed') return passed ? at('closedAt', closes) : speech.say('closed');
  return passed ? speech.say('closing') : at('closes', closes);
}
