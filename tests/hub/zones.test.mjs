// The offsets of zones that a page works out, at a hub: they are taken, believed, and not told twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../js/support/sources.mjs';
import { Place } from './support/hub.mjs';

const { isNews, offsetsFrom, offsetsIn } = await importSources('elements/moment/zone');

const schedule = { kind: 'schedule', items: [{ id: 'lunch', show: 'poll/lunch', why: 'You may vote.' }] };

/** With summer time and without, by half hours and quarters, in the south, at both ends of the day, and with Ramadan. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Antarctica/Troll',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

test('a hub takes what a page says of its zone, and knows when nothing is to be shown there', async (t) => {
  const place = await new Place(t, { documents: { 'schedule/club': schedule } }).start();
  for (const [index, zone] of zones.entries()) {
    const member = await place.member(`member-${index}`);
    const offsetAt = offsetsIn(zone);
    const offsets = offsetsFrom(Date.now(), offsetAt);
    const { status } = await member.put('schedule/club/records/zone', { body: { offsets } }, 0);
    assert.equal(status, 200, zone);
    const { own } = await (await fetch(place.url('schedule/club'), { headers: member.headers })).json();
    assert.ok(!isNews(own.zone, offsets, Date.now()), zone);
    const { times } = own.items[0];
    assert.ok(times.length >= 2, zone);
    for (const [begin, end] of times) {
      const hourAt = (time) => (((time / 3_600_000 + offsetAt(time) / 60) % 24) + 24) % 24;
      assert.ok(hourAt(begin) >= 8 && hourAt(begin) < 21, zone);
      assert.ok(hourAt(end - 1) >= 8 && hourAt(end - 1) < 21, zone);
    }
  }
});
