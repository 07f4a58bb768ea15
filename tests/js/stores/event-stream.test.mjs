import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../support/sources.mjs';

const { EventParser } = await importSources('stores/event-stream');

const read = (...pieces) => {
  const parser = new EventParser();
  return { events: pieces.flatMap((piece) => parser.push(piece)), retry: parser.retry };
};

const cases = [
  ['one event', ['event: snapshot\nid: a\ndata: {"x":1}\n\n'], [{ type: 'snapshot', data: '{"x":1}' }]],
  ['an event without a name', ['data: x\n\n'], [{ type: 'message', data: 'x' }]],
  ['lines that end as on Windows', ['event: a\r\ndata: x\r\n\r\n'], [{ type: 'a', data: 'x' }]],
  [
    'lines that end with a carriage return',
    ['event: a\rdata: x\r\rdata: y\r\r:'],
    [
      { type: 'a', data: 'x' },
      { type: 'message', data: 'y' },
    ],
  ],
  ['data of several lines', ['data: x\ndata:y\ndata:  z\n\n'], [{ type: 'message', data: 'x\ny\n z' }]],
  ['a comment', [': heartbeat\n\n'], []],
  ['an event without data', ['event: bye\n\n'], []],
  ['an event that has not ended', ['data: x\n'], []],
  ['a name that does not outlive its event', ['event: a\n\ndata: x\n\n'], [{ type: 'message', data: 'x' }]],
  ['a field without a colon', ['data\n\n'], [{ type: 'message', data: '' }]],
];
assert.equal(cases.length, 10);

for (const [name, pieces, expected] of cases) {
  test(`reads ${name}`, () => {
    assert.deepEqual(read(...pieces).events, expected);
  });
}

test('reads the same however the text is cut', () => {
  const text =
    'retry: 2000\r\n\r\nevent: snapshot\r\nid: a\r\ndata: {"x":1}\r\n\r\n: heartbeat\n\nevent: bye\ndata: {}\n\n';
  const whole = read(text);
  assert.equal(whole.events.length, 2);
  assert.equal(whole.retry, 2000);
  let cuts = 0;
  for (let cut = 0; cut <= text.length; ++cut, ++cuts)
    assert.deepEqual(read(text.slice(0, cut), text.slice(cut)), whole, `cut at ${cut}`);
  assert.equal(cuts, text.length + 1);
  assert.deepEqual(read(...text), whole);
});

test('takes no retry that is not a number', () => {
  assert.equal(read('retry: soon\n').retry, undefined);
});
