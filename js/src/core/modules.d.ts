// What the compiler of the core makes, typed in module.ts. The build finds these files (js/build.mjs).
declare module 'hearth-core/*.mjs' {
  export default function create(options?: object): Promise<object>;
}
declare module 'hearth-core/*.wasm' {
  /** Where it is, seen from the file that imports it. */
  const path: string;
  export default path;
}
