// Reactions: short labels to be tapped, any number of them. Where votes may change, a tap is the vote.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../../locales/words.js';
import type { Ballot } from '../../../poll.js';
import type { PollModel, Row } from '../model.js';
import type { Paper } from '../paper.js';
import { dress } from './ballots.css.js';
import type { BallotForm, BallotKind, FormHost } from './form.js';
import { voiceFor } from './words.js';

export class ReactionsForm implements BallotForm {
  readonly instant = true;
  /** What was tapped while a vote was on its way. */
  #wanted: readonly string[] | undefined;

  constructor(
    readonly kind: BallotKind,
    private readonly paper: Paper,
    private readonly host: FormHost,
  ) {}

  get ballot(): Ballot | undefined {
    const { choice } = this.paper;
    return choice.length > 0 ? { choice } : undefined;
  }

  fill(): void {
    // The paper itself holds what is chosen.
  }

  hint({ document }: PollModel, speech: Speech): string {
    return document.changeable ? this.#voice(speech).say('reactHint') : speech.say('anyFinal');
  }

  finish(root: ShadowRoot): void {
    dress(root);
  }

  rows(model: PollModel, speech: Speech): TemplateResult {
    const chosen = this.#chosen(model);
    return html`<div class="rows reactions" part="options">
      ${model.rows.map((row) => this.#chipTemplate(row, chosen, model, speech))}
    </div>`;
  }

  #chosen({ ballot, choosing, direct, paper }: PollModel): readonly string[] {
    if (!direct && choosing) return paper.choice;
    return this.#wanted ?? ballot?.choice ?? [];
  }

  #chipTemplate(row: Row, chosen: readonly string[], model: PollModel, speech: Speech): TemplateResult {
    const { id, label, share } = row;
    const on = chosen.includes(id);
    const count = share && speech.say('votes', { n: share.count });
    return html`<button
      type="button"
      class="reaction"
      part="option${on ? ' option-chosen' : ''}"
      aria-pressed=${on ? 'true' : 'false'}
      aria-disabled=${model.choosing ? nothing : 'true'}
      @click=${() => {
        if (model.choosing) this.#toggle(id, chosen, model.direct);
      }}
    >
      <bdi lang=${model.lang}>${label}</bdi>
      ${share && count ? html`<span class="tally" aria-hidden="true">${speech.number(share.count)}</span><span class="hush">, ${count}</span>` : nothing}
    </button>`;
  }

  #toggle(id: string, chosen: readonly string[], direct: boolean): void {
    const others = chosen.filter((other) => other !== id);
    const next = others.length < chosen.length ? others : [...others, id];
    if (!direct) this.paper.pick(id, false);
    else if (this.#wanted) this.#wanted = next;
    else void this.#send(next);
    this.paper.touch();
  }

  /** Sends, and what was tapped meanwhile after it. */
  async #send(choice: readonly string[]): Promise<void> {
    this.#wanted = choice;
    const sent = await this.host.send(choice.length > 0 ? { choice } : null);
    const more = this.#wanted;
    this.#wanted = undefined;
    if (!sent) this.paper.touch();
    else if (more !== choice) await this.#send(more);
  }

  #voice(speech: Speech): Speech {
    return voiceFor(speech, () => {
      this.paper.touch();
    });
  }
}
