// Every room but polls as plain JavaScript, for pages that refuse WebAssembly.
import create from 'hearth-core/hearth-rooms-js.mjs';
import type { CoreFactory, CoreModule } from './module.js';

export const loadPlain = (): Promise<CoreModule> => (create as CoreFactory)();
