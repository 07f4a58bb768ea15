// The content filter as WebAssembly.
import path from 'hearth-core/hearth-filter.wasm';
import create from 'hearth-core/hearth-filter.mjs';
import { instantiated } from '../instantiate.js';
import type { FilterFactory, FilterModule } from './module.js';

export const loadWasm = (): Promise<FilterModule> => instantiated(create as FilterFactory, path);
