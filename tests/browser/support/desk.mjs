// A club whose members name a boat, and whose stewards look after what they write: who says what to the hub, and a steward's desk.
import { openStageOf } from './actor.mjs';
import { clubPage, spaceWith } from './rooms.mjs';
import { tokenOf } from './letters.mjs';

const poll = (question) => ({
  kind: 'poll',
  question,
  options: [
    { id: 'ada', label: 'Ada' },
    { id: 'bea', label: 'Bea' },
  ],
  results: 'always',
  writeIns: true,
});

const policy = { kind: 'filter', languages: ['en'], rules: { insult: { hold: 1 }, slur: { block: 1 } } };

/** The space's folder, with a poll of each of these names. */
export const boatsWith = (...names) =>
  spaceWith({
    'filter/default': policy,
    ...Object.fromEntries(names.map((name) => [`poll/${name}`, poll(`What shall we call the ${name}?`)])),
  });

/** Somebody who speaks with the hub without a page. */
export async function person(hub, sub, roles = []) {
  const url = `${hub.origin}/v1/club/`;
  const ask = async (path, init) => (await fetch(url + path, init)).json();
  const jwt = tokenOf(sub, roles);
  const headers = { 'Content-Type': 'application/json' };
  const { token } = await ask('session', { method: 'POST', headers, body: JSON.stringify({ jwt }) });
  const mine = { ...headers, Authorization: `Bearer ${token}` };
  const put = async (boat, key, said, rev = 0) => {
    const init = { method: 'PUT', headers: { ...mine, 'If-Match': `"${rev}"` }, body: JSON.stringify(said) };
    const told = await ask(`poll/${boat}/records/${key}`, init);
    if (!told.ok) throw new Error(JSON.stringify(told.errors));
    return told;
  };
  const look = (boat) => ask(`poll/${boat}`, { headers: mine });
  const page = async (boat, tag) => (await ask(`poll/${boat}/records?tag=${tag}`, { headers: mine })).items;
  return {
    look,
    page,
    write: (boat, text, rev) => put(boat, 'ballot', { body: { choice: [], writeIn: text } }, rev),
    async report(boat, text, body) {
      const written = (await page(boat, 'write-in')).find((item) =>
        JSON.stringify(item).includes(JSON.stringify(text)),
      );
      return put(boat, `report-${written.id}`, { on: written.id, body });
    },
    /** Of what is held or removed of theirs. */
    async appeal(boat, text) {
      const { id } = (await look(boat)).own.waiting.ballot;
      return put(boat, `appeal-${id}`, { on: id, body: { text } });
    },
    decide: (boat, { id, rev }, body) => put(boat, 'decision', { on: id, body }, rev),
  };
}

/** A page with a desk, for whoever is signed in there. */
export async function deskPage(context, hub, sub, settings = {}) {
  const { boats = [], roles = ['steward'], before = '', ...more } = settings;
  const documents = boats.map((boat) => `poll/${boat}`).join(' ');
  const given = documents && `documents="${documents}"`;
  const page = await clubPage(context, hub, sub, `${before}<hearth-desk ${given}></hearth-desk>`, {
    roles,
    ...more,
  });
  const desk = page.locator('hearth-desk');
  return {
    page,
    desk,
    cases: desk.getByRole('article'),
    heads: desk.getByRole('heading', { level: 3 }),
    says: desk.locator('[role="status"]'),
    button: (name) => desk.getByRole('button', { name, exact: true }),
    reason: desk.getByRole('textbox', { name: 'Reason', exact: true }),
  };
}

/** Opens the stage of fixtures/desk/states.html with the states that a test names. */
export const openStage = (page, states = [], options = {}) => openStageOf(page, 'desk', states, options);
