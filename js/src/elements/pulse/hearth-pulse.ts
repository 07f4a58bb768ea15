import { type TemplateResult, html, nothing } from 'lit/html.js';
import { wordsHere } from '../../locales/index.js';
import { Late } from '../../locales/late.js';
import type { Watched } from '../../stores/store.js';
import type { HearthEvents } from '../events.js';
import { textIn } from '../flow/text.js';
import { guardTemplate } from '../guarded.js';
import type { Stage } from '../poll/model.js';
import { askTemplate } from './ask.js';
import { PulseAttempt } from './attempt.js';
import { didTemplate } from './did.js';
import { type PulseModel, type PulseStage, modelOf, stageOf } from './model.js';
import { PulseElement } from './pulse-element.js';
import { styles } from './pulse.css.js';
import { roundsTemplate } from './rounds.js';
import { type PulseActions, saidTemplate } from './scene.js';
import { statusLine } from './sentences.js';
import type { Desk } from './steward/desk.js';

export type HearthPulseEvents = HearthEvents<'answer' | 'withdraw' | 'ask' | 'did'>;

/** Members do not fetch what stewards work with. */
const desks = new Late(() => import('./steward/desk.js'));

/**
 * One short question for each member and round, what came of the last rounds, and what was done about it. Stewards also see why members go
 * and who has gone quiet, and write down what was done.
 *
 * @element hearth-pulse
 * @attr {string} name - the pulse's name at the hub
 * @attr {string} space - the community at the hub; the page's own where it is left out
 * @attr {string} hub - the hub's address; the page's own where it is left out
 * @attr {'light' | 'dark' | 'plain'} theme - follows the page where it is left out
 * @attr status - where this member stands (read only)
 * @fires {CustomEvent} hearth-before-answer - cancelable
 * @fires {CustomEvent} hearth-answer - an answer is in; for one kept offline, when it has gone out
 * @fires {CustomEvent} hearth-before-withdraw - cancelable
 * @fires {CustomEvent} hearth-withdraw - an answer, or what a steward wrote, was taken back
 * @fires {CustomEvent} hearth-before-ask - cancelable; a steward asks a member who has gone quiet
 * @fires {CustomEvent} hearth-ask - that member is asked when they come back
 * @fires {CustomEvent} hearth-before-did - cancelable
 * @fires {CustomEvent} hearth-did - what was said and done is published
 * @fires {CustomEvent} hearth-error - refused; nothing was changed
 * @slot - what stands there without script
 * @slot sign-in - the page's own way to sign in, shown where only that helps
 * @slot footer - below everything
 * @csspart card
 * @csspart title
 * @csspart ask
 * @csspart question
 * @csspart scale
 * @csspart point
 * @csspart point-chosen
 * @csspart control
 * @csspart error
 * @csspart status
 * @csspart note
 * @csspart actions
 * @csspart button
 * @csspart heading
 * @csspart results
 * @csspart round
 * @csspart when
 * @csspart result
 * @csspart label
 * @csspart line
 * @csspart numbers
 * @csspart table
 * @csspart did
 * @csspart entry
 * @csspart said
 * @csspart done
 * @csspart stewards
 * @csspart field
 * @cssprop --hearth-surface - the card
 * @cssprop --hearth-ink - text
 * @cssprop --hearth-accent - the button, the chosen point, the mean, focus
 */
export class HearthPulse extends PulseElement {
  protected override attempt = this.#blank();
  #desk: Desk | undefined;

  constructor() {
    super(styles);
  }

  override get status(): Stage | PulseStage {
    const { model } = this;
    return model ? stageOf(model) : this.absentStage;
  }

  protected override changed(before: Watched, now: Watched): void {
    super.changed(before, now);
    const [was, is] = [this.modelOf(before), this.modelOf(now)];
    if (!was || !is || this.attempt.acting) return;
    if (now.delivery.state === 'refused' && before.delivery !== now.delivery)
      this.attempt.miss(now.delivery.problems);
    else if (was.round === is.round && !before.pending && isOther(was, is)) this.attempt.say('elsewhere');
    if (was.shared.rounds[0]?.round !== is.shared.rounds[0]?.round)
      this.announcer.calmly(() => this.voice.say('roundEnded'));
  }

