// What the compiler of the core makes, typed in module.ts. The build finds these files (js/build.mjs).
declare module 'hearth-core/*.mjs' {
  export default function create(options?: object): Promise<object>;
}
declare module 'hearth-core/*.wasm' {
  /** Where it is, seen from the file that imports it. */
  const path: string;
  export default path;
}
declare module 'hearth-filter' {
  /** By language: where a file of the filter is, seen from the file that imports it; or the way to it. */
  type Files = Readonly<Record<string, string | (() => Promise<Uint8Array>)>>;
  export const lexicons: Files;
  export const models: Files;
}
