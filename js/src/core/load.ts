// Loads the core for the page: WebAssembly where the page allows it, else the same program as plain JavaScript.
import type { CoreForm } from '../config.js';
import { allowsWasm } from './allowed.js';
import type { CoreModule } from './module.js';

const loading: { small?: Promise<CoreModule> | undefined; whole?: Promise<CoreModule> | undefined } = {};

/**
 * The first caller decides the form. What failed to arrive is fetched again by the next. The small core refuses as unknown what only the
 * whole one knows; as plain JavaScript there is the whole one alone.
 */
export function loadCore(form: CoreForm, size: 'small' | 'whole' = 'small'): Promise<CoreModule> {
  return (loading[size] ??= (form === 'auto' && allowsWasm() ? wasmOrPlain(size) : plain()).catch(
    (thrown: unknown) => {
      loading[size] = undefined;
      throw thrown;
    },
  ));
}

async function plain(): Promise<CoreModule> {
  return (await import('./plain.js')).loadPlain();
}

async function wasmOrPlain(size: 'small' | 'whole'): Promise<CoreModule> {
  try {
    const { loadWasm, small } = await import('./wasm.js');
    return await loadWasm(size === 'small' ? small : (await import('./whole.js')).whole);
  } catch {
    return plain();
  }
}
