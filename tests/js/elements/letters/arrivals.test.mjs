import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { Arrivals, idOf, isOut, keyOf, step } = await importSources('elements/letters/arrivals');

const arrival = (id, time) => ({ id, member: `m:${id}`, time, answers: {}, letter: `Hello ${id}.` });

/** A place where these have arrived, two on a page; `asked` holds what was asked for. */
function placeOf(people) {
  const asked = [];
  const page = async (after) => {
    asked.push(after);
    const from = Number(after.replace('&after=', ''));
    const next = from + 2 < people.length ? String(from + 2) : null;
    return Response.json({ ok: true, items: people.slice(from, from + 2), next });
  };
  const arrivals = new Arrivals(page, () => undefined);
  return { arrivals, asked, people };
}

const ids = (rows) => rows.map(({ id }) => id);

test('all pages are read, and whoever came last stands first', async () => {
  const { arrivals, asked } = placeOf([arrival('a', 1), arrival('b', 3), arrival('c', 2)]);
  assert.ok(!arrivals.isKnown);
  await arrivals.look({});
  assert.deepEqual(asked, ['', '&after=2']);
  assert.equal(arrivals.pages, 2);
  assert.deepEqual(ids(arrivals.rows), ['b', 'c', 'a']);
});

test('whose letter is out is not listed; one that was taken back is', async () => {
  const { arrivals } = placeOf([arrival('a', 1), arrival('b', 2)]);
  const revs = { [keyOf('a')]: 1, [keyOf('b')]: 2 };
  await arrivals.look(revs);
  assert.deepEqual(ids(arrivals.rows), ['b']);
  assert.ok(isOut({ [keyOf('b')]: 3 }, 'b'));
});

test('a letter kept here stays to be taken back, and opens again with its text', async () => {
  const { arrivals } = placeOf([arrival('a', 2), arrival('b', 1)]);
  await arrivals.look({});
  assert.ok(!arrivals.isSent('a', {}));
  arrivals.keep('a', 'Dear a');
  const revs = { [keyOf('a')]: 1 };
  assert.deepEqual(ids(arrivals.rows), ['a', 'b']);
  assert.deepEqual(ids(arrivals.waiting(revs)), ['b']);
  arrivals.confirm(revs);
  assert.ok(!arrivals.isSent('a', { [keyOf('a')]: 2 }), 'it was out and is taken back elsewhere');
  arrivals.reopen('a');
  assert.deepEqual(ids(arrivals.waiting({ [keyOf('a')]: 2 })), ['a', 'b']);
  assert.equal(arrivals.textOf('a'), 'Dear a');
});

test('a letter that another window sends turns into one that is sent', async () => {
  const { arrivals } = placeOf([arrival('a', 2), arrival('b', 1)]);
  await arrivals.look({});
  const revs = { [keyOf('a')]: 1 };
  assert.deepEqual(ids(arrivals.rows), ['a', 'b']);
  assert.ok(arrivals.isSent('a', revs));
  await arrivals.look(revs);
  assert.deepEqual(arrivals.newcomers(revs), []);
});

test('a letter goes by the run that it answers', () => {
  assert.equal(idOf(keyOf('r7')), 'r7');
  assert.equal(idOf('run'), undefined);
});

test('what was refused is said of that letter until it is changed', async () => {
  const { arrivals } = placeOf([arrival('a', 1)]);
  await arrivals.look({});
  const problem = { code: 'text_blocked', path: '/body/text', args: {} };
  arrivals.write('a', 'Ugly');
  arrivals.miss('a', [problem]);
  assert.equal(arrivals.faultOf('a'), problem);
  assert.equal(arrivals.textOf('a'), 'Ugly');
  arrivals.write('a', 'Kind');
  assert.equal(arrivals.faultOf('a'), undefined);
});

test('who comes later waits to be shown while there is something to write, and is shown at once where not', async () => {
  const { arrivals, people } = placeOf([arrival('a', 1)]);
  await arrivals.look({});
  people.push(arrival('b', 2));
  await arrivals.look({});
  assert.deepEqual(ids(arrivals.rows), ['a']);
  assert.deepEqual(ids(arrivals.newcomers({})), ['b']);
  arrivals.welcome();
  assert.deepEqual(ids(arrivals.rows), ['b', 'a']);
  assert.deepEqual(arrivals.newcomers({}), []);

  people.push(arrival('c', 3));
  arrivals.keep('a', '');
  arrivals.keep('b', '');
  await arrivals.look({});
  assert.deepEqual(ids(arrivals.waiting({})), ['c']);
});

test('a few are shown, more when asked for', async () => {
  const { arrivals } = placeOf(Array.from({ length: step + 3 }, (_, n) => arrival(`r${n}`, n)));
  await arrivals.look({});
  assert.equal(arrivals.rows.length, step);
  assert.ok(arrivals.hasMore);
  arrivals.more();
  assert.equal(arrivals.rows.length, step + 3);
  assert.ok(!arrivals.hasMore);
});

test('a look that fails says so and keeps what is known', async () => {
  const answers = [
    () => Response.json({ items: [arrival('a', 1)], next: null }),
    () => Promise.reject(Error()),
  ];
  const arrivals = new Arrivals(
    async () => answers.shift()(),
    () => undefined,
  );
  await arrivals.look({});
  assert.ok(!arrivals.failed);
  await arrivals.look({});
  assert.ok(arrivals.failed && !arrivals.reading);
  assert.deepEqual(ids(arrivals.rows), ['a']);
});

test('what was wrong with a letter is over once it is out, and what is wrong with taking it back is not', async () => {
  const { arrivals } = placeOf([arrival('a', 1)]);
  await arrivals.look({});
  const problem = { code: 'text_empty', path: '/body/text', args: {} };
  arrivals.miss('a', [problem]);
  arrivals.confirm({});
  assert.equal(arrivals.faultOf('a'), problem);
  arrivals.confirm({ [keyOf('a')]: 1 });
  assert.equal(arrivals.faultOf('a'), undefined);
  arrivals.miss('a', [problem]);
  arrivals.confirm({ [keyOf('a')]: 1 });
  assert.equal(arrivals.faultOf('a'), problem);
});
