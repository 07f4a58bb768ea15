// A club whose newcomers get letters, at a real hub: who arrives, who is signed in on a page, and what stands there.
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const secret = Buffer.alloc(32, 7).toString('base64url');
const origin = `http://127.0.0.1:${process.env.HEARTH_BROWSER_PORT}`;

const flow = {
  kind: 'flow',
  title: 'Welcome',
  purpose: { who: 'Makers', what: 'We make', whyNow: 'Spring', notFor: 'Sales' },
  steps: [
    { id: 'you', kind: 'profile', title: 'You', fields: [{ id: 'name', label: 'Name' }] },
    {
      id: 'need',
      kind: 'question',
      title: 'What brings you here?',
      answer: 'interests',
      options: [
        { id: 'learn', label: 'To learn' },
        { id: 'people', label: 'People' },
      ],
    },
    { id: 'end', kind: 'done', title: 'Done' },
  ],
  welcome: { letter: 'Hello {you.name|friend}. You came for {need|a look}.', member: 'ada', name: 'Ada' },
};

/** The space's folder, with a flow of each of these names. It goes when the process ends. */
export function clubWith(...names) {
  const scratch = mkdtempSync(join(tmpdir(), 'hearth-letters-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const space = join(scratch, 'club');
  for (const kind of ['flow', 'filter']) mkdirSync(join(space, kind), { recursive: true });
  const write = (file, value) => writeFileSync(join(space, file), JSON.stringify(value));
  write('space.json', { keys: [{ kid: 'k', alg: 'HS256', secret }], origins: [origin] });
  write('filter/default.json', { kind: 'filter', languages: ['en'], rules: { profanity: { block: 1 } } });
  for (const name of names) write(`flow/${name}.json`, flow);
  return space;
}

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

export function tokenOf(sub, roles = []) {
  const exp = Math.floor(Date.now() / 1000) + 300;
  const signed = `${base64url({ alg: 'HS256', typ: 'JWT', kid: 'k' })}.${base64url({ sub, aud: 'hearth:club', exp, roles })}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

/** A member walks the flow to its end. */
export async function arrive(hub, name, sub, answers = { you: { name: sub }, need: ['learn'] }) {
  const ask = async (path, method, body, more = {}) => {
    const headers = { 'Content-Type': 'application/json', ...more };
    const answer = await fetch(`${hub.origin}/v1/club/${path}`, {
      method,
      headers,
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  const { token } = await ask('session', 'POST', { jwt: tokenOf(sub) });
  const headers = { Authorization: `Bearer ${token}`, 'If-Match': '"0"' };
  await ask(`flow/${name}/records/run`, 'PUT', { body: { answers } }, headers);
}

/** A page of the club for whoever the club says is there: with these widgets, the letters where none are named, for the flow `name`. */
export async function clubPage(context, hub, sub, name, settings = {}) {
  const { roles = [], lang = 'en', dir = 'ltr', tags = 'hearth-letters' } = settings;
  const page = await context.newPage();
  await page.route('**/who', (route) => route.fulfill({ body: tokenOf(sub, roles) }));
  const asked = new URLSearchParams({ hub: hub.origin, lang, dir, name, tags });
  await page.goto(`/open/letters/club.html?${asked}`);
  return page;
}
