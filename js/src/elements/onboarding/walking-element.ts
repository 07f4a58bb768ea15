// A flow that its member walks through: on, back, past what they leave out, and once more from the beginning.
import type { FlowAnswer } from '../../flow.js';
import { sentAnswer } from '../flow/answers.js';
import { placeOf } from '../flow/faults.js';
import { FlowElement } from '../flow/flow-element.js';
import { type FlowModel, answerTo, before } from '../flow/model.js';
import { isAgreed } from '../flow/steps/agreement.js';

export abstract class WalkingElement extends FlowElement {
  /** A member's own act leads to another step: the focus goes with them. */
  protected moves = false;

  protected async next(): Promise<void> {
    const { model } = this;
    if (!model || model.sending) return;
    const { step, answers } = model;
    const given = answerTo(model, step);
    const stands = step.kind === 'agreement' && model.own.agreements[step.id]?.current;
    const answer = stands ? answers[step.id] : sentAnswer(step, given);
    if (answer !== undefined) return this.leave(answer);
    this.visit.miss([{ code: 'answer_missing', path: `/body/answers/${step.id}`, args: {} }]);
    await this.#toFault();
  }

  /** On from the step that is shown. Null skips it. */
  protected async leave(answer: FlowAnswer): Promise<void> {
    const { model, visit } = this;
    if (!model || model.sending) return;
    const { step, run, renewing } = model;
    this.moves = true;
    if (run?.done && !renewing && isSame(answer, run.answers[step.id])) {
      visit.look(after(model));
      return;
    }
    const version =
      step.kind === 'agreement' && !isAgreed(model) && answer !== null ? step.version : undefined;
    const to = renewing && run ? { at: run.at } : { left: step.id };
    if (!(await this.answer(answer, step.id, to, { version }))) return this.#toFault();
    visit.settle(step.id, this.isKept ? step.id : undefined);
  }

  /** Seen at once, and told so that the way goes on from there in other places too. */
  protected async back(): Promise<void> {
    const { model, visit } = this;
    const at = model && before(model);
    if (!model || at === undefined || model.sending) return;
    this.moves = true;
    visit.enter(at);
    if (!model.run || model.run.done) return;
    const sent = await this.answer(undefined, model.step.id, { at });
    visit.settle(undefined, sent && !this.isKept ? undefined : at);
  }

  protected async takeBack(): Promise<void> {
    const { model } = this;
    const consent = model?.own.agreements[model.step.id];
    if (!consent) return;
    const sent = await this.act('withdraw', { withdrawn: true }, { step: model.step.id }, consent.key);
    if (!sent) await this.#toFault();
  }

  protected async startOver(): Promise<void> {
    const { model, visit } = this;
    if (!model?.run) return;
    const { answers, at } = model.run;
    if (!(await this.act('restart', null, { step: at }))) return;
    visit.drafts.clear();
    visit.undo = { answers, at };
    visit.say('startedOver');
    this.announcer.now(this.voice.say('startedOver'));
  }

  protected async undo(): Promise<void> {
    const { undo } = this.visit;
    if (undo && (await this.act('step', undo, { step: undo.at }))) this.visit.undo = undefined;
    this.requestUpdate();
  }

  /** To what is wrong: all of it together, the one thing, or why nothing can be sent. It may be in another step. */
  async #toFault(): Promise<void> {
    const { visit, model } = this;
    this.moves = false;
    const places = visit.problems.flatMap((problem) => placeOf(problem)?.[0] ?? []);
    const [other] = places.filter((id) => model?.path.includes(id));
    if (other !== undefined && !places.includes(model?.step.id ?? '')) visit.at = other;
    this.requestUpdate();
    await this.updateComplete;
    const found = ['.summary', '.wrong:not([hidden])', '.status'].map((what) =>
      this.root.querySelector<HTMLElement>(what),
    );
    found.find(Boolean)?.focus();
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const after = ({ path, step }: FlowModel): string => path[path.indexOf(step.id) + 1] ?? step.id;
