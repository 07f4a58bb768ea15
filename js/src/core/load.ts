// Loads the core once for the page: WebAssembly where the page allows it, else the same program as plain JavaScript.
import type { CoreForm } from '../config.js';
import { allowsWasm } from './allowed.js';
import type { CoreModule } from './module.js';

let loading: Promise<CoreModule> | undefined;

/** The first caller decides the form. What failed to arrive is fetched again by the next. */
export function loadCore(form: CoreForm): Promise<CoreModule> {
  loading ??= (form === 'auto' && allowsWasm() ? wasmOrPlain() : plain()).catch((thrown: unknown) => {
    loading = undefined;
    throw thrown;
  });
  return loading;
}

async function plain(): Promise<CoreModule> {
  return (await import('./plain.js')).loadPlain();
}

async function wasmOrPlain(): Promise<CoreModule> {
  try {
    return await (await import('./wasm.js')).loadWasm();
  } catch {
    return plain();
  }
}
