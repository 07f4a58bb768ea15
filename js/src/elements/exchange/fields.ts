// The fields of the forms: what each is called, what is in it, what is wrong with it.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { WordKey } from '../../locales/words.js';
import { wrongTemplate } from '../wrong.js';
import type { Form, Place } from './attempt.js';
import { type Draft, dayOf, toggled } from './draft.js';
import { type ExchangeScene, saidTemplate } from './scene.js';
import { faultAt, tagSaid } from './sentences.js';

/** A form that is open: whose, and what is in it. */
export interface Writing {
  readonly scene: ExchangeScene;
  readonly form: Form;
  readonly draft: Draft;
}

/** A year, as long as a day may lie ahead. */
const longest = 366 * 86_400_000;

export function write({ scene, form, draft }: Writing, change: Partial<Draft>): void {
  scene.actions.write(form, { ...draft, ...change });
}

/** A control with its label above it, and what is wrong between the two. `inputs` makes it, given its id and what describes it. */
export function entryTemplate(
  { model, speech }: ExchangeScene,
  [place, field]: readonly [Place, string],
  [label, hint]: readonly [WordKey, WordKey?],
  inputs: (id: string, described: string, isWrong: boolean) => TemplateResult,
): TemplateResult {
  const id = `${place}-${field}`;
  const fault = faultAt(place, field, model, speech);
  return html`<div class="entry">
    <label for=${id}>${speech.say(label)}</label>
    ${hint ? html`<p class="note" part="note" id="hint${id}">${speech.say(hint)}</p>` : nothing}
    ${wrongTemplate(fault, id)}
    ${inputs(id, hint ? `wrong${id} hint${id}` : `wrong${id}`, fault !== undefined)}
  </div>`;
}

/** What is asked or offered: one line, in a field that grows with it. Enter sends, as in any field of one line. */
export function textField(writing: Writing, words: readonly [WordKey, WordKey?]): TemplateResult {
  const send = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).form?.requestSubmit();
  };
  return entryTemplate(
    writing.scene,
    [writing.form, 'text'],
    words,
    (id, described, isWrong) =>
      html`<textarea
        class="field text"
        part="field"
        id=${id}
        rows="2"
        dir="auto"
        aria-describedby=${described}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${writing.draft.text}
        @keydown=${send}
        @input=${({ target }: Event) => {
          write(writing, { text: (target as HTMLTextAreaElement).value });
        }}
      ></textarea>`,
  );
}

export const nameField = (writing: Writing): TemplateResult =>
  entryTemplate(
    writing.scene,
    [writing.form, 'name'],
    ['nameToOthers'],
    (id, described, isWrong) =>
      html`<input
        class="field"
        part="field"
        id=${id}
        type="text"
        dir="auto"
        autocomplete="name"
        aria-describedby=${described}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${writing.draft.name}
        @input=${({ target }: Event) => {
          write(writing, { name: (target as HTMLInputElement).value });
        }}
      />`,
  );

/** A day ahead. */
export function dayTemplate(
  scene: ExchangeScene,
  names: readonly [Place, string],
  words: readonly [WordKey, WordKey?],
  value: string,
  change: (day: string) => void,
): TemplateResult {
  const { now } = scene;
  return entryTemplate(
    scene,
    names,
    words,
    (id, described, isWrong) =>
      html`<input
        class="field day"
        part="field"
        id=${id}
        type="date"
        min=${dayOf(now)}
        max=${dayOf(now + longest)}
        aria-describedby=${described}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${value}
        @change=${({ target }: Event) => {
          change((target as HTMLInputElement).value);
        }}
      />`,
  );
}

export const dayField = (writing: Writing): TemplateResult =>
  dayTemplate(writing.scene, [writing.form, 'by'], ['byWhen'], writing.draft.by, (by) => {
    write(writing, { by });
  });

/** A number from 1 on, as points to choose. */
export function numberField(
  writing: Writing,
  field: 'needs' | 'capacity',
  label: WordKey,
  max: number,
): TemplateResult {
  const { scene, form } = writing;
  const point = (n: number): TemplateResult => {
    const chosen = writing.draft[field] === n;
    return html`<label class="point" part="point${chosen ? ' point-chosen' : ''}" ?data-chosen=${chosen}>
      <input
        class="hush"
        part="control"
        type="radio"
        name="${form}-${field}"
        value=${n}
        .checked=${chosen}
        @change=${() => {
          write(writing, { [field]: n });
        }}
      /><span>${scene.speech.number(n)}</span>
    </label>`;
  };
  return html`<fieldset class="choices entry">
    <legend class="label">${scene.speech.say(label)}</legend>
    <div class="scale few" part="scale">${Array.from({ length: max }, (_, index) => point(index + 1))}</div>
  </fieldset>`;
}

/** What it is about, of the document's tags. */
export function tagsField(writing: Writing): TemplateResult {
  const { scene, form, draft } = writing;
  const { model, speech } = scene;
  const id = `${form}-tags`;
  const fault = faultAt(form, 'tags', model, speech);
  return html`<fieldset
    class="choices entry"
    aria-describedby="wrong${id}"
    aria-invalid=${fault ? 'true' : nothing}
  >
    <legend class="label">${speech.say('aboutWhat')}</legend>
    ${wrongTemplate(fault, id)}
    <div class="chips" part="options">
      ${model.document.tags.map((tag) =>
        chipTemplate(saidTemplate(tagSaid(tag, model)), draft.tags.includes(tag.id), () => {
          write(writing, { tags: toggled(draft.tags, tag.id) });
        }),
      )}
    </div>
  </fieldset>`;
}

export function chipTemplate(label: TemplateResult, chosen: boolean, press: () => void): TemplateResult {
  return html`<label class="chip" part="option${chosen ? ' option-chosen' : ''}" ?data-chosen=${chosen}>
    <input class="pick" part="control" type="checkbox" .checked=${chosen} @change=${press} />
    <span>${label}</span>
  </label>`;
}
