// What connect.js says to code on a page: the API without the widgets and without what looks for them.
export { type Connection, type PollHandle, type WatchedPoll, connect, openPoll } from './connect.js';
export { type CoreForm, type PageConfig, type TokenSource, configure, pageConfig } from './config.js';
export {
  type ContentFilter,
  type FilterCategory,
  type FilterExplanation,
  type FilterFinding,
  type FilterOptions,
  type FilterPolicy,
  type FilterReport,
  type FilterRule,
  type FilterVerdict,
  openFilter,
} from './filter.js';
export type * from './exchange.js';
export type * from './flow.js';
export {
  Core,
  LogicData,
  LogicError,
  type LogicMode,
  type LogicOptions,
  LogicRule,
  openCore,
} from './logic.js';
export type * from './poll.js';
export type * from './prompt.js';
export type * from './pulse.js';
export type * from './schedule.js';
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
export type * from './thanks.js';
export type { Code, CodeArgs } from './core/codes.generated.js';
