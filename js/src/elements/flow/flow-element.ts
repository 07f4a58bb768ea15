// What the elements of a flow share: they follow one, send what a member does in it, and tell the page step by step.
import type { TemplateResult } from 'lit/html.js';
import type { FlowAnswer, FlowAnswers, FlowSnapshot } from '../../flow.js';
import { guideFor } from '../../locales/flow/index.js';
import type { Speech } from '../../locales/words.js';
import type { Problem, Watched } from '../../stores/store.js';
import { ActingElement } from '../acting-element.js';
import type { Stage } from '../poll/model.js';
import { skeletonTemplate } from './absent.js';
import { type Errand, Herald } from './herald.js';
import { type FlowModel, type FlowStage, answerTo, modelOf, stageOf } from './model.js';
import { problemText } from './sentences.js';
import { Visit } from './visit.js';

/** Where an act leads: on from the step it leaves, or to a step that was seen. */
export type Leading = { readonly left: string } | { readonly at: string };

export abstract class FlowElement extends ActingElement {
  protected override readonly kind = 'flow';
  protected visit = this.#blankVisit();
  readonly #herald = new Herald();

  override dispatchEvent(event: Event): boolean {
    return this.#herald.tell(event, (told) => super.dispatchEvent(told));
  }

  override get status(): Stage | FlowStage {
    const { model } = this;
    return model ? stageOf(model) : this.absentStage;
  }

  protected override changed(before: Watched, now: Watched): void {
    super.changed(before, now);
    const { visit } = this;
    if (visit.acting) return;
    // It was kept, and refused on arrival.
    if (now.delivery.state === 'refused' && before.delivery !== now.delivery)
      visit.miss(now.delivery.problems);
    // It was kept, and has gone out by itself.
    else if (before.pending && !now.pending) visit.at = undefined;
    else if (!before.pending && isElsewhere(before, now)) this.#wentOn(before);
  }

  protected override forget(): void {
    super.forget();
    this.visit = this.#blankVisit();
  }

  protected get model(): FlowModel | undefined {
    return this.modelOf(this.watched);
  }

  protected get voice(): Speech {
    return guideFor(this.speech, () => {
      this.requestUpdate();
    });
  }

  protected override get attempt(): Visit {
    return this.visit;
  }

  protected override worded(problem: Problem, speech: Speech): string {
    return problemText(problem, speech);
  }

  protected override absence(speech: Speech): TemplateResult {
    return super.absence(speech, skeletonTemplate(speech));
  }

  protected override paint(): void {
    super.paint();
    for (const bar of this.root.querySelectorAll<HTMLElement>('.bar'))
      bar.style.setProperty('--share', bar.dataset['share'] ?? '0');
  }

  /** Sends all answers, this one with them. */
  protected answer(answer: FlowAnswer | undefined, step: string, to: Leading, more = {}): Promise<boolean> {
    const { answers } = this.model ?? {};
    const all: FlowAnswers = answer === undefined ? { ...answers } : { ...answers, [step]: answer };
    return this.act('step', { answers: all, ...to }, { step, ...more });
  }

  /** True when it was accepted or kept. What was refused is on the visit then. */
  protected async act(
    name: string,
    body: unknown,
    errand: Omit<Errand, 'wasDone'>,
    key = 'run',
  ): Promise<boolean> {
    const { model } = this;
    if (!model || model.sending) return false;
    const act = this.#herald.about({ key, body }, { ...errand, wasDone: model.run?.done === true });
    return this.perform(name, act);
  }

  protected get isKept(): boolean {
    return this.watched.delivery.state === 'kept';
  }

  protected modelOf(watched: Watched): FlowModel | undefined {
    const { visit, slow, opened: store, pageLanguage: lang } = this;
    const snapshot = watched.snapshot as FlowSnapshot | undefined;
    return snapshot && modelOf(watched, snapshot, { visit, slow, store, lang });
  }

  /** The same member went on in another place. What somebody writes here stays before them. */
  #wentOn(before: Watched): void {
    const was = this.modelOf(before);
    const writes = was && this.visit.drafts.has(was.step.id) && answerTo(was, was.step) !== null;
    this.visit.at = writes ? was.step.id : undefined;
    if (this.visit.inside) this.visit.say('elsewhere');
  }

  #blankVisit(): Visit {
    return new Visit(() => {
      this.requestUpdate();
    });
  }
}

function isElsewhere(before: Watched, now: Watched): boolean {
  const run = ({ snapshot }: Watched): string =>
    JSON.stringify((snapshot as FlowSnapshot | undefined)?.own.run);
  return before.snapshot !== undefined && now.snapshot !== undefined && run(before) !== run(now);
}
