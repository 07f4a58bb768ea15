// What is kept on this device: four rooms of one IndexedDB database, or the page's memory (memory.ts) where storage is refused.
import { databaseName } from './device-name.js';
import type { Platform } from './platform.js';
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

/** What a request or a transaction of IndexedDB comes to, as a promise. */
const done = <T = void>(asked: IDBRequest<T> | IDBTransaction): Promise<T> =>
  new Promise((resolve, reject) => {
    const succeed = (): void => {
      resolve((asked as IDBRequest<T>).result);
    };
    const fail = (): void => {
      reject(asked.error ?? new DOMException('aborted', 'AbortError'));
    };
    Object.assign(asked, { onsuccess: succeed, oncomplete: succeed, onerror: fail, onabort: fail });
  });

class Kept implements Device {
  readonly lasts = true;
  #db: Promise<IDBDatabase> | undefined;

  /** Opens the database, again after the browser has closed it. */
  open(): Promise<IDBDatabase> {
    return (this.#db ??= this.#openAnew());
  }

  async get<T>(room: Room, key: Key): Promise<T | undefined> {
    return done<T | undefined>((await this.#change('readonly', room)).objectStore(room).get([...key]));
  }

  async all<T>(room: Room, key: Key): Promise<T[]> {
    return done<T[]>((await this.#change('readonly', room)).objectStore(room).getAll(within(key)));
  }

  async put(room: Room, entries: readonly (readonly [Key, unknown])[]): Promise<void> {
    try {
      const change = await this.#change('readwrite', room);
      for (const [key, value] of entries) change.objectStore(room).put(value, [...key]);
      await done(change);
    } catch {
      throw failure('storage_refused');
    }
  }

  async remove(room: Room, key: Key): Promise<void> {
    await this.#delete([room], [...key]);
  }

  forget(place: string): Promise<void> {
    return this.#delete(rooms, within([place]));
  }

  async #delete(from: readonly Room[], what: IDBValidKey | IDBKeyRange): Promise<void> {
    const change = await this.#change('readwrite', ...from);
    for (const room of from) change.objectStore(room).delete(what);
    await done(change);
  }

  async #change(mode: IDBTransactionMode, ...among: readonly Room[]): Promise<IDBTransaction> {
    return (await this.open()).transaction(among, mode);
  }

  async #openAnew(): Promise<IDBDatabase> {
    const asked = indexedDB.open(databaseName, 1);
    asked.onupgradeneeded = () => {
      for (const room of rooms) asked.result.createObjectStore(room);
    };
    const db = await done<IDBDatabase>(asked);
    db.onclose = () => {
      this.#db = undefined;
    };
    // A later version of this page, or the member clearing the device, must not wait for this tab.
    db.onversionchange = () => {
      db.close();
      this.#db = undefined;
    };
    return db;
  }
}

/** A number to keep shuffled options in one order. */
export const drawSeed = (platform: Pick<Platform, 'random'>): number =>
  Math.floor(platform.random() * 2 ** 53);

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
    const { Memory } = await import('./memory.js');
    return new Memory();
  }
}
