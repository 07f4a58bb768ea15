// Where the core of pulses is.
export { default as path } from 'hearth-core/hearth-pulse.wasm';
