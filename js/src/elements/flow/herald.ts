// Tells the page of a member's acts, each with the step that it was about. What carries acts carries those of every kind of widget and
// knows nothing of steps: its events pass by here on their way out of the element.
import type { FlowSnapshot } from '../../flow.js';
import type { Act } from '../../stores/store.js';
import type { ActDetail, BeforeActDetail, HearthEvents } from '../events.js';

export interface StepDetail extends ActDetail {
  readonly step: string;
}

export interface HearthFlowEvents extends Pick<
  HearthEvents<'withdraw' | 'restart' | 'tick'>,
  | 'hearth-before-withdraw'
  | 'hearth-withdraw'
  | 'hearth-before-restart'
  | 'hearth-restart'
  | 'hearth-before-tick'
  | 'hearth-tick'
  | 'hearth-error'
> {
  readonly 'hearth-before-step': CustomEvent<BeforeActDetail & { readonly step: string }>;
  readonly 'hearth-step': CustomEvent<StepDetail>;
  readonly 'hearth-agree': CustomEvent<StepDetail & { readonly version: number }>;
  readonly 'hearth-done': CustomEvent<StepDetail>;
}

/** What an act was about, known when it is sent: it may be told of much later. */
export interface Errand {
  readonly step: string;
  /** Agreed to by it. */
  readonly version?: number | undefined;
  /** The run had come to its end before. */
  readonly wasDone: boolean;
}

type Dispatch = (event: Event) => boolean;

export class Herald {
  readonly #errands = new WeakMap<Act, Errand>();

  /** The act that carries it. */
  about(act: Act, errand: Errand): Act {
    this.#errands.set(act, errand);
    return act;
  }

  /** What an element is about to tell of an act, told with its errand; anything else as it is. */
  tell(event: Event & { readonly detail?: unknown }, dispatch: Dispatch): boolean {
    const { type, cancelable } = event;
    const told = event.detail as ActDetail | undefined;
    const errand = told?.act && this.#errands.get(told.act);
    if (!errand) return dispatch(event);
    const detail: StepDetail = { ...told, step: errand.step };
    const goes = dispatch(eventOf(type, detail, cancelable));
    if (type === 'hearth-step') this.#more(errand, detail, dispatch);
    return goes;
  }

  #more({ version, wasDone }: Errand, detail: StepDetail, dispatch: Dispatch): void {
    const { own } = detail.snapshot as FlowSnapshot;
    if (version !== undefined) dispatch(eventOf('hearth-agree', { ...detail, version }));
    if (own.run?.done && !wasDone) dispatch(eventOf('hearth-done', detail));
  }
}

const eventOf = (type: string, detail: unknown, cancelable = false): Event =>
  new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true });
