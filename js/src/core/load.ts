// Loads the core for the page: WebAssembly where the page allows it, else the same program as plain JavaScript.
import type { CoreForm } from '../config.js';
import { allowsWasm } from './allowed.js';
import type { CoreModule } from './module.js';

const rooms = ['flow', 'pulse', 'prompt', 'exchange', 'thanks', 'schedule'] as const;
type RoomKind = (typeof rooms)[number];

/** Polls have a small core and a whole one; every other room has its own. */
export type CoreSize = 'small' | 'whole' | RoomKind;

const loading: Partial<Record<CoreSize, Promise<CoreModule> | undefined>> = {};

/**
 * The first caller decides the form. What failed to arrive is fetched again by the next. The small core refuses as unknown what only the
 * whole one knows; as plain JavaScript there is the whole one alone.
 */
export function loadCore(form: CoreForm, size: CoreSize = 'small'): Promise<CoreModule> {
  return (loading[size] ??= (form === 'auto' && allowsWasm() ? wasmOrPlain(size) : plain(size)).catch(
    (thrown: unknown) => {
      loading[size] = undefined;
      throw thrown;
    },
  ));
}

const isRoom = (kind: string): kind is RoomKind => (rooms as readonly string[]).includes(kind);

/** The size that a document of this kind is tried with first. */
export function coreOf(kind: string): CoreSize {
  return isRoom(kind) ? kind : 'small';
}

/** As plain JavaScript polls are one core and all other rooms another. */
async function plain(size: CoreSize): Promise<CoreModule> {
  return (await (isRoom(size) ? import('./plain-rooms.js') : import('./plain.js'))).loadPlain();
}

async function wasmOrPlain(size: CoreSize): Promise<CoreModule> {
  try {
    const [{ loadWasm, small }, place] = await Promise.all([
      import('./wasm.js'),
      size === 'small' ? undefined : import('./cores.js'),
    ]);
    return await loadWasm(size === 'small' || !place ? small : place.cores[size]);
  } catch {
    return plain(size);
  }
}
