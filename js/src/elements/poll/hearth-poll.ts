import type { TemplateResult } from 'lit/html.js';
import { wordsHere } from '../../locales/index.js';
import type { Speech } from '../../locales/words.js';
import type { Ballot, PollSnapshot } from '../../poll.js';
import type { Watched } from '../../stores/store.js';
import type { HearthEvents } from '../events.js';
import { HearthElement } from '../hearth-element.js';
import { fallbackRows } from '../written.js';
import type { FormHost } from './ballots/form.js';
import { equip } from './ballots/late.js';
import { type CardActions, cardTemplate } from './card.js';
import { type PollModel, type Stage, modelOf, stageOf } from './model.js';
import { absentTemplate, skeletonTemplate } from './no-card.js';
import { Paper, bodyOf } from './paper.js';
import { styles } from './poll.css.js';
import { statusLine } from './sentences.js';

export type HearthPollEvents = HearthEvents<'vote' | 'withdraw'>;

/** A wait that nobody notices needs no words. */
const slowMs = 300;
const usualRows = 4;

/**
 * A poll: choose, vote, see what others said, live.
 *
 * @element hearth-poll
 * @attr {string} name - the poll's name at the hub
 * @attr {string} space - the community at the hub; the page's own where it is left out
 * @attr {string} hub - the hub's address; the page's own where it is left out
 * @attr {'light' | 'dark' | 'plain'} theme - follows the page where it is left out
 * @attr status - where the poll stands (read only)
 * @attr {boolean} voted - this member's vote is in, or on its way (read only)
 * @fires {CustomEvent} hearth-before-vote - cancelable
 * @fires {CustomEvent} hearth-vote - the vote counts
 * @fires {CustomEvent} hearth-before-withdraw - cancelable
 * @fires {CustomEvent} hearth-withdraw - the vote is withdrawn
 * @fires {CustomEvent} hearth-error - refused; nothing was changed
 * @slot - what stands there without script
 * @slot sign-in - the page's own way to sign in, shown where only that helps
 * @slot footer - below everything
 * @csspart card
 * @csspart question
 * @csspart description
 * @csspart options
 * @csspart option
 * @csspart option-chosen
 * @csspart control
 * @csspart check
 * @csspart label
 * @csspart bar
 * @csspart numbers
 * @csspart count
 * @csspart percent
 * @csspart field
 * @csspart footer
 * @csspart status
 * @csspart note
 * @csspart meta
 * @csspart turnout
 * @csspart time
 * @csspart actions
 * @csspart button
 * @cssprop --hearth-surface - the card
 * @cssprop --hearth-ink - text
 * @cssprop --hearth-accent - buttons, ticks, focus, one's own choice
 */
export class HearthPoll extends HearthElement {
  protected override readonly kind = 'poll';

