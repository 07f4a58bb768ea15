// The content filter as the compiler gives it: what wasm/bindings_filter.cpp names.
import type { CoreOptions } from '../module.js';

/** Where something lives in the filter's memory, from open() to close(). Only filter.ts holds one. */
export type Handle = number & { readonly filter: unique symbol };

/** One text each way; sdk/include/hearth/filter_json.h says which. */
export interface FilterModule {
  version(): string;
  open(): Handle;
  close(handle: Handle): void;
  setPolicy(handle: Handle, input: string): string;
  addLexicon(handle: Handle, pack: Uint8Array): string;
  setModel(handle: Handle, bytes: Uint8Array): string;
  check(handle: Handle, text: string): string;
  explain(handle: Handle, text: string): string;
  mask(handle: Handle, text: string): string;
}

export type FilterFactory = (options?: CoreOptions) => Promise<FilterModule>;
