// What a letter is written from, worked out from what is watched. No DOM, no truth of its own.
import type { FlowAnswer, FlowDocument, FlowField, FlowSnapshot, FlowStep, FlowWelcome } from '../../flow.js';
import type { Watched } from '../../stores/store.js';
import { type Said, plain, textIn } from '../flow/text.js';
import type { Arrival, Arrivals } from './arrivals.js';

export interface LettersModel {
  readonly watched: Watched;
  readonly document: FlowDocument;
  readonly welcome: FlowWelcome;
  /** Of this steward's own records. */
  readonly revs: Readonly<Record<string, number>>;
  readonly sending: boolean;
  /** Sending for longer than one notices. */
  readonly slow: boolean;
  readonly arrivals: Arrivals;
  /** The language of the page. */
  readonly lang: string;
}

/** The letters that go out in this member's name; undefined for everybody else, other stewards among them. */
export function signedBy(snapshot: FlowSnapshot, member: string | undefined): FlowWelcome | undefined {
  const { welcome } = snapshot.document;
  // What only stewards are shown tells one.
  const isSteward = snapshot.shared['funnel'] !== undefined;
  return welcome && isSteward && member === `m:${welcome.member}` ? welcome : undefined;
}

/** For the page's CSS: the `status` attribute. */
export type LettersStage = 'resting' | 'loading' | 'unreachable' | 'waiting' | 'empty';

export function stageOf({ arrivals, revs }: LettersModel): LettersStage {
  if (!arrivals.isKnown) return arrivals.failed ? 'unreachable' : 'loading';
  return arrivals.waiting(revs).length > 0 ? 'waiting' : 'empty';
}

/** How a member is called where members see them; empty for a guest, who has no name. */
export const nameOf = ({ member }: Arrival): string => (member.startsWith('m:') ? member.slice(2) : '');

/** What is in the field: what was written there, else the letter as the flow fills it in. */
export function draftOf({ id, letter = '' }: Arrival, { arrivals, document, lang }: LettersModel): Said {
  const said = textIn(letter, lang, document);
  return { ...said, text: arrivals.textOf(id) ?? said.text };
}

export interface Answered {
  readonly asked: Said;
  readonly text: string;
}

/** What somebody chose or wrote on the way in, in words, in the order of the steps. */
export function answersOf({ answers }: Arrival, model: LettersModel, locale: string): readonly Answered[] {
  const { document, lang } = model;
  return document.steps.flatMap((one) => {
    const answer = answers[one.id] ?? null;
    if (answer === null) return [];
    if (one.kind === 'profile') return fieldsOf(one, answer, model);
    if (one.kind !== 'question') return [];
    return [{ asked: textIn(one.title, lang, document), text: wordsOf(one, answer, model, locale) }];
  });
}

function fieldsOf({ fields = [] }: FlowStep, answer: FlowAnswer, model: LettersModel): readonly Answered[] {
  const texts = answer as Readonly<Record<string, string>>;
  const told = ({ id, label }: FlowField): readonly Answered[] =>
    texts[id] ? [{ asked: textIn(label, model.lang, model.document), text: texts[id] }] : [];
  return fields.flatMap(told);
}

function wordsOf(
  { answer: kind, options = [] }: FlowStep,
  answer: FlowAnswer,
  model: LettersModel,
  locale: string,
): string {
  if (kind === 'text' && typeof answer === 'string') return answer;
  if (typeof answer === 'number') return new Intl.NumberFormat(locale).format(answer);
  const label = (id: string): string => plain(model, options.find((one) => one.id === id)?.label) || id;
  return new Intl.ListFormat(locale).format([answer as string | readonly string[]].flat().map(label));
}
