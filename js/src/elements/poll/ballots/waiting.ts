// What somebody is told whose own words wait for a steward, or were removed.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech } from '../../../locales/words.js';
import type { PollModel } from '../model.js';

export function waitingTemplate({ own }: PollModel, voice: Speech): TemplateResult | typeof nothing {
  const waiting = own.waiting?.ballot;
  if (!waiting) return nothing;
  const reason = waiting.why.reason;
  return html`<p class="waits" part="waits">
    ${voice.say(waiting.status === 'held' ? 'isHeld' : 'wasRemoved')}
    ${reason ? html`<bdi>${voice.say('because', { reason })}</bdi>` : nothing}
  </p>`;
}
