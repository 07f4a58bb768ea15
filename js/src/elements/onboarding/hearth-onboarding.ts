import { type TemplateResult, html, nothing } from 'lit/html.js';
import { hasText, listOf, toggled } from '../flow/answers.js';
import { faultsOf } from '../flow/faults.js';
import type { HearthFlowEvents } from '../flow/herald.js';
import { type FlowModel, answerTo, positionOf } from '../flow/model.js';
import type { Scene, StepActions } from '../flow/scene.js';
import { stepText } from '../flow/sentences.js';
import { plain } from '../flow/text.js';
import { guardTemplate } from '../guarded.js';
import { type FrameActions, frameTemplate } from './frame.js';
import { type InvitationActions, invitationTemplate } from './invitation.js';
import { styles } from './onboarding.css.js';
import { Sheet } from './sheet.js';
import type { Trail } from './trail.js';
import { WalkingElement } from './walking-element.js';

export type HearthOnboardingEvents = HearthFlowEvents;

/**
 * The way into a community, one thing at a time: why it is there, what one agrees to, what one would like, whom to meet.
 *
 * @element hearth-onboarding
 * @attr {string} name - the flow's name at the hub
 * @attr {boolean} dialog - opens above the page, by its own button or by open()
 * @attr {boolean} history - each step is an entry of the browser's history: for pages that are nothing else
 * @attr {string} space - the community at the hub; the page's own where it is left out
 * @attr {string} hub - the hub's address; the page's own where it is left out
 * @attr {'light' | 'dark' | 'plain'} theme - follows the page where it is left out
 * @attr status - where this member stands (read only)
 * @fires {CustomEvent} hearth-before-step - cancelable
 * @fires {CustomEvent} hearth-step - a step was answered or gone past; `step` says which
 * @fires {CustomEvent} hearth-agree - an agreement was agreed to, in that `version`
 * @fires {CustomEvent} hearth-done - the end was reached
 * @fires {CustomEvent} hearth-before-withdraw - cancelable
 * @fires {CustomEvent} hearth-withdraw - an agreement was taken back
 * @fires {CustomEvent} hearth-before-restart - cancelable
 * @fires {CustomEvent} hearth-restart - all answers were taken away
 * @fires {CustomEvent} hearth-error - refused; nothing was changed
 * @slot - what stands there without script
 * @slot sign-in - the page's own way to sign in, shown where only that helps
 * @slot footer - below everything
 * @csspart card
 * @csspart dialog
 * @csspart header
 * @csspart progress
 * @csspart track
 * @csspart bar
 * @csspart group
 * @csspart title
 * @csspart text
 * @csspart minutes
 * @csspart purpose
 * @csspart benefits
 * @csspart clauses
 * @csspart clause
 * @csspart changes
 * @csspart change
 * @csspart process
 * @csspart full
 * @csspart version
 * @csspart options
 * @csspart option
 * @csspart option-chosen
 * @csspart control
 * @csspart label
 * @csspart scale
 * @csspart field
 * @csspart summary
 * @csspart error
 * @csspart items
 * @csspart item
 * @csspart item-done
 * @csspart check
 * @csspart link
 * @csspart letter
 * @csspart footer
 * @csspart status
 * @csspart note
 * @csspart actions
 * @csspart button
 * @cssprop --hearth-surface - the card
 * @cssprop --hearth-ink - text
 * @cssprop --hearth-accent - buttons, ticks, focus, the way that is behind
 */
export class HearthOnboarding extends WalkingElement {
  static override readonly observedAttributes: readonly string[] = [
    ...WalkingElement.observedAttributes,
    'dialog',
    'history',
  ];

  readonly #sheet = new Sheet();
  /** Loaded by the pages that ask for it. */
  #trail: Promise<Trail> | undefined;
  /** The step that is painted, to notice another. */
  #painted: string | undefined;

  constructor() {
    super(styles);
  }

  /** Opens above the page instead of in its place. */
  get dialog(): boolean {
    return this.hasAttribute('dialog');
  }

  set dialog(value: boolean) {
    this.toggleAttribute('dialog', value);
  }

  /** Each step is an entry of the browser's history, which belongs to the page: nothing else may route by it. */
  get history(): boolean {
    return this.hasAttribute('history');
  }

  set history(value: boolean) {
    this.toggleAttribute('history', value);
  }

