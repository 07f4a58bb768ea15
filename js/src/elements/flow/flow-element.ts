// What the elements of a flow share: they follow one, send what a member does in it, and tell the page step by step.
import type { TemplateResult } from 'lit/html.js';
import type { FlowAnswer, FlowAnswers, FlowSnapshot } from '../../flow.js';
import { guideFor } from '../../locales/flow/index.js';
import type { Speech } from '../../locales/words.js';
import type { Watched } from '../../stores/store.js';
import { HearthElement } from '../hearth-element.js';
import { type Stage, stageOf as stageWithout } from '../poll/model.js';
import { absentTemplate, skeletonTemplate } from './absent.js';
import { type Errand, Herald } from './herald.js';
import { type FlowModel, type FlowStage, answerTo, modelOf, stageOf } from './model.js';
import { problemText } from './sentences.js';
import { Visit } from './visit.js';

/** A wait that nobody notices needs no words. */
const slowMs = 300;

/** Where an act leads: on from the step it leaves, or to a step that was seen. */
export type Leading = { readonly left: string } | { readonly at: string };

export abstract class FlowElement extends HearthElement {
  protected override readonly kind = 'flow';
  protected visit = this.#blankVisit();
  readonly #herald = new Herald();
  #slow = false;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  override dispatchEvent(event: Event): boolean {
    return this.#herald.tell(event, (told) => super.dispatchEvent(told));
  }

  /** Where this member stands; the `status` attribute says the same. */
  get status(): Stage | FlowStage {
    const { model } = this;
    return model ? stageOf(model) : stageWithout(this.watched);
  }

  protected override changed(before: Watched, now: Watched): void {
    this.#watchSlowness(now.delivery.state === 'sending');
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

  /** What stands here while there is no flow to show. */
  protected absence(speech: Speech): TemplateResult {
    const { problem } = this.watched;
    if (!problem) return skeletonTemplate(speech);
    const lasting = ['broken', 'refused-by-site'].includes(this.status);
    const retry = (): void => void this.retry();
    return absentTemplate(problemText(problem, speech), speech, lasting ? undefined : retry);
  }

  protected override paint(): void {
    super.paint();
    for (const bar of this.root.querySelectorAll<HTMLElement>('.bar'))
      bar.style.setProperty('--share', bar.dataset['share'] ?? '0');
    this.put('status', this.hasSource ? this.status : null);
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
    const { visit, model } = this;
    if (!model || model.sending) return false;
    visit.touch();
    visit.acting = true;
    const earlier = this.courier.refusal;
    this.announcer.now('');
    const act = this.#herald.about({ key, body }, { ...errand, wasDone: model.run?.done === true });
    const sent = await this.send(name, act);
    visit.acting = false;
    // What the page itself said no to is not refused: nothing is said about it.
    const { refusal = [] } = this.courier;
    if (!sent && refusal !== earlier) visit.miss(refusal);
    this.requestUpdate();
    return sent && visit === this.visit;
  }

  protected get isKept(): boolean {
    return this.watched.delivery.state === 'kept';
  }

  protected modelOf(watched: Watched): FlowModel | undefined {
    const { visit, opened: store, pageLanguage: lang } = this;
    const snapshot = watched.snapshot as FlowSnapshot | undefined;
    return snapshot && modelOf(watched, snapshot, { visit, slow: this.#slow, store, lang });
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

  #watchSlowness(sending: boolean): void {
    clearTimeout(this.#slowTimer);
    this.#slow = false;
    if (!sending) return;
    this.#slowTimer = setTimeout(() => {
      this.#slow = true;
      this.requestUpdate();
    }, slowMs);
  }
}

function isElsewhere(before: Watched, now: Watched): boolean {
  const run = ({ snapshot }: Watched): string =>
    JSON.stringify((snapshot as FlowSnapshot | undefined)?.own.run);
  return before.snapshot !== undefined && now.snapshot !== undefined && run(before) !== run(now);
}
