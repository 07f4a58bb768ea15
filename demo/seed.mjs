// Gives the demo its past: the menders' votes, so that nobody meets an empty room. Does nothing when the data file is there.
// Usage: node demo/seed.mjs DATA
//
// It lives through the history of a real club: a hub with the questions still open, members who answer, then the hub ends.
// Whoever serves demo/space on the same data next finds the urn's and the keys' questions closed, as their files say, with their results.
// The key that signs the members in is drawn here and forgotten; whoever visits the demo later may sit down as one of them (site/seats.js).
import { createHmac, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startHub } from '../scripts/start-hub.mjs';
import { ballots, did, first, names, pulse, talk, thanks } from './past.mjs';
import { takeCare } from './seed-care.mjs';
import { exchangeHelp } from './seed-exchange.mjs';

const demoSpace = fileURLToPath(new URL('space', import.meta.url));
const space = 'menders';

/** When the polls that are closed by now close in the past that is lived through here. */
const later = '2099-01-01T00:00:00Z';

const base64url = (value) => Buffer.from(value).toString('base64url');

function memberToken(name, secret, roles = []) {
  const now = Math.floor(Date.now() / 1000);
  const header = base64url(JSON.stringify({ alg: 'HS256', typ: 'JWT', kid: 'seed' }));
  const claims = base64url(
    JSON.stringify({ sub: name, aud: `hearth:${space}`, iat: now, exp: now + 300, roles }),
  );
  const signature = createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url');
  return `${header}.${claims}.${signature}`;
}

/** So many at once are more than a hub takes from one address: it says when to come again. */
async function ask(url, options) {
  const answer = await fetch(url, options);
  if (answer.status !== 429) return answer.json();
  await setTimeout(1000 * Number(answer.headers.get('retry-after')));
  return ask(url, options);
}

async function send(url, method, headers, body) {
  const told = await ask(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!told.ok) throw new Error(`${method} ${url}: ${told.errors.map(({ message }) => message).join(' ')}`);
  return told;
}

/** A copy of the demo's space in which nothing has closed yet, and with a key of its own. */
function openedSpace(scratch, secret) {
  const folder = join(scratch, 'space');
  cpSync(demoSpace, folder, { recursive: true });
  const config = JSON.parse(readFileSync(join(folder, 'space.json'), 'utf8'));
  config.keys = [{ kid: 'seed', alg: 'HS256', secret }];
  writeFileSync(join(folder, 'space.json'), JSON.stringify(config));
  for (const name of ['tea', 'key-keeper']) {
    const file = join(folder, `poll/${name}.json`);
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), closes: later }));
  }
  return folder;
}

async function signIn(origin, name, secret, roles) {
  const jwt = memberToken(name, secret, roles);
  const { token } = await send(`${origin}/v1/${space}/session`, 'POST', {}, { jwt });
  return { authorization: `Bearer ${token}`, 'if-match': '"0"' };
}

async function vote(origin, members) {
  for (const [poll, cast] of ballots()) {
    const address = `${origin}/v1/${space}/poll/${poll}/records/ballot`;
    await Promise.all(cast.map((body, index) => send(address, 'PUT', members[index], { body })));
  }
}

/** What the stewards wrote under "You said, we did". */
async function tell(origin, steward) {
  for (const [name, body] of Object.entries(did))
    await send(`${origin}/v1/${space}/pulse/table/records/did-${name}`, 'PUT', steward, { body });
}

/** Each answers the question that they are asked; what comes of it shows when the round has ended. */
async function answer(origin, members) {
  const address = `${origin}/v1/${space}/pulse/table`;
  await Promise.all(
    members.map(async (headers, index) => {
      const seen = await ask(address, { headers: { authorization: headers.authorization } });
      const { item, round } = seen.own.ask;
      const body = { item, value: pulse[index % pulse.length] };
      await send(`${address}/records/answer-${round}`, 'PUT', headers, { body });
    }),
  );
}

/** A steward opens each level; the members have come no further than the first of them, since a level takes a week. */
async function talkAtTheBench(origin, members, steward) {
  const put = (prompt, headers, body) =>
    send(`${origin}/v1/${space}/prompt/bench-talk/records/answer-${prompt}`, 'PUT', headers, { body });
  for (const [prompt, text] of Object.entries(first))
    await put(prompt, steward, { text, name: 'Edda', first: true });
  for (const [prompt, given] of Object.entries(talk))
    for (const [text, name] of given) {
      const author = names.indexOf(name?.toLowerCase() ?? 'rosa');
      await put(prompt, members[author], { text, ...(name && { name }) });
    }
}

const called = (name) => name[0].toUpperCase() + name.slice(1);

/** Some menders thank others; what those agree to is there for everybody. */
async function thank(origin, members) {
  const address = `${origin}/v1/${space}/thanks/table`;
  const of = (name) => members[names.indexOf(name)];
  for (const [from, to, text, isShown] of thanks) {
    const body = { to, text, public: isShown, name: called(from), toName: called(to) };
    await send(`${address}/records/thanks-${to}`, 'PUT', of(from), { body });
    if (!isShown) continue;
    const seen = await ask(address, { headers: { authorization: of(to).authorization } });
    const { id, rev } = seen.own.thanks[0];
    await send(`${address}/records/show-${id}`, 'PUT', of(to), { body: { rev } });
  }
}

/** How members speak with one document. */
function below(document, origin, secret) {
  const address = `${origin}/v1/${space}/${document}`;
  return {
    send: (path, ...rest) => send(`${address}${path}`, ...rest),
    read: (path, { authorization }) => ask(`${address}${path}`, { headers: { authorization } }),
    member: (name, roles) => signIn(origin, name, secret, roles),
  };
}

export async function seed(data) {
  if (existsSync(data)) return false;
  const scratch = mkdtempSync(join(tmpdir(), 'hearth-demo-'));
  const secret = base64url(randomBytes(32));
  const hub = await startHub({ data, spaces: [openedSpace(scratch, secret)] });
  try {
    const members = await Promise.all(names.map((name) => signIn(hub.origin, name, secret)));
    await vote(hub.origin, members);
    await answer(hub.origin, members);
    const edda = await signIn(hub.origin, 'edda', secret, ['steward']);
    await tell(hub.origin, edda);
    await talkAtTheBench(hub.origin, members, edda);
    await thank(hub.origin, members);
    await exchangeHelp(below('exchange/bench', hub.origin, secret));
    await takeCare(below('poll/festival-name', hub.origin, secret));
    await hub.stop();
  } catch (error) {
    await hub.stop();
    // Half a past would stay for good.
    for (const ending of ['', '-wal', '-shm']) rmSync(data + ending, { force: true });
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [data] = process.argv.slice(2);
  if (!data) {
    console.error('usage: node demo/seed.mjs DATA');
    process.exit(2);
  }
  if (await seed(data)) console.log('demo: the menders have voted');
}