  protected override forget(): void {
    super.forget();
    this.attempt = this.#blank();
    this.#desk = undefined;
  }

  protected override face(): TemplateResult {
    const { model, voice: speech } = this;
    if (!model) return this.absence(speech);
    const { document, lang } = model;
    const scene = { model, speech, actions: this.#actions, now: Date.now() };
    const title =
      document.title === undefined ? speech.say('pulseTitle') : textIn(document.title, lang, document);
    return html`<div class="card pulse">
      <h2 class="title" part="title" id="title" tabindex="-1">
        ${typeof title === 'string' ? title : saidTemplate(title)}
      </h2>
      ${askTemplate(scene)} ${roundsTemplate(scene)} ${didTemplate(scene)}
      ${this.#deskOf(model)?.template(scene) ?? nothing}
      <slot name="footer"></slot>
    </div>`;
  }

  protected get model(): PulseModel | undefined {
    return this.modelOf(this.watched);
  }

  protected modelOf(watched: Watched): PulseModel | undefined {
    const { attempt, slow, opened: store, pageLanguage: lang } = this;
    const snapshot = watched.snapshot as typeof this.seen;
    return snapshot && modelOf(watched, snapshot, { attempt, slow, store, lang });
  }

  #blank(): PulseAttempt {
    return new PulseAttempt(() => {
      this.requestUpdate();
    });
  }

  #deskOf({ shared }: PulseModel): Desk | undefined {
    if (!shared.quiet) return undefined;
    const update = (): void => {
      this.requestUpdate();
    };
    if (!desks.here) desks.ask(update);
    return (this.#desk ??= desks.here?.deskOf({
      guard: () => guardTemplate(this),
      update,
      send: async (name, act) => {
        const sent = await this.send(name, act);
        return { sent, problems: this.courier.refusal ?? [] };
      },
      words: async (after) =>
        this.opened?.part(this.watched.snapshot?.address ?? '', `records?tag=exit${after}`),
      announce: (sentence) => {
        this.announcer.now(sentence);
      },
    }));
  }

  readonly #actions: PulseActions = {
    choose: (item, value) => {
      this.attempt.choose(item, value);
    },
    answer: (event) => {
      event.preventDefault();
      void this.#answer();
    },
    edit: () => {
      this.attempt.edit(true);
    },
    keep: () => {
      this.attempt.edit(false);
    },
    takeBack: () => void this.#send('withdraw', null),
    fold: (what) => {
      this.attempt.fold(what);
    },
    takeBackDid: ({ id }) => void this.perform('withdraw', { key: `did-${id}`, body: null }),
  };

  async #answer(): Promise<void> {
    const { model } = this;
    if (!model || model.sending || model.asked === undefined) return;
    const { asked: item, chosen: value } = model;
    if (value !== undefined) return this.#send('answer', { item, value });
    this.attempt.miss([{ code: 'answer_missing', path: '/body/value', args: {} }]);
    await this.updateComplete;
    this.focusOn('.wrong');
  }

  async #send(name: 'answer' | 'withdraw', body: unknown): Promise<void> {
    const { model } = this;
    if (!model || model.sending) return;
    const sent = await this.perform(name, { key: `answer-${model.round}`, body });
    if (sent) this.attempt.settle();
    if (sent && name === 'withdraw') this.attempt.say('takenBack');
    await this.updateComplete;
    await wordsHere();
    this.focusOn('.wrong:not([hidden])', '.status');
    const { model: now, voice } = this;
    // What has the focus is read already.
    const read = this.root.activeElement?.matches('.status, .wrong');
    this.announcer.now(read || !now ? '' : (statusLine(now, voice, Date.now())?.text ?? ''));
  }
}

const isOther = (was: PulseModel, is: PulseModel): boolean =>
  JSON.stringify(was.own.answered) !== JSON.stringify(is.own.answered);
