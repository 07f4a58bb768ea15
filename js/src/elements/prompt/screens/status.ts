// What has just become of what the member did, with the way back where there is one.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { button, lineTemplate } from '../../pieces.js';
import { signInHelps } from '../../standing.js';
import type { PromptScene } from '../scene.js';
import { statusLine } from '../sentences.js';

export function statusTemplate({ model, speech, actions }: PromptScene): TemplateResult | typeof nothing {
  const line = statusLine(model, speech);
  const { attempt, sending } = model;
  const signIn = attempt.problems.some(signInHelps);
  return html`${
    line
      ? html`<div class="stand" id="stands">
          ${lineTemplate(line)}
          ${attempt.undo ? button('undo', speech.say('undo'), actions.undo, sending) : nothing}
        </div>`
      : nothing
  }${signIn ? html`<slot name="sign-in"></slot>` : nothing}`;
}
