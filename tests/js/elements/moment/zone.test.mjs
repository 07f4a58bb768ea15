import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../support/sources.mjs';

const { isNews, offsetsFrom, offsetsIn } = await importSources('elements/moment/zone');

const minute = 60_000;
const day = 1440 * minute;
const now = Date.parse('2026-11-20T10:00:30Z');
const utc = (text) => Date.parse(`${text}Z`);

/** The time of a zone's clocks by another way than the one under test: what the clock shows, less what UTC shows. */
function clockOffset(zone, time) {
  const style = { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' };
  const parts = new Intl.DateTimeFormat('en-US', { ...style, hour: 'numeric', minute: 'numeric' })
    .formatToParts(time)
    .reduce((all, { type, value }) => ({ ...all, [type]: Number(value) }), {});
  const { year, month, day, hour, minute: minutes } = parts;
  return (Date.UTC(year, month - 1, day, hour, minutes) - Math.floor(time / minute) * minute) / minute;
}

/** Changes in the 399 days from 20 November 2026, as the zones' own laws say them. */
const expected = {
  UTC: [[0, 0]],
  'Asia/Kolkata': [[0, 330]],
  'Asia/Kathmandu': [[0, 345]],
  'Pacific/Kiritimati': [[0, 840]],
  'Pacific/Marquesas': [[0, -570]],
  'Africa/Lagos': [[0, 60]],
  'Asia/Tokyo': [[0, 540]],
  'America/Phoenix': [[0, -420]],
  'Europe/Berlin': [
    [0, 60],
    [utc('2027-03-28T01:00'), 120],
    [utc('2027-10-31T01:00'), 60],
  ],
  'Europe/London': [
    [0, 0],
    [utc('2027-03-28T01:00'), 60],
    [utc('2027-10-31T01:00'), 0],
  ],
  'America/New_York': [
    [0, -300],
    [utc('2027-03-14T07:00'), -240],
    [utc('2027-11-07T06:00'), -300],
  ],
  'America/St_Johns': [
    [0, -210],
    [utc('2027-03-14T05:30'), -150],
    [utc('2027-11-07T04:30'), -210],
  ],
  'Australia/Sydney': [
    [0, 660],
    [utc('2027-04-03T16:00'), 600],
    [utc('2027-10-02T16:00'), 660],
  ],
  // Half an hour only.
  'Australia/Lord_Howe': [
    [0, 660],
    [utc('2027-04-03T15:00'), 630],
    [utc('2027-10-02T15:30'), 660],
  ],
};

for (const [zone, offsets] of Object.entries(expected))
  test(`the clocks of ${zone} are known for a year`, () => {
    assert.deepEqual(offsetsFrom(now, offsetsIn(zone)), offsets);
  });

test('every zone that this machine knows agrees with its clocks, and is what a hub takes', () => {
  const zones = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 12 === 0);
  assert.ok(zones.length > 30);
  for (const zone of zones) {
    const offsets = offsetsFrom(now, offsetsIn(zone));
    assert.ok(offsets.length <= 16, zone);
    assert.equal(offsets[0][0], 0);
    for (const [index, [from, minutes]] of offsets.entries()) {
      assert.ok(minutes >= -840 && minutes <= 840, zone);
      if (index === 0) continue;
      const [before, other] = offsets[index - 1];
      assert.ok(from > before && from <= now + 400 * day && from % minute === 0, zone);
      assert.ok(minutes !== other && Math.abs(minutes - other) <= 180, zone);
      // Not a minute early, not a minute late.
      assert.equal(clockOffset(zone, from - minute), other, zone);
      assert.equal(clockOffset(zone, from), minutes, zone);
    }
    for (let time = now; time < now + 399 * day; time += 9.7 * day) {
      const known = offsets.findLast(([from]) => from <= time)[1];
      assert.equal(clockOffset(zone, time), known, `${zone} ${new Date(time).toISOString()}`);
    }
  }
});

test('changes that lie close together are all found, as many as a hub takes', () => {
  const at = (time) => Math.floor((time - now) / (2 * day)) % 2;
  const offsets = offsetsFrom(now, (time) => 60 * Math.abs(at(time)));
  assert.equal(offsets.length, 16);
  for (const [index, [from, minutes]] of offsets.entries()) {
    if (index > 0) assert.ok(from > offsets[index - 1][0] && minutes !== offsets[index - 1][1]);
  }
});

test('a hub is told what it does not know, and nothing twice', () => {
  const berlin = offsetsFrom(now, offsetsIn('Europe/Berlin'));
  const known = { offsets: berlin, until: now + 400 * day };
  const later = (days) => now + days * day;
  const told = (days, zone = 'Europe/Berlin') => offsetsFrom(later(days), offsetsIn(zone));
  assert.ok(isNews(null, berlin, now));
  assert.ok(!isNews(known, berlin, now));
  // Summer time has begun as it was told.
  assert.ok(!isNews(known, told(200), later(200)));
  assert.ok(!isNews(known, told(369), later(369)));
  assert.ok(isNews(known, told(371), later(371)));
  assert.ok(isNews(known, told(0, 'Europe/London'), now));
  // As it is there now, not as it will be.
  assert.ok(isNews(known, told(0, 'Africa/Lagos'), now));
  assert.ok(isNews({ ...known, offsets: [[later(1), 60]] }, berlin, now));
});

test('without a name it is the zone of the page', () => {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  assert.deepEqual(offsetsFrom(now, offsetsIn()), offsetsFrom(now, offsetsIn(own)));
});
