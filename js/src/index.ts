// The package: everything but registering. Importing it does nothing, in Node too.
export * from './api.js';
export { observe } from './autoload.js';
