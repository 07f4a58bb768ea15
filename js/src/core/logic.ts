// Rules and the data they are applied to, held in the core's memory: typed handles that are disposed once.
import type { CoreModule, Handle } from './module.js';
import { type Answer, DisposedError } from './replica.js';

/** What came of a rule: its value, or what was thrown. */
export type Outcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

/** The places of the data that a rule names; `readsUnknown`: it may read others, too. */
export interface RuleFacts {
  readonly reads: readonly string[];
  readonly readsUnknown: boolean;
}

let alive = 0;

/** How many handles are not disposed of. */
export const aliveLogic = (): number => alive;

abstract class Held {
  #handle: Handle | undefined;

  constructor(
    protected readonly core: CoreModule,
    handle: Handle,
  ) {
    this.#handle = handle;
    ++alive;
  }

  get handle(): Handle {
    if (this.#handle === undefined) throw new DisposedError('This was disposed of.');
    return this.#handle;
  }

  /** Frees the core's memory. Once is enough; more is harmless. */
  dispose(): void {
    if (this.#handle === undefined) return;
    this.free(this.#handle);
    this.#handle = undefined;
    --alive;
  }

  protected abstract free(handle: Handle): void;
}

export class CoreValue extends Held {
  constructor(core: CoreModule, value: unknown) {
    super(core, core.openValue(JSON.stringify(value ?? null)));
  }

  lint(): Answer<object> {
    return JSON.parse(this.core.lintValue(this.handle)) as Answer<object>;
  }

  protected override free(handle: Handle): void {
    this.core.closeValue(handle);
  }
}

export class CoreRule extends Held {
  constructor(core: CoreModule, rule: unknown, mode: string) {
    super(core, core.openRule(JSON.stringify(rule ?? null), mode));
  }

  lint(): Answer<RuleFacts> {
    return JSON.parse(this.core.lintRule(this.handle)) as Answer<RuleFacts>;
  }

  /** Most answers cross as one number (sdk/include/hearth/logic_json.h). */
  apply(data: CoreValue): Outcome {
    const answer = this.core.answer(this.handle, data.handle);
    if (answer === 0) return JSON.parse(this.core.outcome(this.handle)) as Outcome;
    return { ok: true, value: answer > 3 ? answer - 4 : answer === 1 ? null : answer === 3 };
  }

  protected override free(handle: Handle): void {
    this.core.closeRule(handle);
  }
}
