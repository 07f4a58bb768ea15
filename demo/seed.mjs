// Gives the demo its past: the menders' votes, so that nobody meets an empty room. Does nothing when the data file is there.
// Usage: node demo/seed.mjs DATA
//
// It lives through the history of a real club: a hub with the questions still open, members who answer, then the hub ends.
// Whoever serves demo/space on the same data next finds the urn's and the keys' questions closed, as their files say, with their results.
// The key that signs the members in is drawn here and forgotten.
import { createHmac, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startHub } from '../scripts/start-hub.mjs';

const demoSpace = fileURLToPath(new URL('space', import.meta.url));
const space = 'menders';

const names = (
  'ines tobias ngozi walter edda priya jonas marta sami lotte piet halima bruno greta ravi else mirko fatou hanne ' +
  'otis leni carlos vera anselm noor ilse dario frieda kofi selma juri thea malik rosa'
).split(' ');

/** When the polls that are closed by now close in the past that is lived through here. */
const later = '2099-01-01T00:00:00Z';

/** How many chose what. Members answer in the order of their names; some have not answered everything. */
const answers = {
  tea: { black: 17, rooibos: 11, coffee: 6 },
  'open-bench': { bicycles: 8, lamps: 7, zips: 5, kettles: 3 },
};

/** Choices of several, one line for each member. */
const lists = {
  'wiring-course': [
    '06 13',
    '13',
    '13 20 27',
    '27',
    '06 13 20 27',
    '13 27',
    '20',
    '06 13',
    '13 27',
    '27 13',
    '06',
  ].map((line) => ({ choice: line.split(' ').map((day) => `feb-${day}`) })),
  'spares-drawer': [
    { choice: ['fuses', 'sliders'] },
    { choice: ['inner-tubes'], writeIn: 'Valve caps' },
    { choice: ['sliders', 'fuses', 'switches'] },
    { choice: ['belts', 'fuses'] },
    { choice: ['fuses'], writeIn: 'The small screws for spectacles' },
    { choice: ['sliders', 'inner-tubes'] },
    { choice: ['switches', 'fuses'] },
    { choice: ['felt'] },
    { choice: ['belts', 'sliders', 'fuses'] },
  ],
};

/** The festival's ballots, one line for each member: rankings, times, dots, and reactions. */
const rankings = [
  ...Array(7).fill('bicycles lamps clothes'),
  ...Array(5).fill('clothes crockery toys'),
  ...Array(4).fill('lamps bicycles'),
  ...Array(3).fill('toys clothes bicycles'),
  ...Array(2).fill('crockery clothes'),
].map((line) => ({ ranking: line.split(' ') }));

/** Whom they would trust with the keys: close enough for a second round. */
const keepers = [
  ...Array(11).fill('ines priya'),
  ...Array(9).fill('walter ines'),
  ...Array(8).fill('priya ines walter'),
  ...Array(4).fill('bruno walter'),
].map((line) => ({ ranking: line.split(' ') }));

const tin = [...Array(13).fill('yes'), ...Array(5).fill('no')].map((id) => ({ choice: [id] }));

const slots = ['sat-early', 'sat-noon', 'sat-late', 'sun-noon', 'sun-late'];
const words = { y: 'yes', m: 'maybe', n: 'no' };
const shifts = ['yynnm', 'nyyyn', 'mnyyy', 'nnyym', 'yynnn', 'nymyn', 'nnnyy', 'yymnn', 'nyyym'].map(
  (line) => ({
    marks: Object.fromEntries([...line].map((letter, at) => [slots[at], words[letter]])),
  }),
);

const dots = [
  { roof: 10 },
  { roof: 4, tools: 3, fares: 3 },
  { tools: 6, soup: 4 },
  { fares: 5, soup: 5 },
  { roof: 5, fares: 5 },
  { soup: 2, fares: 8 },
  { roof: 3, tools: 3, fares: 2, soup: 2 },
].map((marks) => ({ marks }));

const banner = [
  'Bring it broken',
  'Mended while you wait',
  'bring it broken.',
  'Everything can be mended, except eggs',
].map((writeIn) => ({ choice: [], writeIn }));

const moods = ['yes', 'yes unsure', 'yes', 'tired', 'yes', 'unsure', 'yes', 'tired', 'yes'].map((line) => ({
  choice: line.split(' '),
}));

/** Points of the pulse, and what was done so far. */
const pulse = [4, 5, 3, 4, 2, 5, 4, 4, 3, 5, 1];

const did = {
  lamp: {
    said: 'Bench two is dark after four.',
    did: 'There is a lamp on an arm now. Ines asks that you push it back up.',
  },
  door: {
    said: 'Newcomers stand at the door and nobody looks up.',
    did: 'Edda sits there on first Saturdays, with tea, and walks everybody to a bench.',
  },
};

/** What the menders said over an open kettle, in the order of their names; Edda, a steward, went first on each level. */
const talk = {
  oldest: [
    ['My grandmother’s egg timer. It rings a minute late, and so did she.', 'Ines'],
    ['A vice from 1938. I only ever oil it and apologise.', 'Tobias'],
    ['The kettle. It has had three handles and two lids, so ask a philosopher.', 'Ngozi'],
    ['A slide rule. I use it as a ruler.', 'Walter'],
    ['My bicycle bell. The bicycle around it is the fourth.', 'Priya'],
    ['A radio that gets one station, and luckily it is a good one.'],
    ['Thimble. My mother’s, then mine, soon Lotte’s.', 'Marta'],
  ],
  drawer: [
    ['A key that fits nothing. I have tried it in every door of this valley.', 'Tobias'],
    ['Eleven left gloves.', 'Sami'],
    ['A brass thing with a spring. Everybody says “oh, that” and goes on talking.', 'Jonas'],
    ['Instructions for a machine that we never had.'],
    ['Half a zip.', 'Lotte'],
  ],
  sound: [
    ['The fridge stops humming in B flat.', 'Piet'],
    ['When the pump house goes quiet, everybody looks up.', 'Walter'],
    ['My son saying “it was like that”.', 'Halima'],
    ['A click in the stairs, the night before the light goes.', 'Bruno'],
  ],
};

const first = {
  oldest: 'The stove in the pump house. It was here before the club, and it lets us know.',
  apart: 'The doorbell. My father stood outside for a while that evening, and then he laughed.',
  'not-worth':
    'A toaster that was sold to be thrown away. I mend it all the same, and I am cross while I do.',
};

/** From whom, to whom, what for, and whether both let others see it. */
const thanks = [
  ['tobias', 'ines', 'You stayed past closing until my radio sang, and never once sighed.', true],
  ['ngozi', 'walter', 'For counting twice, so that nobody has to argue.', true],
  ['lotte', 'edda', 'For the tea at the door, the day I nearly turned around.', true],
  ['piet', 'ines', 'Your drawing of the switch hangs over my bench.', false],
];

const festival = {
  'festival-stalls': rankings,
  'festival-shifts': shifts,
  'festival-money': dots,
  'festival-name': banner,
  'festival-mood': moods,
};

function ballots() {
  const counted = Object.entries(answers).map(([poll, counts]) => [
    poll,
    Object.entries(counts).flatMap(([id, count]) => Array(count).fill({ choice: [id] })),
  ]);
  return [...counted, ...Object.entries({ ...lists, ...festival, 'key-keeper': keepers, tin })];
}

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
