// What connect.js says to code on a page: the API without the widgets and without what looks for them.
export { type Connection, type PollHandle, type WatchedPoll, connect, openPoll } from './connect.js';
export { type CoreForm, type PageConfig, type TokenSource, configure, pageConfig } from './config.js';
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
