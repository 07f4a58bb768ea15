// The content filter with a policy and its lexicons, held in the filter's memory: a typed handle that is disposed once.
import type { FilterExplanation, FilterPolicy, FilterReport } from '../../filter.js';
import { type Answer, DisposedError } from '../replica.js';
import type { FilterModule, Handle } from './module.js';

/** What nearly every text is answered; it need not be read again. */
const fine = '{"findings":[],"verdict":"allow"}';
const nothing: FilterReport = Object.freeze({ findings: Object.freeze([]), verdict: 'allow' });

let alive = 0;

export class CoreFilter {
  readonly #module: FilterModule;
  #handle: Handle | undefined;

  constructor(module: FilterModule) {
    this.#module = module;
    this.#handle = module.open();
    ++alive;
  }

  /** How many handles are not disposed of. */
  static get alive(): number {
    return alive;
  }

  setPolicy(policy: FilterPolicy): Answer<{ languages: readonly string[] }> {
    const input = JSON.stringify({ kind: 'filter', ...policy });
    return JSON.parse(this.#module.setPolicy(this.#alive(), input)) as Answer<{ languages: string[] }>;
  }

  addLexicon(pack: Uint8Array): Answer<{ language: string }> {
    return JSON.parse(this.#module.addLexicon(this.#alive(), pack)) as Answer<{ language: string }>;
  }

  setModel(bytes: Uint8Array): Answer<{ language: string }> {
    return JSON.parse(this.#module.setModel(this.#alive(), bytes)) as Answer<{ language: string }>;
  }

  check(text: string): FilterReport {
    // Half a pair of surrogates is no character: it counts as one, which is what replaces it.
    const report = this.#module.check(this.#alive(), text.toWellFormed());
    return report === fine ? nothing : (JSON.parse(report) as FilterReport);
  }

  explain(text: string): FilterExplanation {
    return JSON.parse(this.#module.explain(this.#alive(), text.toWellFormed())) as FilterExplanation;
  }

  mask(text: string): string {
    return this.#module.mask(this.#alive(), text.toWellFormed());
  }

  /** Frees the filter's memory. Once is enough; more is harmless. */
  dispose(): void {
    if (this.#handle === undefined) return;
    this.#module.close(this.#handle);
    this.#handle = undefined;
    --alive;
  }

  #alive(): Handle {
    if (this.#handle === undefined) throw new DisposedError('This filter was disposed of.');
    return this.#handle;
  }
}