  #paper = this.#blankPaper();
  /** An arrow key is down: what it picks is not yet a vote. */
  #arrow = false;
  #slow = false;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super(styles);
  }

  /** Where the poll stands; the `status` attribute says the same. */
  get status(): Stage {
    return stageOf(this.watched);
  }

  /** True when this member's vote is in, or on its way. */
  get voted(): boolean {
    return Boolean(this.#model()?.ballot);
  }

  /** Votes as if the member had; false when the page or the rules refused it. An empty choice abstains. */
  vote(ballot: Ballot): Promise<boolean> {
    return this.#send('vote', ballot);
  }

  withdraw(): Promise<boolean> {
    return this.#send('withdraw', null);
  }

  protected override changed(before: Watched, now: Watched): void {
    this.#watchSlowness(now.delivery.state === 'sending');
    const was = before.snapshot as PollSnapshot | undefined;
    const is = now.snapshot as PollSnapshot | undefined;
    if (!was || !is) return;
    if (is.since !== was.since && was.own.ballot) this.#renew('anew');
    else if (this.#paper.acting || before.pending) return;
    else if (JSON.stringify(is.own.ballot) !== JSON.stringify(was.own.ballot)) this.#renew('elsewhere');
    else if (is.shared.turnout !== was.shared.turnout) this.#announceTotal();
  }

  protected override forget(): void {
    super.forget();
    this.#paper = this.#blankPaper();
  }

  protected override face(speech: Speech): TemplateResult {
    const ready = equip(this.#paper, this.watched, this.#host);
    const model = this.#model();
    if (model && ready) return cardTemplate(model, speech, this.#actions, Date.now());
    const { problem } = this.watched;
    if (!problem && ready !== null)
      return skeletonTemplate(model?.rows.length || fallbackRows(this) || usualRows, speech);
    const sentence =
      !problem || problem.code === 'offline' ? speech.say('notReached') : speech.sayWhy(problem);
    return absentTemplate(
      sentence,
      speech,
      ['broken', 'refused-by-site'].includes(this.status) ? undefined : this.#actions.retry,
    );
  }

  protected override paint(): void {
    const held = this.root.activeElement;
    super.paint();
    this.#finish();
    if (held?.isConnected === false && !this.root.querySelector(':focus')) this.#catchFocus();
  }

  /** What a template under a strict policy cannot say: lengths of bars. And what people change by themselves: ticks. */
  #finish(): void {
    for (const bar of this.root.querySelectorAll<HTMLElement>('.bar')) {
      bar.style.setProperty('--share', bar.dataset['share'] ?? '0');
    }
    for (const pick of this.root.querySelectorAll<HTMLInputElement>('.pick')) {
      pick.checked = pick.parentElement?.hasAttribute('data-chosen') ?? false;
    }
    this.#paper.form?.finish(this.root);
    this.put('status', this.hasSource ? this.status : null);
    this.toggleAttribute('voted', this.voted);
  }

  readonly #actions: CardActions = {
    pick: (id, event) => {
      this.#pick(event, (model) => {
        this.#paper.pick(id, model.single);
        this.#paper.waits = this.#arrow;
        if (model.direct && !this.#arrow) this.#submit();
      });
    },
    act: (event, act) => {
      this.#pick(event, () => {
        act(this.#arrow);
      });
    },
    submit: (event) => {
      event.preventDefault();
      this.#submit();
    },
    key: (event) => {
      this.#key(event);
    },
    undo: () => {
      const { undo } = this.#paper;
      if (undo !== undefined) void this.#send(undo ? 'vote' : 'withdraw', undo, true);
    },
    edit: () => {
      this.courier.refusal = undefined;
      this.#paper.edit(this.#model()?.ballot ?? null);
    },
    keep: () => {
      this.#paper.stopEditing();
    },
    withdraw: () => void this.withdraw(),
    abstain: () => void this.vote({ choice: [] }),
    retry: () => void this.retry(),
  };

  readonly #host: FormHost = {
    announce: (sentence) => {
      this.announcer.now(sentence);
    },
    send: (ballot) => this.#send(ballot ? 'vote' : 'withdraw', ballot),
  };

  #blankPaper(): Paper {
    return new Paper(() => {
      this.requestUpdate();
    });
  }

  #model(): PollModel | undefined {
    const snapshot = this.watched.snapshot as PollSnapshot | undefined;
    const { opened, pageLanguage: lang } = this;
    const { refusal } = this.courier;
    return (
      snapshot &&
      modelOf(this.watched, snapshot, { paper: this.#paper, refusal, slow: this.#slow, store: opened, lang })
    );
  }

  /** While an act is on its way, nothing else is picked. */
  #pick(event: Event, act: (model: PollModel) => void): void {
    const model = this.#model();
    if (model && !model.sending && !this.#paper.acting) act(model);
    else event.preventDefault();
  }

  #submit(): void {
    const { ballot } = this.#paper;
    if (ballot) void this.vote(ballot);
    else this.#paper.say('empty');
  }

  /** Arrow keys pick, as they do in every group of radio buttons; a click, Space, Enter or a screen reader's press votes. */
  #key(event: Event): void {
    const key = event instanceof KeyboardEvent ? event.key : '';
    const down = event.type === 'keydown';
    this.#arrow = down && key.startsWith('Arrow');
    if (down && key === 'Escape' && this.#paper.editing) this.#paper.stopEditing();
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || !input.matches('.pick')) return;
    const direct = this.#model()?.direct ?? false;
    // Browsers make no click of a Space on a radio button that an arrow key has picked already.
    if (key !== 'Enter' && !(key === ' ' && direct)) return;
    event.preventDefault();
    if (down && direct) input.click();
    else if (down) this.#submit();
  }

  async #send(name: 'vote' | 'withdraw', ballot: Ballot | null, undoing = false): Promise<boolean> {
    const model = this.#model();
    const paper = this.#paper;
    if (!model || model.sending || paper.acting) return false;
    const before = undoing ? undefined : bodyOf(model.ballot);
    paper.acting = true;
    paper.say(undefined);
    this.announcer.now('');
    const sent = await this.send(name, { key: 'ballot', body: bodyOf(ballot) });
    paper.acting = false;
    if (sent) paper.settle(before, ballot);
    else paper.waits = true;
    if (paper === this.#paper) await this.#announceStanding();
    return sent;
  }

  #renew(note: 'anew' | 'elsewhere'): void {
    this.#paper.renew(note);
    void this.#announceStanding();
  }

  /** Says where things stand, unless the focus is there already and says it. */
  async #announceStanding(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    await wordsHere();
    const model = this.#model();
    if (!model) return;
    const read = this.root.activeElement?.matches('.status');
    this.announcer.now(read ? '' : statusLine(model, this.speech, Date.now()).text);
  }

  #announceTotal(): void {
    this.announcer.calmly(() => this.speech.say('total', { n: this.#model()?.shared.turnout ?? 0 }));
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

  /** The control that held the focus is gone: the focus goes to what took its place. */
  #catchFocus(): void {
    const first = (selector: string): HTMLElement | null => this.root.querySelector(selector);
    const choice = this.#paper.editing ? (first('.pick:checked') ?? first('.rows :is(input, button)')) : null;
    (choice ?? first('.status'))?.focus();
  }
}
