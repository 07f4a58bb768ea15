// Where a member is with thanks, worked out from what is watched and what they are doing. No DOM, no truth of its own.
import type { Store, Watched } from '../../stores/store.js';
import type {
  ThanksBody,
  ThanksDocument,
  ThanksGiven,
  ThanksGot,
  ThanksOwn,
  ThanksSnapshot,
} from '../../thanks.js';
import { isMember } from '../membership.js';
import type { ThanksAttempt } from './attempt.js';

/** What only the element knows. */
export interface Doings {
  readonly attempt: ThanksAttempt;
  /** Sending for longer than one notices. */
  readonly slow: boolean;
  readonly store: Store | undefined;
  /** Who is signed in, such as `m:ann`. */
  readonly member: string | undefined;
  /** Who can be thanked here, as the site's token names them; null: what one got and gave is shown. */
  readonly to: string | null;
  readonly toName: string;
  /** How the page names its reader; empty where it leaves that to them. */
  readonly fromName: string;
  /** The language of the page. */
  readonly lang: string;
}

/** One that is kept for sending has no time yet. */
export type Given = Omit<ThanksGiven, 'time'> & { readonly time?: number };

export interface ThanksModel extends Doings {
  readonly watched: Watched;
  readonly document: ThanksDocument;
  readonly own: ThanksOwn;
  readonly isMember: boolean;
  readonly isSelf: boolean;
  readonly off: boolean;
  readonly got: readonly ThanksGot[];
  readonly given: readonly Given[];
  /** The latest to the one who can be thanked here. */
  readonly last: Given | undefined;
  /** Something is written here. */
  readonly writing: boolean;
  /** What is written in the name's field. */
  readonly name: string;
  readonly sending: boolean;
}

const isThanks = (key: string): boolean => key.startsWith('thanks-');

/** With what is kept for sending, as it will be. */
function givenOf({ given }: ThanksOwn, kept: Watched['pending']): readonly Given[] {
  if (!kept || !isThanks(kept.key)) return given;
  const others = given.filter(({ key }) => key !== kept.key);
  if (kept.body === null) return others;
  const body = kept.body as ThanksBody;
  const before = given.find(({ key }) => key === kept.key);
  return [{ ...before, ...body, key: kept.key, public: body.public ?? false }, ...others];
}

function gotOf({ thanks }: ThanksOwn, kept: Watched['pending']): readonly ThanksGot[] {
  const away = kept?.body === null ? undefined : /^away-(.+)$/.exec(kept?.key ?? '')?.[1];
  return thanks.filter(({ id }) => id !== away);
}

export function modelOf(watched: Watched, { document, own }: ThanksSnapshot, doings: Doings): ThanksModel {
  const { attempt, to, member, store } = doings;
  const { delivery, pending } = watched;
  // That a month was shown is said without a word.
  const sending = (delivery.state === 'sending' && pending?.key !== 'read') || attempt.acting;
  const kept = sending ? undefined : pending;
  const given = givenOf(own, kept);
  const last = to === null ? undefined : given.find((one) => one.to === to);
  return {
    ...doings,
    watched,
    document,
    own,
    isMember: isMember(store, member),
    isSelf: to !== null && member === `m:${to}`,
    off: kept?.key === 'off' ? kept.body !== null : own.off,
    got: gotOf(own, kept),
    given,
    last,
    writing: to !== null && (!last || attempt.again),
    name: attempt.name ?? given[0]?.name ?? '',
    sending,
  };
}

/** For the page's CSS: the `status` attribute. Whoever would thank themselves is shown nothing. */
export type ThanksStage = 'resting' | 'members-only' | 'writing' | 'thanked' | 'reading' | 'off';

export function stageOf({ isMember, isSelf, to, writing, off }: ThanksModel): ThanksStage {
  if (isSelf) return 'resting';
  if (!isMember) return 'members-only';
  if (to !== null) return writing ? 'writing' : 'thanked';
  return off ? 'off' : 'reading';
}

/** What is sent, from what is written. */
export function bodyOf({ attempt, to, toName, fromName, name }: ThanksModel): ThanksBody {
  const called = (fromName || name).trim();
  return {
    to: to ?? '',
    text: attempt.text.trim(),
    ...(attempt.open && { public: true }),
    ...(called && { name: called }),
    ...(toName && { toName }),
  };
}

/** The same thanks, and whether others may see it. */
export function allowing({ to, text, name, toName }: Given, open: boolean): ThanksBody {
  return { to, text, ...(open && { public: true }), ...(name && { name }), ...(toName && { toName }) };
}

/** Those of a month that are still there. */
export function inDigest({ attempt, got }: ThanksModel): readonly ThanksGot[] {
  return got.filter(({ id }) => attempt.digest?.ids.includes(id));
}

/** What of this reader's own everybody may see. */
export const agreedIn = ({ got, given }: ThanksModel): string =>
  JSON.stringify([got.map(({ id, shown }) => [id, shown]), given.map((one) => [one.key, one.public])]);
