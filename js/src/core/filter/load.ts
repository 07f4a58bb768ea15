// Loads the content filter, its lexicons and its model, each once for the page and when somebody asks.
import { lexicons, models } from 'hearth-filter';
import type { CoreForm } from '../../config.js';
import { allowsWasm } from '../allowed.js';
import type { FilterModule } from './module.js';

let loading: Promise<FilterModule> | undefined;

/** The first caller decides the form. What failed to arrive is fetched again by the next. */
export function loadFilter(form: CoreForm): Promise<FilterModule> {
  return (loading ??= (form === 'auto' && allowsWasm() ? wasmOrPlain() : plain()).catch((thrown: unknown) => {
    loading = undefined;
    throw thrown;
  }));
}

async function plain(): Promise<FilterModule> {
  return (await import('./plain.js')).loadPlain();
}

async function wasmOrPlain(): Promise<FilterModule> {
  try {
    return await (await import('./wasm.js')).loadWasm();
  } catch {
    return plain();
  }
}

/** The languages there are lexicons of, in alphabetical order. */
export const languages: readonly string[] = Object.keys(lexicons);

/** The lexicon of one of them. */
export const loadLexicon = (language: string): Promise<Uint8Array> => once(lexicons[language] ?? '');

/** The model of the first of these languages that has one. */
export function loadModel(spoken: readonly string[]): Promise<Uint8Array> | undefined {
  const model = spoken.map((language) => models[language]).find((file) => file !== undefined);
  return model === undefined ? undefined : once(model);
}

type File = string | (() => Promise<Uint8Array>);
const files = new Map<File, Promise<Uint8Array>>();

/** What failed to arrive is fetched again by the next who asks. */
function once(file: File): Promise<Uint8Array> {
  const coming =
    files.get(file) ??
    (typeof file === 'string' ? fetched(file) : file()).catch((thrown: unknown) => {
      files.delete(file);
      throw thrown;
    });
  files.set(file, coming);
  return coming;
}

async function fetched(path: string): Promise<Uint8Array> {
  const address = new URL(path, import.meta.url);
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
