// A device that keeps nothing: what it is given is gone with the page. Loaded where the browser refuses storage.
import type { Device, Key, Room } from './device.js';

export class Memory implements Device {
  readonly lasts = false;
  readonly #rooms = new Map<Room, Map<string, readonly [Key, unknown]>>();

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
    const known = this.#rooms.get(room) ?? new Map<string, readonly [Key, unknown]>();
    this.#rooms.set(room, known);
    return known;
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
