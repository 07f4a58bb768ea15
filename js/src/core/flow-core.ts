// Where the core of flows is.
export { default as path } from 'hearth-core/hearth-flow.wasm';
