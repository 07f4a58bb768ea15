// What is kept on this device: four rooms of one IndexedDB database, or the page's memory where storage is refused.
import { type IDBPDatabase, openDB } from 'idb';
import { databaseName } from './device-name.js';
import { failure } from './problems.js';

const rooms = ['keys', 'outbox', 'records', 'seeds'] as const;
export type Room = (typeof rooms)[number];

/** The place comes first: a hub and space, or a local space. */
export type Key = readonly [place: string, ...rest: (string | number)[]];

export interface Device {
  /** False when all is gone with the page. */
  readonly lasts: boolean;
  get<T>(room: Room, key: Key): Promise<T | undefined>;
  /** All of a place, or of a part of it, in the order of their keys. */
  all<T>(room: Room, within: Key): Promise<T[]>;
  /** All or none. Rejects with `storage_refused`. */
  put(room: Room, entries: readonly (readonly [Key, unknown])[]): Promise<void>;
  remove(room: Room, key: Key): Promise<void>;
  /** Removes everything of a place. */
  forget(place: string): Promise<void>;
}

/** Everything whose key begins so: arrays sort after all strings and numbers. */
const within = (key: Key): IDBKeyRange => IDBKeyRange.bound([...key], [...key, []]);

class Kept implements Device {
  readonly lasts = true;
  #db: Promise<IDBPDatabase> | undefined;

  /** Opens the database, again after the browser has closed it. */
  open(): Promise<IDBPDatabase> {
    const lost = (): void => {
      this.#db = undefined;
    };
    return (this.#db ??= openDB(databaseName, 1, {
      upgrade(fresh) {
        for (const room of rooms) fresh.createObjectStore(room);
      },
      // A later version of this page, or the member clearing the device, must not wait for this tab.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        lost();
      },
      terminated: lost,
    }));
  }

  async get<T>(room: Room, key: Key): Promise<T | undefined> {
    return (await this.open()).get(room, [...key]) as Promise<T | undefined>;
  }

  async all<T>(room: Room, key: Key): Promise<T[]> {
    return (await this.open()).getAll(room, within(key)) as Promise<T[]>;
  }

  async put(room: Room, entries: readonly (readonly [Key, unknown])[]): Promise<void> {
    try {
      const change = (await this.open()).transaction(room, 'readwrite');
      await Promise.all([...entries.map(([key, value]) => change.store.put(value, [...key])), change.done]);
    } catch {
      throw failure('storage_refused');
    }
  }

  async remove(room: Room, key: Key): Promise<void> {
    await (await this.open()).delete(room, [...key]);
  }

  async forget(place: string): Promise<void> {
    const change = (await this.open()).transaction(rooms, 'readwrite');
    await Promise.all([
      ...rooms.map((room) => change.objectStore(room).delete(within([place]))),
      change.done,
    ]);
  }
}

class Memory implements Device {
  readonly lasts = false;
  readonly #rooms = new Map<Room, Map<string, readonly [Key, unknown]>>(
    rooms.map((room) => [room, new Map()]),
  );

  get<T>(room: Room, key: Key): Promise<T | undefined> {
    return Promise.resolve(this.#room(room).get(JSON.stringify(key))?.[1] as T | undefined);
  }

  all<T>(room: Room, key: Key): Promise<T[]> {
    const found = [...this.#room(room).values()].filter(([own]) =>
      key.every((part, index) => own[index] === part),
    );
    return Promise.resolve(found.sort(([a], [b]) => compare(a, b)).map(([, value]) => value as T));
  }

  put(room: Room, entries: readonly (readonly [Key, unknown])[]): Promise<void> {
    for (const entry of entries) this.#room(room).set(JSON.stringify(entry[0]), entry);
    return Promise.resolve();
  }

  remove(room: Room, key: Key): Promise<void> {
    this.#room(room).delete(JSON.stringify(key));
    return Promise.resolve();
  }

  forget(place: string): Promise<void> {
    for (const room of this.#rooms.values())
      for (const [name, [key]] of room) if (key[0] === place) room.delete(name);
    return Promise.resolve();
  }

  #room(room: Room): Map<string, readonly [Key, unknown]> {
    return this.#rooms.get(room) ?? new Map<string, readonly [Key, unknown]>();
  }
}

/** Numbers before strings, as IndexedDB orders keys. */
function compare(a: Key, b: Key): number {
  for (let i = 0; i < Math.min(a.length, b.length); ++i) {
    const [x, y] = [a[i], b[i]];
    if (x === y) continue;
    if (typeof x !== typeof y) return typeof x === 'number' ? -1 : 1;
    return x !== undefined && y !== undefined && x < y ? -1 : 1;
  }
  return a.length - b.length;
}

/** The number that keeps shuffled options in one order: in memory until the member's first act, then on the device. */
export function seedOf(device: Device, place: string): Promise<number | undefined> {
  return device.get<number>('seeds', [place]);
}

/** Keeps the seed that was drawn, unless another tab has kept one. */
export async function keepSeed(device: Device, place: string, drawn: number): Promise<number> {
  const kept = await seedOf(device, place);
  if (kept === undefined) await device.put('seeds', [[[place], drawn]]);
  return kept ?? drawn;
}

/** Opens, and by that makes, the database: only after the member's first act, or when it is there already. */
export async function openDevice(): Promise<Device> {
  try {
    const device = new Kept();
    await device.open();
    return device;
  } catch {
    return new Memory();
  }
}
