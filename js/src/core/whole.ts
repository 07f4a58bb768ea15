// Where the whole core is, with the counts that take long.
export { default as path } from 'hearth-core/hearth-full.wasm';
