// Loads the core for the page: WebAssembly where the page allows it, else the same program as plain JavaScript.
import type { CoreForm } from '../config.js';
import { allowsWasm } from './allowed.js';
import type { CoreModule } from './module.js';

/** Polls have a small core and a whole one; the rooms that lead and ask have one of their own. */
export type CoreSize = 'small' | 'whole' | 'flow';

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

/** The size that a document of this kind is tried with first. */
export function coreOf(kind: string): CoreSize {
  return kind === 'poll' ? 'small' : 'flow';
}

async function plain(size: CoreSize): Promise<CoreModule> {
  if (size === 'flow') return (await import('./plain-flow.js')).loadPlain();
  return (await import('./plain.js')).loadPlain();
}

async function wasmOrPlain(size: CoreSize): Promise<CoreModule> {
  try {
    const { loadWasm, small } = await import('./wasm.js');
    if (size === 'small') return await loadWasm(small);
    const { path } = await (size === 'whole' ? import('./whole.js') : import('./flow-core.js'));
    return await loadWasm(path);
  } catch {
    return plain(size);
  }
}
