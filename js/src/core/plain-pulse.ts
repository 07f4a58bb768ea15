// The core of pulses as plain JavaScript, for pages that refuse WebAssembly.
import create from 'hearth-core/hearth-pulse-js.mjs';
import type { CoreFactory, CoreModule } from './module.js';

export const loadPlain = (): Promise<CoreModule> => (create as CoreFactory)();
