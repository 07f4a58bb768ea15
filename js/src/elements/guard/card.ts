// What a guard shows: why, where, and what can be done about it.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { FilterVerdict } from '../../filter.js';
import type { GuardKey, Guarding } from '../../locales/guard/index.js';
import { named, wordsOf } from './sentences.js';
import type { WatchedField } from './watched-field.js';

/** What the writer may answer. */
export interface Choices {
  readonly change: () => void;
  readonly send: () => void;
  readonly cancel: () => void;
}

const strictness: readonly FilterVerdict[] = ['allow', 'suggest', 'hold', 'block'];

export const strictest = (fields: readonly WatchedField[]): FilterVerdict =>
  strictness[Math.max(0, ...fields.map(({ report }) => strictness.indexOf(report.verdict)))] ?? 'allow';

const questions: Readonly<Record<FilterVerdict, GuardKey>> = {
  allow: 'askSuggest',
  suggest: 'askSuggest',
  hold: 'askHold',
  block: 'askBlock',
};

/** The sentences stand in the slot; without choices nothing is asked yet. */
export function card(
  fields: readonly WatchedField[],
  choices: Choices | undefined,
  guarding: Guarding,
): TemplateResult {
  const found = fields.filter(({ findings }) => findings.length > 0);
  return html`<div class="card" part="card" ?hidden=${found.length === 0}>
    <slot name="why"></slot>
    ${found.map((field) => wordButtons(field, guarding))}
    ${choices ? question(fields, choices, guarding) : nothing}
  </div>`;
}

function wordButtons(field: WatchedField, { say }: Guarding): TemplateResult | typeof nothing {
  const words = wordsOf(field.text, field.findings);
  if (words.length === 0) return nothing;
  return html`<div class="words" role="group" aria-label=${say('find')}>
    <span aria-hidden="true">${say('find')}</span>
    ${words.map((word) =>
      button(html`<bdi>${word}</bdi>`, () => {
        field.find(word);
      }),
    )}
  </div>`;
}

/** What cannot be sent is named. */
function asked(fields: readonly WatchedField[], guarding: Guarding): string {
  const verdict = strictest(fields);
  const words = fields
    .filter(({ report }) => report.verdict === verdict)
    .flatMap(({ text, decisive }) => wordsOf(text, decisive));
  const key = verdict === 'block' && words.length > 0 ? 'askBlockWords' : questions[verdict];
  return guarding.say(key, { words: named([...new Set(words)], guarding) });
}

function question(
  fields: readonly WatchedField[],
  { change, send, cancel }: Choices,
  guarding: Guarding,
): TemplateResult {
  const { say } = guarding;
  const mayBeSent = strictest(fields) !== 'block';
  return html`<div class="question" part="question" role="group" aria-labelledby="question">
    <p id="question" tabindex="-1">${asked(fields, guarding)}</p>
    <div class="actions">
      ${button(say('change'), change, 'primary')} ${mayBeSent ? button(say('send'), send) : nothing}
      ${button(say('cancel'), cancel)}
    </div>
  </div>`;
}

const button = (label: string | TemplateResult, press: () => void, look?: 'primary'): TemplateResult =>
  html`<button type="button" class=${look ?? nothing} part="button" @click=${press}>${label}</button>`;
