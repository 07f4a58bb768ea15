// What stewards work with: a search, what it found, and one button that proposes it. Fetched when somebody sees these.
// The exchange's file carries what both are made of, so that members load nothing twice and stewards nothing more.
import '../define.js';
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { matchingVoice } from '../../../locales/matching/index.js';
import type { Speech } from '../../../locales/words.js';
import { type Line, button, lineTemplate } from '../../pieces.js';
import type { ExchangeScene } from '../scene.js';
import { problemText } from '../sentences.js';
import { ByHand } from './by-hand.js';
import { resultTemplate } from './result.js';
import { Search, type SearchHost } from './search.js';
import { solve } from './solver.js';

export type DeskHost = Pick<SearchHost, 'update' | 'send' | 'tally'> & {
  readonly announce: (sentence: string) => void;
};

export class Desk {
  readonly #search: Search;
  readonly #byHand: ByHand;
  #said: string | undefined;

  constructor(private readonly host: DeskHost) {
    const wait = (milliseconds: number): Promise<void> =>
      new Promise((resolve) => setTimeout(resolve, milliseconds));
    this.#search = new Search({ ...host, solve, wait });
    this.#byHand = new ByHand(host.update, ({ search, ...matching }) => {
      void this.#search.propose(matching, search);
    });
  }

  template(scene: ExchangeScene): TemplateResult {
    const speech = matchingVoice(scene.speech, this.host.update);
    const { search = null } = scene.model.shared;
    const line = this.#line(scene, speech);
    queueMicrotask(() => {
      this.#search.follow(search);
      this.#tell(line?.text ?? '');
    });
    return html`<section class="part stewards" part="stewards" id="at-desk">
      <h3 class="heading" part="heading" id="head-desk" tabindex="-1">${speech.say('matchThem')}</h3>
      <p class="text" part="text">${speech.say('searchHint')}</p>
      ${line ? lineTemplate(line) : nothing} ${this.#body(speech)}
    </section>`;
  }

  /** What comes by itself is said; what takes the place of the button that was pressed has the focus, and is read. */
  #tell(text: string): void {
    const isNew = this.#said !== undefined && text !== this.#said;
    this.#said = text;
    if (isNew && ['found', 'nobody', 'stale'].includes(this.#search.stage)) this.host.announce(text);
  }

  /** Where the search stands, in words. */
  #line(scene: ExchangeScene, speech: Speech): Line | undefined {
    const { stage, refusals, failed, solution } = this.#search;
    const [refusal] = refusals;
    if (refusal) return { tone: 'warn', text: problemText(refusal, speech) };
    if (failed) return { tone: 'warn', text: speech.say('tallyAway') };
    if (stage === 'proposed' || stage === 'resting') return this.#proposed(scene, speech);
    if (stage === 'found') {
      const n = solution?.matching.matches.length ?? 0;
      if (n > 0) return { tone: 'ok', text: speech.say('foundMatches', { n }) };
      return { tone: 'plain', text: speech.say('nobodyFits') };
    }
    return this.#progress(speech);
  }

  /** As long as somebody may still have to decide. */
  #proposed({ model, now }: ExchangeScene, speech: Speech): Line | undefined {
    const { proposed } = model.shared;
    if (!proposed || now >= proposed.answerBy) return undefined;
    const time = speech.moment(proposed.answerBy, now);
    return { tone: 'ok', text: speech.say('proposed', { n: proposed.matches, time }) };
  }

  #progress(speech: Speech): Line | undefined {
    const { stage } = this.#search;
    const busy = { searching: 'writingDown', finding: 'findingMatches', proposing: 'proposing' } as const;
    if (stage in busy) return { tone: 'plain', text: speech.say(busy[stage as keyof typeof busy]) };
    if (stage === 'nobody') return { tone: 'plain', text: speech.say('nobodyFits') };
    return stage === 'stale' ? { tone: 'warn', text: speech.say('searchedAnew') } : undefined;
  }

  #body(speech: Speech): TemplateResult {
    const { stage, tally, solution, isBusy, failed } = this.#search;
    if (stage === 'byHand' && tally)
      return html`${this.#byHand.template(tally, speech)} ${this.#again(speech)}`;
    const n = solution?.matching.matches.length ?? 0;
    const { problem } = tally ?? {};
    const shows = stage === 'found' && problem && problem.asks.length > 0 && solution;
    return html`${shows ? resultTemplate(problem, solution, speech) : nothing}
      <div class="actions" part="actions">
        ${shows && n > 0 ? this.#proposing(speech, n) : nothing}
        ${failed ? button('retry', speech.say('retry'), () => void this.#search.retry(), isBusy) : nothing}
        ${this.#again(speech)}
      </div>`;
  }

  #proposing(speech: Speech, n: number): TemplateResult {
    return html`<button
      type="button"
      class="primary"
      part="button button-propose"
      @click=${() => void this.#propose()}
    >
      ${speech.say('proposeThem', { n })}
    </button>`;
  }

  #again(speech: Speech): TemplateResult {
    const { stage, isBusy } = this.#search;
    const first = stage === 'resting' || stage === 'searching';
    return button(
      'search',
      speech.say(first ? 'searchNow' : 'searchAnew'),
      () => void this.#search.search(),
      isBusy,
    );
  }

  async #propose(): Promise<void> {
    const { solution, tally } = this.#search;
    if (solution && tally) await this.#search.propose(solution.matching, tally.search);
  }
}

export const deskOf = (host: DeskHost): Desk => new Desk(host);
