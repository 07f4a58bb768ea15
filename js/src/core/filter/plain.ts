// The content filter as plain JavaScript, for pages that refuse WebAssembly.
import create from 'hearth-core/hearth-filter-js.mjs';
import type { FilterFactory, FilterModule } from './module.js';

export const loadPlain = (): Promise<FilterModule> => (create as FilterFactory)();
