// Each match in words: whom it brings together, why these two, and what happens next.
import type { ExchangeMatch } from '../../exchange.js';
import type { Speech, WordKey } from '../../locales/words.js';
import { dayText } from '../days.js';
import type { Line } from '../pieces.js';
import { type ExchangeModel, isOver } from './model.js';
import { tagsText } from './sentences.js';
import { whensText } from './whens.js';

/** With their name once it is known; what is over is known by its day. */
export function headingText(
  match: ExchangeMatch,
  { isBuddies }: ExchangeModel,
  speech: Speech,
  now = Date.now(),
): string {
  const { role, theirs, made } = match;
  const kind = isBuddies ? 'buddy' : 'help';
  if (isOver(match)) return speech.say(`${kind}:${role}:past`, { date: dayText(made, speech, now) });
  const who = theirs.name === null ? 'some' : 'named';
  return speech.say(`${kind}:${role}:${who}` as WordKey, { name: theirs.name ?? '' });
}

/** Why these two, in sentences. */
export function whyText({ why }: ExchangeMatch, model: ExchangeModel, speech: Speech): string {
  const { reason, others, tags, when, again } = why;
  const why1 = reason === 'closest' && others === 0 ? 'only' : reason;
  const parts = [speech.say(`why:${why1}` as WordKey, { n: others })];
  if (tags.length > 0) parts.push(speech.say('bothNamed', { tags: tagsText(tags, model, speech) }));
  if (when.length > 0) parts.push(speech.say('bothCan', { when: whensText(when, speech) }));
  if (again) parts.push(speech.say('metBefore'));
  return parts.join(' ');
}

/** Where it stands and what is next, with the dates that are known. */
export function standText(
  match: ExchangeMatch,
  model: ExchangeModel,
  speech: Speech,
  now = Date.now(),
): Line {
  if (isOver(match)) return overText(match, model, speech);
  if (match.state === 'accepted') return acceptedText(match, speech, now);
  const { mine, theirs, answerBy } = match;
  const time = answerBy === null ? '' : speech.moment(answerBy, now);
  if (mine.accepted) return { tone: 'ok', text: speech.say('theirTurn', { time }) };
  return { tone: 'warn', text: speech.say(theirs.accepted ? 'yourTurn' : 'bothDecide', { time }) };
}

function acceptedText({ reminded }: ExchangeMatch, speech: Speech, now: number): Line {
  if (reminded === null) return { tone: 'ok', text: speech.say('bothAccepted') };
  return { tone: 'warn', text: speech.say('bothReminded', { date: dayText(reminded, speech, now) }) };
}

function overText({ state, role, ask }: ExchangeMatch, model: ExchangeModel, speech: Speech): Line {
  const { shared, document } = model;
  if (state === 'done') {
    const rests = role === 'helper' && document.restDays > 0;
    const next = rests ? ` ${speech.say('restAfter', { n: document.restDays })}` : '';
    return { tone: 'ok', text: speech.say('matchDone') + next };
  }
  const opens = role === 'asker' && ask.round === shared.round;
  const is = speech.say(state === 'lapsed' ? 'matchLapsed' : 'matchGivenUp');
  return { tone: 'plain', text: opens ? `${is} ${speech.say('askOpensAgain')}` : is };
}
