// The core as the compiler gives it: what wasm/bindings.cpp names, in the compiler's own manners.

/** Where something lives in the core's memory, from open() to close(). Only replica.ts, recount.ts and logic.ts hold one. */
export type Handle = number & { readonly handle: unique symbol };

/** One JSON text each way; sdk/include/hearth/replica_json.h says which. */
export interface CoreModule {
  version(): string;
  open(kind: string): Handle;
  close(handle: Handle): void;
  lint(handle: Handle, input: string): string;
  admit(handle: Handle, input: string): string;
  fold(handle: Handle, input: string): string;
  view(handle: Handle, input: string): string;
  tally(handle: Handle, input: string): string;
  checkpoint(handle: Handle): string;
  restore(handle: Handle, input: string): string;
  /** Counts ballots by themselves; sdk/include/hearth/count_json.h. */
  count(input: string): string;
  /** sdk/include/hearth/recount.h. closeRecount() frees what openRecount() made. */
  openRecount(): Handle;
  readExport(handle: Handle, piece: Uint8Array): void;
  closeRecount(handle: Handle, receipt: string): string;
  checkReceipt(input: string): string;
  /** Rules and their data; sdk/include/hearth/logic_json.h. */
  openValue(text: string): Handle;
  lintValue(value: Handle): string;
  closeValue(value: Handle): void;
  openRule(text: string, mode: string): Handle;
  lintRule(rule: Handle): string;
  answer(rule: Handle, value: Handle): number;
  outcome(rule: Handle): string;
  closeRule(rule: Handle): void;
}

export interface CoreOptions {
  instantiateWasm?(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ): Record<string, never>;
}

export type CoreFactory = (options?: CoreOptions) => Promise<CoreModule>;
