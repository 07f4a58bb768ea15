// Where a member is in an exchange right now, worked out from what is watched and what they are doing. No DOM, no truth of its own.
import type {
  ExchangeAsk,
  ExchangeDocument,
  ExchangeMatch,
  ExchangeOffer,
  ExchangeOwn,
  ExchangeShared,
  ExchangeSnapshot,
} from '../../exchange.js';
import type { Store, Watched } from '../../stores/store.js';
import type { ExchangeAttempt } from './attempt.js';
import type { Lists } from './lists.js';

/** What only the element knows. */
export interface Doings {
  readonly attempt: ExchangeAttempt;
  readonly lists: Lists;
  /** Sending for longer than one notices. */
  readonly slow: boolean;
  readonly store: Store | undefined;
  /** The language of the page. */
  readonly lang: string;
}

export interface ExchangeModel extends Doings {
  readonly watched: Watched;
  readonly document: ExchangeDocument;
  readonly shared: ExchangeShared;
  readonly own: ExchangeOwn;
  /** Somebody who asks and offers here. */
  readonly belongs: boolean;
  readonly isBuddies: boolean;
  /** As they should be painted: what is kept for sending, else what is in. */
  readonly ask: ExchangeAsk | null;
  readonly offer: ExchangeOffer | null;
  readonly rest: { readonly until: number } | null;
  /** Those that still go on, newest first. */
  readonly matches: readonly ExchangeMatch[];
  readonly earlier: readonly ExchangeMatch[];
  readonly sending: boolean;
}

const nothing = { tags: [], by: null, needs: 1, when: null, name: null, text: null };

/** The body that the store still carries for a key, filled in as a view would: null withdraws, undefined: there is none. */
function keptAt({ pending }: Watched, key: string): object | null | undefined {
  if (pending?.key !== key) return undefined;
  return pending.body === null ? null : { ...nothing, ...(pending.body as object) };
}

export const isOver = ({ state }: ExchangeMatch): boolean => state !== 'matched' && state !== 'accepted';

/** Somebody waits for this member's word. */
export const waitsForMe = ({ state, mine }: ExchangeMatch): boolean => state === 'matched' && !mine.accepted;

export function modelOf(watched: Watched, snapshot: ExchangeSnapshot, doings: Doings): ExchangeModel {
  const { document, shared, own } = snapshot;
  const sending = watched.delivery.state === 'sending' || doings.attempt.acting;
  const painted = <T>(key: string, is: T | null | undefined, more: object = {}): T | null => {
    const kept = sending ? undefined : keptAt(watched, key);
    return kept === undefined ? (is ?? null) : kept && ({ ...more, ...kept } as T);
  };
  const { round } = shared;
  const all = own.matches ?? [];
  return {
    ...doings,
    watched,
    document,
    shared,
    own,
    belongs: own.matches !== undefined,
    isBuddies: document.mode === 'buddy',
    ask: painted('ask', own.ask, { round, state: 'open' }),
    offer: painted('offer', own.offer, { capacity: document.capacity }),
    rest: painted('rest', own.rest),
    matches: all.filter((match) => !isOver(match)),
    earlier: all.filter(isOver),
    sending,
  };
}

/** The records whose words are on the card. */
export const shownOf = ({ lists, matches }: ExchangeModel): readonly string[] => [
  ...[...(lists.asks.items ?? []), ...(lists.offers.items ?? [])].map(({ id }) => id),
  ...matches.flatMap(({ theirs: { text, record } }) => (text === null ? [] : (record ?? []))),
];

/** Where a member stands, for the page's CSS: the `status` attribute says it while there is something to show. */
export type ExchangeStage = 'members-only' | 'not-begun' | 'to-answer' | 'asking' | 'asked';

export function stageOf({ belongs, shared, matches, ask }: ExchangeModel): ExchangeStage {
  if (!belongs) return 'members-only';
  if (matches.some(waitsForMe)) return 'to-answer';
  if (shared.began === null) return 'not-begun';
  return ask ? 'asked' : 'asking';
}
