// The core as the compiler gives it: what wasm/bindings.cpp names, in the compiler's own manners.

/** A handle into the core's memory. One JSON text each way; sdk/include/hearth/replica_json.h says which. */
export interface RawReplica {
  lint(input: string): string;
  admit(input: string): string;
  fold(input: string): string;
  view(input: string): string;
  checkpoint(): string;
  restore(input: string): string;
  delete(): void;
}

export interface CoreModule {
  version(): string;
  readonly Replica: new (kind: string) => RawReplica;
}

export interface CoreOptions {
  instantiateWasm?(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ): Record<string, never>;
}

export type CoreFactory = (options?: CoreOptions) => Promise<CoreModule>;
