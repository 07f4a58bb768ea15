// The package: everything but registering. Importing it does nothing, in Node too.
export { type Connection, type PollHandle, type WatchedPoll, connect, openPoll } from './connect.js';
export { type CoreForm, type PageConfig, type TokenSource, configure, pageConfig } from './config.js';
export { observe } from './autoload.js';
export type * from './poll.js';
export {
  type Act,
  type Delivery,
  type DocumentBody,
  HearthError,
  type Problem,
  type Snapshot,
  type Store,
  type Watched,
} from './stores/store.js';
export type { Code, CodeArgs } from './core/codes.generated.js';