  /** The id of the step that is shown; null at the invitation. */
  get step(): string | null {
    const { model } = this;
    return model && this.#isInside(model) ? model.step.id : null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.adopt('dialog');
    this.adopt('history');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#sheet.forget();
      void this.#trail?.then((trail) => {
        trail.forget();
      });
    });
  }

  /** Goes past the invitation, as its button does; with `dialog`, opens the dialog. */
  open(): void {
    const { run } = this.model ?? {};
    this.moves = true;
    this.visit.enter(run?.done ? run.path[0] : run?.resume);
  }

  /** Back to the invitation. What was written stays. */
  close(): void {
    this.visit.leave();
  }

  protected override face(): TemplateResult {
    const { model, voice } = this;
    if (!model) return this.absence(voice);
    const scene: Scene = { model, speech: voice, faults: faultsOf(model), actions: this.#stepActions };
    const inside = this.#isInside(model);
    const actions: FrameActions = { ...this.#frameActions, close: this.dialog ? this.#shut : undefined };
    const guard = hasText(model.step) ? guardTemplate(this) : nothing;
    const frame = (): TemplateResult => frameTemplate(scene, actions, guard);
    if (!this.dialog) return inside ? frame() : invitationTemplate(scene, this.#invitationActions, false);
    return html`<dialog part="dialog" aria-labelledby="title" @close=${this.#closed}>
        ${inside ? frame() : nothing}
      </dialog>
      ${invitationTemplate(scene, this.#invitationActions, inside)}`;
  }

  protected override paint(): void {
    const held = this.root.activeElement;
    super.paint();
    const { model } = this;
    if (!model) return;
    const inside = this.#isInside(model);
    const dialog = this.root.querySelector('dialog');
    if (dialog && inside) this.#sheet.show(dialog);
    else dialog?.close();
    this.visit.furthest = inside ? Math.max(this.visit.furthest, positionOf(model).share) : 0;
    this.#follow(inside ? model : undefined);
    if (this.history && !this.dialog) void this.#mark();
    if (held?.isConnected === false && !this.root.activeElement) this.#catchFocus();
  }

  /** The control that held the focus is gone: to what is said about it, or to what took its place. */
  #catchFocus(): void {
    const found = ['.status', '#title', '.invite .primary'].map((what) =>
      this.root.querySelector<HTMLElement>(what),
    );
    found.find(Boolean)?.focus();
  }

  /** Without a dialog, somebody who is through, or is asked again, needs no invitation. */
  #isInside({ visit, run }: FlowModel): boolean {
    return visit.inside || (!this.dialog && run?.done === true);
  }

  async #mark(): Promise<void> {
    this.#trail ??= import('./trail.js').then(({ Trail }) => new Trail(this.#wentTo));
    (await this.#trail).show(this.step);
  }

  /** By the browser's back or forward: what is not on the way any more is not gone to. */
  readonly #wentTo = (step: string | null): void => {
    this.moves = true;
    if (step === null) this.visit.leave();
    else this.visit.enter(this.model?.path.includes(step) ? step : undefined);
  };

  /** To the heading of a step that a member's own act led to; it is said, too. */
  #follow(model: FlowModel | undefined): void {
    const before = this.#painted;
    this.#painted = model?.step.id;
    if (!this.moves || !model || this.#painted === before) return;
    this.moves = false;
    const heading = this.root.getElementById('title');
    heading?.focus();
    const { voice } = this;
    const title = plain(model, model.step.title);
    const onTheWay = model.step.kind !== 'done' && !model.renewing;
    this.announcer.now(onTheWay ? voice.say('stepSaid', { step: stepText(model, voice), title }) : title);
  }

  readonly #stepActions: StepActions = {
    write: (step, answer) => {
      this.visit.write(step.id, answer);
    },
    takeBack: () => void this.takeBack(),
  };

  readonly #shut = (): void => {
    this.root.querySelector('dialog')?.close();
  };

  readonly #frameActions: Omit<FrameActions, 'close'> = {
    next: (event) => {
      event.preventDefault();
      void this.next();
    },
    skip: () => void this.leave(null),
    back: () => void this.back(),
    look: () => {
      this.open();
    },
    tick: (id) => {
      const { model } = this;
      if (model) this.visit.write(model.step.id, toggled(listOf(answerTo(model, model.step)), id));
    },
  };

  readonly #invitationActions: InvitationActions = {
    enter: () => {
      this.open();
    },
    startOver: () => void this.startOver(),
    undo: () => void this.undo(),
  };

  readonly #closed = (): void => {
    this.#sheet.closed();
    this.close();
    // Browsers give the focus back to what had it; not all of them had given it to the button.
    if (!this.root.activeElement?.checkVisibility())
      this.root.querySelector<HTMLElement>('.invite .primary')?.focus();
  };
}
