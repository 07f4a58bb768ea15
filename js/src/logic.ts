// Rules for code: JsonLogic as the core evaluates it, without a widget and without a hub. docs/logic.md describes the language.
import { pageConfig } from './config.js';
import type { CoreRule, CoreValue, RuleFacts } from './core/logic.js';
import type * as Handles from './core/logic.js';
import type { CoreModule } from './core/module.js';
import type { Answer } from './core/replica.js';
import { failure } from './stores/problems.js';
import { HearthError } from './stores/store.js';

/** `classic` answers as json-logic-js does; `strict` as the community's newer suites ask. */
export type LogicMode = 'strict' | 'classic';

export interface LogicOptions {
  readonly mode?: LogicMode;
}

/** What a rule ended in where it came to no value: thrown by the rule itself, or because it makes no sense or takes too much. */
export class LogicError extends Error {
  override readonly name = 'LogicError';

  /** `error`: what was thrown, as the rule's own `try` would see it. */
  constructor(readonly error: unknown) {
    super(String((error as { readonly type?: unknown } | null)?.type));
  }

  /** `NaN`, `Invalid Arguments`, `Unknown Operator`, `Too Many Steps`, `Too Large`, `Too Deep`, or what a rule throws. */
  get type(): string {
    return this.message;
  }
}

/** Data held in the core, for rules that are applied to it more than once. */
export class LogicData {
  /** For Core alone. */
  constructor(readonly held: CoreValue) {}

  /** Frees its memory. */
  dispose(): void {
    this.held.dispose();
  }
}

/** A rule held in the core, compiled. */
export class LogicRule {
  /** For Core alone. */
  constructor(
    private readonly held: CoreRule,
    private readonly hold: (data: unknown) => CoreValue,
    private readonly facts: RuleFacts,
  ) {}

  /** The places of the data that it names, such as `answers.need`; `` is all of it. */
  get reads(): readonly string[] {
    return this.facts.reads;
  }

  /** True when it may read places beside those: one of its names is worked out when it runs. */
  get readsUnknown(): boolean {
    return this.facts.readsUnknown;
  }

  /** What it comes to. Throws LogicError where it comes to nothing, and HearthError where the data is more than can be read. */
  apply(data: unknown = null): unknown {
    if (data instanceof LogicData) return settled(this.held.apply(data.held));
    const held = this.hold(data);
    try {
      return settled(this.held.apply(held));
    } finally {
      held.dispose();
    }
  }

  /** Frees its memory. */
  dispose(): void {
    this.held.dispose();
  }
}

function settled(outcome: Handles.Outcome): unknown {
  if (!outcome.ok) throw new LogicError(outcome.error);
  return outcome.value;
}

/** The core for code. */
export class Core {
  /** For openCore() alone. */
  constructor(
    private readonly core: CoreModule,
    private readonly handles: typeof Handles,
  ) {}

  /** What the rule comes to, once. Throws as rule() and apply() do. */
  logic(rule: unknown, data: unknown = null, options: LogicOptions = {}): unknown {
    const compiled = this.rule(rule, options);
    try {
      return compiled.apply(data);
    } finally {
      compiled.dispose();
    }
  }

  /** Compiles a rule, to be applied as often as wanted and then disposed of. Throws HearthError where it is nested too deep or too long. */
  rule(rule: unknown, { mode = 'strict' }: LogicOptions = {}): LogicRule {
    const held = new this.handles.CoreRule(this.core, rule, mode);
    return new LogicRule(held, this.#hold, sound(held, held.lint()));
  }

  /** Takes data into the core, to be disposed of. Throws HearthError where it is more than 1 MiB or nested too deep. */
  data(value: unknown): LogicData {
    return new LogicData(this.#hold(value));
  }

  readonly #hold = (value: unknown): CoreValue => {
    const held = new this.handles.CoreValue(this.core, value);
    sound(held, held.lint());
    return held;
  };
}

function sound<T>(held: { dispose(): void }, answer: Answer<T>): T {
  if (answer.ok) return answer;
  held.dispose();
  throw new HearthError(answer.errors);
}

/** Loads the core. Rejects with HearthError where it cannot be fetched. */
export async function openCore(): Promise<Core> {
  try {
    const [{ loadCore }, handles] = await Promise.all([import('./core/load.js'), import('./core/logic.js')]);
    return new Core(await loadCore(pageConfig().core ?? 'auto', 'flow'), handles);
  } catch {
    throw failure('offline');
  }
}
