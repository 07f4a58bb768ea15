// Where a member is on a ladder of prompts, worked out from what is watched and what they are doing. No DOM, no truth of its own.
import type {
  Prompt,
  PromptAnswer,
  PromptDocument,
  PromptOwn,
  PromptShared,
  PromptSnapshot,
  PromptWaiting,
} from '../../prompt.js';
import type { Store, Watched } from '../../stores/store.js';
import { type PromptAttempt, type Screen, keyOf } from './attempt.js';

/** What only the element knows. */
export interface Doings {
  readonly attempt: PromptAttempt;
  /** Sending for longer than one notices. */
  readonly slow: boolean;
  readonly store: Store | undefined;
  /** Nobody whom the site vouches for. */
  readonly isGuest: boolean;
  /** The language of the page. */
  readonly lang: string;
}

/** One's own answer as it should be painted: the one that is kept for sending, else the one that is in. */
export interface Mine extends PromptAnswer {
  /** When it was last changed; undefined while it has not gone out. */
  readonly time?: number;
}

export interface Card {
  readonly prompt: Prompt;
  /** Others who have answered. */
  readonly others: number;
  /** Answered by this member and by somebody else. */
  readonly met: boolean;
  readonly mine: Mine | undefined;
  readonly passed: boolean;
  readonly mayAnswer: boolean;
  /** This member, a steward, opens the level by answering. */
  readonly goesFirst: boolean;
  readonly sees: boolean;
  readonly waiting: PromptWaiting | undefined;
}

export interface PromptModel extends Doings {
  readonly watched: Watched;
  readonly document: PromptDocument;
  readonly shared: PromptShared;
  readonly own: PromptOwn;
  readonly paused: boolean;
  readonly looking: boolean;
  readonly limit: number;
  /** What this member meets, level by level. */
  readonly cards: readonly Card[];
  readonly screen: Screen;
  /** The one on the screen. */
  readonly card: Card | undefined;
  readonly sending: boolean;
}

export function modelOf(watched: Watched, snapshot: PromptSnapshot, doings: Doings): PromptModel {
  const { document, shared, own } = snapshot;
  const { attempt } = doings;
  const cards = cardsOf(snapshot, attempt);
  const screen = screenOf(cards, attempt.screen, own);
  const flag = (key: string, is: boolean): boolean => {
    const kept = attempt.keptOf(key);
    return kept === undefined ? is : kept !== null;
  };
  return {
    ...doings,
    watched,
    document,
    shared,
    own,
    paused: flag('pause', own.paused),
    looking: flag('look', own.looking),
    limit: limitOf(own, attempt),
    cards,
    screen,
    card: typeof screen === 'object' ? cards.find(({ prompt }) => prompt.id === screen.prompt) : undefined,
    sending: watched.delivery.state === 'sending' || attempt.acting,
  };
}

/** The highest of all; whoever has set no limit has this one. */
const highest = 4;

function limitOf({ limit }: PromptOwn, attempt: PromptAttempt): number {
  const kept = attempt.keptOf('limit') as { readonly level: number } | null | undefined;
  if (kept === undefined) return limit;
  return kept === null ? highest : kept.level;
}

/** Those that can be answered, have been, or can be read; from the lightest level up. */
function cardsOf({ document, shared, own }: PromptSnapshot, attempt: PromptAttempt): readonly Card[] {
  const counts = new Map(shared.prompts.map((count) => [count.id, count]));
  const opened = new Set(shared.levels.filter(({ open }) => open).map(({ level }) => level));
  const card = (prompt: Prompt): Card => {
    const { id } = prompt;
    const { answers = 0, met = false } = counts.get(id) ?? {};
    const key = keyOf(id);
    const waiting = own.waiting?.[key];
    const isIn = own.answers.some((answer) => answer.prompt === id);
    const kept = attempt.keptOf(`pass-${id}`);
    const goesFirst = own.gates.includes(prompt.level);
    return {
      prompt,
      others: Math.max(0, answers - (isIn && !waiting ? 1 : 0)),
      met: met && isIn && !waiting,
      mine: mineOf(id, own, attempt),
      passed: kept === undefined ? own.passed.includes(id) : kept !== null,
      mayAnswer: own.open.includes(id) || goesFirst,
      goesFirst,
      sees: own.sees.includes(id),
      waiting,
    };
  };
  return document.prompts
    .map(card)
    .filter(
      ({ prompt, mayAnswer, mine, sees }) =>
        mayAnswer || mine !== undefined || (sees && opened.has(prompt.level)),
    )
    .sort((a, b) => a.prompt.level - b.prompt.level);
}

function mineOf(id: string, { answers }: PromptOwn, attempt: PromptAttempt): Mine | undefined {
  const kept = attempt.keptOf(keyOf(id)) as PromptAnswer | null | undefined;
  return kept === undefined ? answers.find(({ prompt }) => prompt === id) : (kept ?? undefined);
}

/** Where the member has gone; at first what is open and neither answered nor passed, of the highest level, and else the ladder. */
function screenOf(cards: readonly Card[], gone: Screen | undefined, { inside }: PromptOwn): Screen {
  if (!inside) return gone === 'mine' ? gone : 'ladder';
  if (
    gone !== undefined &&
    (typeof gone === 'string' || cards.some(({ prompt }) => prompt.id === gone.prompt))
  )
    return gone;
  const open = cards.filter(({ mayAnswer, mine, passed }) => mayAnswer && !mine && !passed);
  const top = Math.max(...open.map(({ prompt }) => prompt.level));
  const first = open.find(({ prompt }) => prompt.level === top);
  return first ? { prompt: first.prompt.id } : 'ladder';
}

/** Those of the same level, in their order. */
export const besides = ({ cards, card }: PromptModel): readonly Card[] =>
  cards.filter(({ prompt }) => prompt.level === card?.prompt.level);

/** The name that was last given, unless another stands in the field. */
export function nameIn({ attempt, own, card }: PromptModel): string {
  if (attempt.name !== undefined) return attempt.name;
  if (card?.mine) return card.mine.name ?? '';
  const latest = [...own.answers].sort((a, b) => b.time - a.time)[0];
  return latest?.name ?? '';
}

/** What is in the field: what was written there, else the answer that is being changed. */
export function draftIn({ attempt, card }: PromptModel): string {
  if (!card) return '';
  return attempt.textOf(card.prompt.id) ?? card.mine?.text ?? '';
}

/** How many prompts of a level have met somebody. */
export const metOn = ({ cards }: PromptModel, level: number): number =>
  cards.filter(({ prompt, met }) => met && prompt.level === level).length;

/** Everything that the next step needs is there. */
export function mayClimb(model: PromptModel, now: number): boolean {
  const { next } = model.own;
  if (!next || next.level > model.limit) return false;
  return next.gate && next.at !== null && next.at <= now && metOn(model, next.level - 1) >= next.needs;
}

/** Where a member stands, for the page's CSS: the `status` attribute says it while there is something to show. */
export type PromptStage = 'outside' | 'paused' | 'first' | 'waiting' | 'open';

export function stageOf({ own, paused }: Pick<PromptModel, 'own' | 'paused'>): PromptStage {
  if (!own.inside) return 'outside';
  if (paused) return 'paused';
  if (own.gates.length > 0) return 'first';
  return own.level === null ? 'waiting' : 'open';
}
