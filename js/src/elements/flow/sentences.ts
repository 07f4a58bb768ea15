// What a flow says of itself: how far one is, how an answer is given, what became of it.
import type { FlowStep } from '../../flow.js';
import type { Speech, WordKey } from '../../locales/words.js';
import type { Problem } from '../../stores/store.js';
import type { Line } from '../pieces.js';
import { deliveryLine, notesOf, refusalLine, wordedAlike } from '../standing.js';
import { type FlowModel, positionOf } from './model.js';
import { plain } from './text.js';

/** Errors that are about the one thing that was sent, and how each is worded here. */
const byCode: Readonly<Partial<Record<Problem['code'], WordKey>>> = {
  answer_missing: 'missingChoice',
  answer_invalid: 'notFitting',
  missing_field: 'missingText',
  text_empty: 'missingText',
  text_too_long: 'longText',
  text_blocked: 'hardWords',
  text_has_control: 'strangeSign',
  unknown_option: 'answerGone',
  wrong_type: 'answerGone',
  out_of_range: 'answerGone',
  step_not_reached: 'stepGone',
  token_missing: 'needsSignIn',
  token_invalid: 'needsSignIn',
  token_expired: 'needsSignIn',
  guests_refused: 'needsMember',
  no_document: 'nothingHere',
  offline: 'outOfReach',
  rev_conflict: 'overtaken',
  wasm_refused: 'siteForbids',
  unsupported: 'siteForbids',
};

/** Of an answer to this step, or of anything else. */
export function problemText(problem: Problem, speech: Speech, model?: FlowModel, step?: FlowStep): string {
  const { code, args } = problem;
  const own = code === 'answer_invalid' && model && step?.validate && plain(model, step.validate.message);
  if (own) return own;
  if (wordedAlike.has(code)) return speech.sayWhy(problem);
  if (code === 'answer_missing' && step) return speech.say(missing(step));
  return speech.say(byCode[code] ?? 'wrongSetUp', args);
}

function missing({ kind, answer }: FlowStep): WordKey {
  if (kind === 'agreement') return 'missingConsent';
  return kind === 'profile' || answer === 'text' ? 'missingText' : 'missingChoice';
}

export function stepText(model: FlowModel, speech: Speech): string {
  const { n, max, exact } = positionOf(model);
  return speech.say(exact ? 'stepOf' : 'stepOfAbout', { n, max });
}

/** How many may be chosen. */
export function howMany({ answer, min = 1, max = 1, options = [] }: FlowStep, speech: Speech): string {
  if (answer !== 'multiple' && answer !== 'interests') return '';
  const all = options.length;
  if (min === max) return min === all ? '' : speech.say('justN', { n: min });
  if (min > 1) return max < all ? speech.say('fromTo', { min, max }) : speech.say('leastN', { n: min });
  return max < all ? speech.say('mostN', { n: max }) : speech.say('anyNumber');
}

/** Characters as the core counts them, from where it begins to matter; empty before. */
export function roomText(text: string, max: number, speech: Speech): string {
  const left = max - Array.from(text).length;
  if (left < 0) return speech.say('tooMany', { n: -left });
  return left <= Math.max(20, max / 5) ? speech.say('roomFor', { n: left }) : '';
}

/** What became of what was sent, the most pressing first; nothing while all is well. `loose`: problems that belong to no field. */
export function statusLine(model: FlowModel, loose: readonly Problem[], speech: Speech): Line | undefined {
  const { watched, slow, visit, sending } = model;
  const [problem] = loose;
  if (problem && !sending) return refusalLine(problem, problemText(problem, speech, model), speech);
  const line = deliveryLine(watched, sending && slow, speech);
  if (line) return line;
  if (visit.note === 'startedOver') return { tone: 'plain', text: speech.say('startedOver') };
  return visit.note && { tone: 'warn', text: speech.say('elsewhereNow') };
}

export const notes = ({ store, watched }: FlowModel, speech: Speech): readonly string[] =>
  notesOf(store, watched, speech, 'onlyHere');
