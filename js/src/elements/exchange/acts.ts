// What a member does in an exchange, as acts: which key, which body, and where it is spoken of.
import { askDraft } from './asking.js';
import type { ExchangeNote, Form, Place } from './attempt.js';
import { askBody, endOf, offerBody } from './draft.js';
import type { ExchangeModel } from './model.js';
import { offerDraft, restDay } from './offering.js';
import type { ExchangeActions } from './scene.js';

/** By their names in events. */
export type Act = 'ask' | 'offer' | 'rest' | 'accept' | 'decline' | 'finish' | 'block' | 'withdraw';

export interface Sending {
  readonly name: Act;
  readonly key: string;
  readonly body: unknown;
  readonly place: Place;
  readonly note?: ExchangeNote;
}

export interface ActsHost {
  readonly model: () => ExchangeModel | undefined;
  readonly send: (sending: Sending) => void;
  /** Moves the focus there; `form`: into the form that has opened. */
  readonly show: (place: Place, form?: boolean) => void;
  readonly look: () => void;
}

export function actionsOf(host: ActsHost): ExchangeActions {
  return { ...formActions(host), ...sendActions(host), ...matchActions(host), ...listActions(host) };
}

type Of<Names extends keyof ExchangeActions> = Pick<ExchangeActions, Names>;

function formActions({
  model,
  show,
}: ActsHost): Of<'open' | 'close' | 'write' | 'until' | 'contact' | 'fold'> {
  return {
    open: (form) => {
      model()?.attempt.open(form);
      show(form, true);
    },
    close: () => {
      const { attempt } = model() ?? {};
      const { editing } = attempt ?? {};
      attempt?.close();
      if (editing) show(editing);
    },
    write: (form: Form, draft) => {
      model()?.attempt.write(form, draft);
    },
    until: (day) => {
      model()?.attempt.rest(day);
    },
    contact: (match, line) => {
      model()?.attempt.reach(match, line);
    },
    fold: (what) => {
      model()?.attempt.fold(what);
    },
  };
}

const backs: Readonly<Partial<Record<Place, ExchangeNote>>> = {
  ask: 'askBack',
  offer: 'offerBack',
  rest: 'restOver',
};

function sendActions({ model, send, show }: ActsHost): Of<'ask' | 'offer' | 'rest' | 'takeBack'> {
  const put = (place: Form | 'rest', body: (is: ExchangeModel) => unknown) => (event: Event) => {
    event.preventDefault();
    const is = model();
    if (is) send({ name: place, key: place, body: body(is), place });
  };
  return {
    ask: (event) => {
      event.preventDefault();
      const is = model();
      if (!is) return;
      const body = askBody(askDraft(is, Date.now()));
      if (body.text !== '') {
        send({ name: 'ask', key: 'ask', body, place: 'ask' });
        return;
      }
      is.attempt.missAt('ask', [{ code: 'text_empty', path: '/body/text', args: {} }]);
      show('ask');
    },
    offer: put('offer', (is) => offerBody(offerDraft(is))),
    rest: put('rest', (is) => ({ until: endOf(restDay({ model: is, now: Date.now() })) })),
    takeBack: (place) => {
      const note = backs[place];
      if (note) send({ name: 'withdraw', key: place, body: null, place, note });
    },
  };
}

function matchActions({ model, send }: ActsHost): Of<'accept' | 'decline' | 'finish' | 'withdraw' | 'block'> {
  const act = (name: Act, verb: string) => (match: number) => {
    send({ name, key: `${verb}-${match}`, body: {}, place: `match-${match}` });
  };
  return {
    accept: (match) => {
      const { attempt, matches = [] } = model() ?? {};
      const own = matches.find((one) => one.match === match)?.mine.contact;
      const contact = (attempt?.contacts.get(match) ?? own ?? '').trim();
      const body = contact === '' ? {} : { contact };
      send({ name: 'accept', key: `accept-${match}`, body, place: `match-${match}` });
    },
    decline: act('decline', 'decline'),
    finish: act('finish', 'done'),
    withdraw: act('withdraw', 'withdraw'),
    block: (match, blocks) => {
      const place = `match-${match}` as const;
      const key = `block-${match}`;
      send(
        blocks
          ? { name: 'block', key, body: {}, place }
          : { name: 'withdraw', key, body: null, place, note: 'unblocked' },
      );
    },
  };
}

const listActions = ({ model, look }: ActsHost): Of<'look' | 'more'> => ({
  look,
  more: (list) => void model()?.lists[list].more(),
});
