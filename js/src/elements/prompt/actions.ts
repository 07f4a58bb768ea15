// What a member can do on a ladder, and what the page does after it.
import type { PromptAnswer } from '../../prompt.js';
import type { Act } from '../../stores/store.js';
import { type PromptAttempt, type Screen, type Undo, keyOf } from './attempt.js';
import type { Circle } from './circle.js';
import { type Card, type PromptModel, besides, draftIn, nameIn } from './model.js';
import type { PromptActions } from './scene.js';

/** What these need of their element. */
export interface ActionsHost {
  readonly model: () => PromptModel | undefined;
  /** Another for each document and member. */
  readonly attempt: () => PromptAttempt;
  readonly circle: () => Circle;
  /** True when it was accepted or kept. */
  readonly act: (name: string, act: Act) => Promise<boolean>;
  /** Another screen is there. */
  readonly shown: () => Promise<void>;
  /** Something was accepted or refused. */
  readonly settled: () => Promise<void>;
  readonly focus: (...selectors: readonly string[]) => Promise<void>;
}

export function actionsOf(host: ActionsHost): PromptActions {
  /** One act at a time: who presses twice means it once. */
  const begin = (act: () => Promise<void>): void => {
    if (host.model()?.sending === false) void act();
  };
  const go = (screen: Screen): void => {
    visit(host, screen);
    void host.shown();
  };
  return {
    write: ({ prompt }, text) => {
      host.attempt().write(prompt.id, text);
    },
    sign: (name) => {
      host.attempt().sign(name);
    },
    answer: (event) => {
      event.preventDefault();
      begin(() => answer(host));
    },
    pass: (card) => {
      begin(() => pass(host, card));
    },
    change: ({ prompt }) => {
      host.attempt().change(prompt.id);
      void host.focus('#text');
    },
    leave: () => {
      host.attempt().change(undefined);
      void host.focus('.change');
    },
    erase: (prompt) => {
      begin(() => erase(host, prompt));
    },
    undo: () => {
      begin(() => undo(host));
    },
    go,
    climb: (level) => {
      begin(() => climb(host, level));
    },
    mark: (limit) => {
      host.attempt().mark(limit);
    },
    setLimit: (event) => {
      event.preventDefault();
      begin(() => setLimit(host));
    },
    pause: (pauses) => {
      begin(() => simply(host, 'pause', pauses));
    },
    look: (looks) => {
      begin(() => simply(host, 'look', looks));
    },
    renew: (card) => void renew(host, card),
    more: (card) => void more(host, card),
  };
}

/** What is read there is fetched anew: some may have been changed or erased. */
function visit(host: ActionsHost, screen: Screen): void {
  host.attempt().go(screen);
  const card = host.model()?.card;
  if (card?.sees && card.others > 0) void host.circle().renew(card.prompt.id, card.others);
}

async function answer(host: ActionsHost): Promise<void> {
  const model = host.model();
  const { card } = model ?? {};
  if (!model || !card) return;
  const attempt = host.attempt();
  const body = bodyOf(model, card);
  if (body.text === '') {
    attempt.miss([{ code: 'text_empty', path: '/body/text', args: {} }]);
    return host.focus('#wrongtext');
  }
  if (await host.act('answer', { key: keyOf(card.prompt.id), body })) attempt.settle(card.prompt.id);
  return host.settled();
}

function bodyOf(model: PromptModel, { goesFirst }: Card): PromptAnswer & { readonly first?: true } {
  const name = nameIn(model).trim();
  return { text: draftIn(model).trim(), ...(name && { name }), ...(goesFirst && { first: true }) };
}

/** On to the next prompt, and after the last one of its level to the ladder. */
async function pass(host: ActionsHost, { prompt }: Card): Promise<void> {
  const model = host.model();
  if (!model) return;
  const act = { key: `pass-${prompt.id}`, body: {} };
  if (!(await host.act('pass', act))) return host.settled();
  const all = besides(model);
  const next = all[all.findIndex((card) => card.prompt.id === prompt.id) + 1];
  visit(host, next ? { prompt: next.prompt.id } : 'ladder');
  offer(host, 'passed', { name: 'pass', act: { ...act, body: null }, screen: { prompt: prompt.id } });
  return host.settled();
}

async function erase(host: ActionsHost, prompt: string): Promise<void> {
  const model = host.model();
  if (!model) return;
  const card = model.cards.find((one) => one.prompt.id === prompt);
  const key = keyOf(prompt);
  const attempt = host.attempt();
  if (!(await host.act('withdraw', { key, body: null }))) return host.settled();
  attempt.settle(prompt);
  const note = card && card.prompt.level >= 2 && !model.looking ? 'closes' : 'erased';
  const { mine } = card ?? {};
  const { first } = model.own.answers.find((one) => one.prompt === prompt) ?? {};
  const body = mine && { text: mine.text, ...(mine.name && { name: mine.name }), ...(first && { first }) };
  // What is no longer asked cannot be answered again.
  offer(host, note, body && { name: 'answer', act: { key, body }, screen: model.screen });
  return host.settled();
}

async function undo(host: ActionsHost): Promise<void> {
  const undone = host.attempt().undo;
  if (!undone || !(await host.act(undone.name, undone.act))) return host.settled();
  visit(host, undone.screen);
  host.attempt().say('restored');
  return host.settled();
}

function offer(host: ActionsHost, note: 'passed' | 'erased' | 'closes', undo: Undo | undefined): void {
  const attempt = host.attempt();
  attempt.undo = undo;
  attempt.say(note);
}

/** On to the first prompt of the level. */
async function climb(host: ActionsHost, level: number): Promise<void> {
  if (!(await host.act('climb', { key: 'ladder', body: { level } }))) return host.settled();
  const first = host.model()?.cards.find((card) => card.prompt.level === level && card.mayAnswer);
  if (!first) return host.settled();
  visit(host, { prompt: first.prompt.id });
  host.attempt().say('climbed');
  return host.settled();
}

/** Whoever sets the highest level that there is has no limit. */
async function setLimit(host: ActionsHost): Promise<void> {
  const model = host.model();
  if (!model) return;
  const top = Math.max(...model.document.prompts.map((prompt) => prompt.level));
  const { limit: marked } = host.attempt();
  const level = marked ?? Math.min(model.limit, top);
  const sent = await host.act('limit', { key: 'limit', body: level === top ? null : { level } });
  if (sent) host.attempt().say('limitSet');
  return host.settled();
}

async function simply(host: ActionsHost, key: 'pause' | 'look', begins: boolean): Promise<void> {
  await host.act(key, { key, body: begins ? {} : null });
  return host.settled();
}

async function renew(host: ActionsHost, { prompt, others }: Card): Promise<void> {
  await host.circle().renew(prompt.id, others);
  return host.focus('#others');
}

/** Reading goes on at the first of those that came. */
async function more(host: ActionsHost, { prompt, others }: Card): Promise<void> {
  const before = new Set(
    host
      .circle()
      .of(prompt.id, others)
      .items.map(({ id }) => id),
  );
  await host.circle().more(prompt.id, others);
  const first = host
    .circle()
    .of(prompt.id, others)
    .items.find(({ id }) => !before.has(id));
  if (first) return host.focus(`#given${first.id}`);
}
