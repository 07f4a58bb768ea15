import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { importSources } from '../support/sources.mjs';

const { openDevice, keepSeed, seedOf, deviceState } = await importSources(
  'stores/device',
  'stores/device-name',
);

const refused = {
  databases: () => Promise.reject(new DOMException('no', 'SecurityError')),
  open() {
    throw new DOMException('no', 'SecurityError');
  },
};

const kinds = [
  ['a device that keeps', () => new IDBFactory(), true],
  ['memory, where storage is refused', () => refused, false],
];
assert.equal(kinds.length, 2);

for (const [name, factory, lasts] of kinds) {
  describe(name, () => {
    let device;
    beforeEach(async () => {
      globalThis.indexedDB = factory();
      device = await openDevice();
    });

    test('says whether it lasts', () => {
      assert.equal(device.lasts, lasts);
    });

    test('gives back what was put, and nothing for what was not', async () => {
      await device.put('records', [[['club', 'poll/lunch', 'a'], { rev: 1 }]]);
      assert.deepEqual(await device.get('records', ['club', 'poll/lunch', 'a']), { rev: 1 });
      assert.equal(await device.get('records', ['club', 'poll/lunch', 'b']), undefined);
      assert.equal(await device.get('outbox', ['club', 'poll/lunch', 'a']), undefined);
    });

    test('lists what is within a key, in order, and not its neighbours', async () => {
      await device.put('outbox', [
        [['club', 10], 'ten'],
        [['club', 9], 'nine'],
        [['club2', 1], 'other'],
      ]);
      assert.deepEqual(await device.all('outbox', ['club']), ['nine', 'ten']);
      await device.put('records', [
        [['club', 'poll/lunch', 'a'], 1],
        [['club', 'poll/lunch2', 'a'], 2],
      ]);
      assert.deepEqual(await device.all('records', ['club', 'poll/lunch']), [1]);
    });

    test('removes one, and forgets a place in every room', async () => {
      await device.put('outbox', [
        [['club', 1], 'one'],
        [['club', 2], 'two'],
        [['other', 1], 'stays'],
      ]);
      await device.put('keys', [[['club'], 'key']]);
      await device.remove('outbox', ['club', 1]);
      assert.deepEqual(await device.all('outbox', ['club']), ['two']);
      await device.forget('club');
      assert.deepEqual(await device.all('outbox', ['club']), []);
      assert.equal(await device.get('keys', ['club']), undefined);
      assert.deepEqual(await device.all('outbox', ['other']), ['stays']);
    });

    test('keeps the first seed', async () => {
      assert.equal(await seedOf(device, 'club'), undefined);
      assert.equal(await keepSeed(device, 'club', 0), 0);
      assert.equal(await keepSeed(device, 'club', 7), 0);
    });
  });
}

test('asking whether there is a device makes none', async () => {
  globalThis.indexedDB = new IDBFactory();
  assert.equal(await deviceState(), 'absent');
  assert.equal(await deviceState(), 'absent');
  await openDevice();
  assert.equal(await deviceState(), 'present');
  globalThis.indexedDB = refused;
  assert.equal(await deviceState(), 'refused');
});

test('a device that was cleared under an open page goes on from nothing', async () => {
  globalThis.indexedDB = new IDBFactory();
  const device = await openDevice();
  await device.put('seeds', [[['club'], 7]]);
  await new Promise((resolve, reject) => {
    const clearing = indexedDB.deleteDatabase('hearth');
    clearing.onsuccess = resolve;
    clearing.onerror = reject;
  });
  assert.equal(await seedOf(device, 'club'), undefined);
  assert.equal(await keepSeed(device, 'club', 8), 8);
});

test('what the device has no room for is refused with that reason', async () => {
  globalThis.indexedDB = new IDBFactory();
  const device = await openDevice();
  const cannotBeKept = () => undefined;
  await assert.rejects(device.put('records', [[['club', 'a'], cannotBeKept]]), { code: 'storage_refused' });
});
