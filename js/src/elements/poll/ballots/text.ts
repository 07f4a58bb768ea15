// Open text: one's own answer, and those of others that one agrees with. What they wrote comes from the store, by its digest.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../../locales/words.js';
import type { Ballot } from '../../../poll.js';
import type { Store } from '../../../stores/store.js';
import type { PollModel, Row } from '../model.js';
import type { Paper } from '../paper.js';
import { type RowActions, rowsTemplate } from '../rows.js';
import { dress } from './ballots.css.js';
import type { BallotForm, BallotKind } from './form.js';
import { resultsTemplate } from './results.js';
import { waitingTemplate } from './waiting.js';
import { voiceFor } from './words.js';

/** What stands on a page of answers. */
interface Answer {
  readonly writeIn: string;
  /** The digest that ballots and results know it by. */
  readonly answer?: string;
}

interface Answers {
  readonly items: readonly Answer[];
  /** Where the next page begins; null: this was the last. */
  readonly next: string | null;
}

/** Milliseconds; longer than this is as good as no network. */
const patience = 20_000;

/** More than anybody reads. */
const mostPages = 10;

/** As many characters as the core takes. */
const longest = 140;

async function allAnswers(store: Store, address: string): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let after = '';
  for (let page = 0; page < mostPages; page += 1) {
    const reply = await store.part(address, `records?tag=write-in&after=${after}`, {
      signal: AbortSignal.timeout(patience),
    });
    const { items, next } = (await reply.json()) as Answers;
    answers.push(...items);
    if (next === null) break;
    after = next;
  }
  return answers;
}

export class TextForm implements BallotForm {
  readonly instant = false;
  #words = '';
  #texts: ReadonlyMap<string, string> = new Map();
  /** The snapshot whose answers were asked for. */
  #asked: string | undefined;

  constructor(
    readonly kind: BallotKind,
    private readonly paper: Paper,
  ) {}

  get ballot(): Ballot | undefined {
    const { choice } = this.paper;
    const writeIn = this.#words.trim();
    if (writeIn) return { choice, writeIn };
    return choice.length > 0 ? { choice } : undefined;
  }

  fill(ballot: Ballot | null): void {
    this.#words = ballot?.writeIn ?? '';
  }

  hint(_model: PollModel, speech: Speech): string {
    return this.#voice(speech).say('textHint');
  }

  finish(root: ShadowRoot): void {
    dress(root);
  }

  rows(model: PollModel, speech: Speech, actions: RowActions): TemplateResult {
    const voice = this.#voice(speech);
    void this.#ask(model);
    const rows = [...model.rows, ...this.#answers(model)];
    if (!model.choosing) return this.#resultsTemplate(model, rows, voice);
    return html`<div class="rows">${this.#fieldTemplate(voice)}</div>
      ${
        rows.length > 0
          ? html`<p class="between">${voice.say('agree')}</p>
              ${rowsTemplate({ ...model, rows }, voice, actions)}`
          : nothing
      }`;
  }

  /** Those whose words are known, the most agreed with first, as the results have them. */
  #answers({ document, shared, paper, ballot, choosing }: PollModel): readonly Row[] {
    const known = new Set(document.options.map(({ id }) => id));
    const chosen = choosing ? paper.choice : (ballot?.choice ?? []);
    return (shared.results?.options ?? []).flatMap((share) => {
      const label = this.#texts.get(share.id);
      if (known.has(share.id) || label === undefined) return [];
      const leading = shared.results?.leading.includes(share.id) ?? false;
      return { id: share.id, label, description: undefined, mine: chosen.includes(share.id), leading, share };
    });
  }

  #resultsTemplate(model: PollModel, rows: readonly Row[], voice: Speech): TemplateResult {
    const own = model.ballot?.writeIn;
    const isOwn = (label: string): boolean => label.toLowerCase() === own?.trim().toLowerCase();
    const told = rows.some(({ label }) => isOwn(label));
    return html`${
      own !== undefined && !told
        ? html`<p class="between">${voice.say('yourAnswer')}</p>
            <p class="own-answer"><bdi>${own}</bdi></p>`
        : nothing
    }
    ${waitingTemplate(model, voice)}
    ${resultsTemplate(model, voice, rows, ({ label, mine, share }) => ({
      mine: isOwn(label) ? voice.say('yourAnswer') : mine ? voice.say('yours') : '',
      ...(share && { numbers: voice.say('agreed', { n: share.count }) }),
    }))}`;
  }

  #fieldTemplate(voice: Speech): TemplateResult {
    const label = voice.say('yourAnswer');
    return html`<div class="row own" part="option">
      <input
        class="field words"
        part="field"
        type="text"
        autocomplete="off"
        dir="auto"
        maxlength=${longest}
        aria-label=${label}
        placeholder=${label}
        .value=${this.#words}
        @input=${({ target }: Event) => {
          this.#words = (target as HTMLInputElement).value;
          this.paper.touch();
        }}
      />
    </div>`;
  }

  /** Once for each snapshot that has results. */
  async #ask({ watched, store, shared, own }: PollModel): Promise<void> {
    const { address, etag } = watched.snapshot ?? {};
    // A local store knows no etags, and nobody's answers but one's own.
    const state = etag || JSON.stringify(own.revs);
    if (!shared.results || address === undefined || state === this.#asked || !store) return;
    this.#asked = state;
    const answers = await allAnswers(store, address).catch(() => []);
    // Of answers that differ in nothing but case or spaces, the first one's words stand for all.
    const texts = new Map(this.#texts);
    for (const { answer, writeIn } of answers)
      if (answer !== undefined && !texts.has(answer)) texts.set(answer, writeIn);
    this.#texts = texts;
    this.paper.touch();
  }

  #voice(speech: Speech): Speech {
    return voiceFor(speech, () => {
      this.paper.touch();
    });
  }
}
