// A widget in which a member does one thing after another: it sends, says what was refused, and has something to say where there is no
// document to show.
import type { TemplateResult } from 'lit/html.js';
import type { Speech } from '../locales/words.js';
import type { Act, Problem, Watched } from '../stores/store.js';
import type { Attempt } from './attempt.js';
import { absentTemplate } from './flow/absent.js';
import { HearthElement } from './hearth-element.js';
import { type Stage, stageOf } from './poll/model.js';

/** A wait that nobody notices needs no words. */
const slowMs = 300;

export abstract class ActingElement extends HearthElement {
  /** Sending for longer than one notices. */
  protected slow = false;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  /** What this member is doing here; another for each document. */
  protected abstract get attempt(): Attempt<string>;
  /** Where this member stands; the `status` attribute says the same. */
  abstract get status(): string;
  protected abstract worded(problem: Problem, speech: Speech): string;

  protected override changed(_before: Watched, now: Watched): void {
    clearTimeout(this.#slowTimer);
    this.slow = false;
    if (now.delivery.state !== 'sending') return;
    this.#slowTimer = setTimeout(() => {
      this.slow = true;
      this.requestUpdate();
    }, slowMs);
  }

  protected override paint(): void {
    super.paint();
    this.put('status', this.hasSource ? this.status : null);
  }

  protected get absentStage(): Stage {
    return stageOf(this.watched);
  }

  /** What stands here while there is no document; `blank` while that is not known. */
  protected absence(speech: Speech, blank: TemplateResult): TemplateResult {
    const { problem } = this.watched;
    if (!problem) return blank;
    const lasting = ['broken', 'refused-by-site'].includes(this.absentStage);
    const retry = (): void => void this.retry();
    return absentTemplate(this.worded(problem, speech), speech, lasting ? undefined : retry);
  }

  /** True when it was accepted or kept. What was refused is on the attempt then. */
  protected async perform(name: string, act: Act): Promise<boolean> {
    const { attempt } = this;
    attempt.touch();
    attempt.acting = true;
    const earlier = this.courier.refusal;
    this.announcer.now('');
    const sent = await this.send(name, act);
    attempt.acting = false;
    // What the page itself said no to is not refused: nothing is said about it.
    const { refusal = [] } = this.courier;
    if (!sent && refusal !== earlier) attempt.miss(refusal);
    this.requestUpdate();
    return sent && attempt === this.attempt;
  }
}
