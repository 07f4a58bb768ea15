// The reader's own choices: what is hidden, in plain words, with switches and two lists.
import { type TemplateResult, html, noChange, nothing } from 'lit/html.js';
import type { Shielding } from '../../locales/shield/index.js';
import type { Pause } from '../pause.js';
import { type Choice, choiceNames, choices } from './choices.js';
import { type List, type Preferences, listed } from './preferences.js';

export interface Choosing {
  readonly preferences: Preferences;
  readonly lasting: boolean;
  readonly complete: boolean;
  readonly hasAuthors: boolean;
  /** The list that the reader is writing in. */
  readonly writing: string | undefined;
  readonly pause: Pause;
  readonly choose: (change: Partial<Preferences>) => void;
  readonly write: (list: List, entries: readonly string[]) => void;
  readonly retry: () => void;
}

const isChosen = ({ categories }: Preferences, choice: Choice): boolean =>
  choices[choice].some((category) => categories.includes(category));

function toggled({ categories }: Preferences, choice: Choice, on: boolean): Preferences['categories'] {
  const others = categories.filter((category) => !choices[choice].some((own) => own === category));
  return on ? [...others, ...choices[choice]] : others;
}

const checked = (event: Event): boolean => (event.target as HTMLInputElement).checked;

export function panelTemplate({ say }: Shielding, choosing: Choosing): TemplateResult {
  const { preferences, choose, hasAuthors } = choosing;
  return html`<p class="quiet">${say('about')}</p>
    <fieldset>
      <legend>${say('choose')}</legend>
      <div class="choices">
        ${choiceNames.map((choice) => {
          const change = (event: Event): void => {
            choose({ categories: toggled(choosing.preferences, choice, checked(event)) });
          };
          return html`<label class="choice">
            <input type="checkbox" .checked=${isChosen(preferences, choice)} @change=${change} />
            <span>${say(choice)}</span>
          </label>`;
        })}
      </div>
    </fieldset>
    <div class="lists">
      ${list('words', say('words'), say('wordsHint'), choosing)}
      ${hasAuthors ? list('people', say('people'), say('peopleHint'), choosing) : nothing}
    </div>
    ${notes(say, choosing)}`;
}

/** It takes effect at a pause, with Enter and when it is left. Nothing is changed under the writer's hands. */
function list(id: List, label: string, hint: string, choosing: Choosing): TemplateResult {
  const { preferences, writing, pause, write } = choosing;
  const hear = (event: Event): void => {
    const { isComposing, inputType } = event as InputEvent;
    if (isComposing) return;
    const entries = listed((event.target as HTMLTextAreaElement).value);
    pause.begin(() => {
      write(id, entries);
    });
    if (inputType === 'insertLineBreak') pause.hurry();
  };
  return html`<div class="list">
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      rows="3"
      aria-describedby="${id}-hint"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${writing === id ? noChange : preferences[id].join('\n')}
      @input=${hear}
      @compositionend=${hear}
      @blur=${(event: Event): void => {
        pause.hurry();
        tidy(event.target as HTMLTextAreaElement);
      }}
    ></textarea>
    <p class="quiet" id="${id}-hint">${hint}</p>
  </div>`;
}

/** One on each line, once it is left; not when only the window is. */
function tidy(field: HTMLTextAreaElement): void {
  if (!isAtHand(field)) field.value = listed(field.value).join('\n');
}

const isAtHand = (field: Element): boolean => (field.getRootNode() as ShadowRoot).activeElement === field;

/** What stands in the way, and what can be done. */
function notes(say: Shielding['say'], { lasting, complete, retry }: Choosing): TemplateResult {
  return html`${lasting ? nothing : html`<p class="note">${say('memoryOnly')}</p>`}
  ${
    complete
      ? nothing
      : html`<p class="note">
          ${say('incomplete')} <button type="button" @click=${retry}>${say('tryAgain')}</button>
        </p>`
  }`;
}
