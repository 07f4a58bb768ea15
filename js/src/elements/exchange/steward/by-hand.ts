// Where this page cannot match: the problem as a file, the command that matches, and a field for the file that it writes.
import { type TemplateResult, html } from 'lit/html.js';
import { wrongTemplate } from '../../wrong.js';
import type { Speech } from '../../../locales/words.js';
import type { Matching } from './solver.js';
import type { Tally } from './search.js';

type Result = Matching & { readonly search: number };

/** The file that `hearth match` has written; undefined where it is another. */
export function resultIn(text: string): Result | undefined {
  try {
    const { search, matches, prices } = JSON.parse(text) as Partial<Result>;
    if (typeof search !== 'number' || !Array.isArray(matches) || typeof prices !== 'object') return undefined;
    return { search, matches: matches as Matching['matches'], prices };
  } catch {
    return undefined;
  }
}

export class ByHand {
  #file: File | undefined;
  #isWrong = false;

  constructor(
    private readonly update: () => void,
    private readonly propose: (result: Result) => void,
  ) {}

  template(tally: Tally, speech: Speech): TemplateResult {
    const send = (event: Event): void => {
      event.preventDefault();
      void this.#read();
    };
    return html`<form class="form" novalidate @submit=${send}>
      <p class="text" part="text">${speech.say('byHand')}</p>
      <p>
        <button
          type="button"
          part="button button-save"
          @click=${() => {
            save(tally);
          }}
        >
          ${speech.say('saveSearch')}
        </button>
        <code dir="ltr">hearth match tally.json &gt; proposal.json</code>
      </p>
      <div class="entry">
        <label for="result">${speech.say('resultFile')}</label>
        ${wrongTemplate(this.#isWrong ? speech.say('notThatFile') : undefined, 'result')}
        <input
          class="field file"
          part="field"
          id="result"
          type="file"
          accept=".json,application/json"
          aria-describedby="wrongresult"
          aria-invalid=${this.#isWrong ? 'true' : 'false'}
          @change=${({ target }: Event) => {
            this.#take((target as HTMLInputElement).files?.[0]);
          }}
        />
      </div>
      <div class="actions" part="actions">
        <button class="primary" part="button button-propose">${speech.say('proposeFile')}</button>
      </div>
    </form>`;
  }

  #take(file: File | undefined): void {
    this.#file = file;
    this.#isWrong = false;
    this.update();
  }

  async #read(): Promise<void> {
    const result = resultIn((await this.#file?.text()) ?? '');
    this.#isWrong = !result;
    this.update();
    if (result) this.propose(result);
  }
}

function save(tally: Tally): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(tally)], { type: 'application/json' }));
  link.download = 'tally.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
