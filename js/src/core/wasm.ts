// The core as WebAssembly. The compiler's glue is the same for the small core and the whole one.
import create from 'hearth-core/hearth-core.mjs';
import { instantiated } from './instantiate.js';
import type { CoreFactory, CoreModule } from './module.js';

export { default as small } from 'hearth-core/hearth-core.wasm';

export const loadWasm = (path: string): Promise<CoreModule> => instantiated(create as CoreFactory, path);
