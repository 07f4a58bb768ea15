// Loads the core for the page: WebAssembly where the page allows it, else the same program as plain JavaScript.
import type { CoreForm } from '../config.js';
import { allowsWasm } from './allowed.js';
import type { CoreModule } from './module.js';

/** Polls have a small core and a whole one; the rooms that lead and that ask have each their own. */
export type CoreSize = 'small' | 'whole' | 'flow' | 'pulse';

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
  return kind === 'flow' || kind === 'pulse' ? kind : 'small';
}

async function plain(size: CoreSize): Promise<CoreModule> {
  const from = { flow: () => import('./plain-flow.js'), pulse: () => import('./plain-pulse.js') };
  return (await (size === 'flow' || size === 'pulse' ? from[size]() : import('./plain.js'))).loadPlain();
}

/** Where a core other than the small one is. */
const places = {
  whole: () => import('./whole.js'),
  flow: () => import('./flow-core.js'),
  pulse: () => import('./pulse-core.js'),
};

async function wasmOrPlain(size: CoreSize): Promise<CoreModule> {
  try {
    const { loadWasm, small } = await import('./wasm.js');
    if (size === 'small') return await loadWasm(small);
    return await loadWasm((await places[size]()).path);
  } catch {
    return plain(size);
  }
}
