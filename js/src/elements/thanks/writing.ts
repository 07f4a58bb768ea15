// To thank one person: what for, in one's own words; and where that stands once it is sent.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { type Line, button, lineTemplate } from '../pieces.js';
import { wrongTemplate } from '../wrong.js';
import { givenTemplate } from './given.js';
import type { ThanksScene } from './scene.js';
import { calledTo, fieldOf, fullText, lineAt, problemText } from './sentences.js';

/** `guard`: what looks at texts before they are sent, where the page has one. */
export function thankTemplate(scene: ThanksScene, guard: TemplateResult | typeof nothing): TemplateResult {
  const { last, writing, attempt } = scene.model;
  if (writing || !last) return formTemplate(scene, guard);
  const { speech, actions } = scene;
  const name = calledTo(scene.model);
  const sent = attempt.note === 'thanked' ? speech.say('thanksSent', { name }) : '';
  const line: Line | undefined = lineAt(undefined, scene) ?? (sent ? { tone: 'ok', text: sent } : undefined);
  return html`<div class="part">
    ${line ? lineTemplate(line) : nothing} ${givenTemplate(last, scene)}
    <div class="actions" part="actions">
      ${button('again', speech.say('thankAgain', { name }), actions.again)}
    </div>
  </div>`;
}

function formTemplate(scene: ThanksScene, guard: TemplateResult | typeof nothing): TemplateResult {
  const { model, speech, actions } = scene;
  const full = fullText(scene);
  const line = lineAt(undefined, scene) ?? takenBackLine(scene);
  return html`<form class="writing" part="form" novalidate @submit=${actions.thank}>
    ${entryTemplate('text', scene)} ${model.fromName ? nothing : entryTemplate('name', scene)}
    ${allowTemplate(scene)} ${guard}
    ${line ? lineTemplate(line) : full ? lineTemplate({ tone: 'warn', text: full }) : nothing}
    <div class="actions" part="actions">
      <button
        class="primary"
        part="button button-thank"
        aria-disabled=${model.sending || full ? 'true' : nothing}
      >
        ${speech.say('sendThanks')}
      </button>
    </div>
  </form>`;
}

function takenBackLine({ model, speech }: ThanksScene): Line | undefined {
  return model.attempt.note === 'takenBack' ? { tone: 'plain', text: speech.say('thanksBack') } : undefined;
}

function entryTemplate(part: 'text' | 'name', scene: ThanksScene): TemplateResult {
  const { model, speech, actions, now } = scene;
  const fault = model.sending ? undefined : model.attempt.problems.find((one) => fieldOf(one) === part);
  const says = fault && problemText(fault, speech, now);
  const label = speech.say(part === 'text' ? 'thanksFor' : 'thanksFrom', { name: calledTo(model) });
  const written = ({ target }: Event): void => {
    actions.write(part, (target as HTMLTextAreaElement).value);
  };
  const invalid = fault ? 'true' : nothing;
  return html`<div class="entry">
    <label for=${part}>${label}</label>
    ${wrongTemplate(says, part)}
    ${
      part === 'text'
        ? html`<textarea
            class="field"
            part="field"
            id="text"
            rows="3"
            dir="auto"
            aria-describedby="wrongtext"
            aria-invalid=${invalid}
            .value=${model.attempt.text}
            @input=${written}
          ></textarea>`
        : html`<input
            class="field"
            part="field"
            id="name"
            type="text"
            dir="auto"
            autocomplete="nickname"
            aria-describedby="wrongname"
            aria-invalid=${invalid}
            .value=${model.name}
            @input=${written}
          />`
    }
  </div>`;
}

function allowTemplate({ model, speech, actions }: ThanksScene): TemplateResult {
  const name = calledTo(model);
  return html`<div class="allow">
    <label class="tick" part="tick">
      <input
        type="checkbox"
        class="pick"
        part="control"
        id="open"
        aria-describedby="who-sees"
        .checked=${model.attempt.open}
        @change=${({ target }: Event) => {
          actions.allow((target as HTMLInputElement).checked);
        }}
      /><span>${speech.say('mayBeSeen')}</span>
    </label>
    <p class="note" part="note" id="who-sees">
      ${speech.say(model.attempt.open ? 'seenIfAgreed' : 'seenByTwo', { name })}
    </p>
  </div>`;
}
