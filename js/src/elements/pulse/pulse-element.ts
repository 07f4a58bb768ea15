// What the elements of a pulse share: they follow one, and speak of it.
import { type TemplateResult, html } from 'lit/html.js';
import { pulseVoice } from '../../locales/pulse/index.js';
import type { Speech } from '../../locales/words.js';
import type { PulseSnapshot } from '../../pulse.js';
import type { Problem } from '../../stores/store.js';
import { FocusingElement } from '../focusing-element.js';
import { problemText } from './sentences.js';

export abstract class PulseElement extends FocusingElement {
  protected override readonly kind = 'pulse';

  protected get seen(): PulseSnapshot | undefined {
    return this.watched.snapshot as PulseSnapshot | undefined;
  }

  protected get voice(): Speech {
    return pulseVoice(this.speech, () => {
      this.requestUpdate();
    });
  }

  protected override worded(problem: Problem, speech: Speech): string {
    return problemText(problem, speech);
  }

  protected override absence(speech: Speech): TemplateResult {
    return super.absence(speech, skeletonTemplate(speech));
  }

  protected override catchFocus(): void {
    this.focusOn('.point :checked', '.status', '#title');
  }
}

/** The shape of a question before it is known, as high as it will be. */
function skeletonTemplate(speech: Speech): TemplateResult {
  return html`<div class="card pulse" aria-busy="true">
    <p class="hush">${speech.say('loading')}</p>
    <p class="title"><span class="ghost"></span></p>
    <p class="asks"><span class="ghost wide"></span></p>
    <div class="scale">${Array.from({ length: 5 }, () => html`<span class="point"></span>`)}</div>
    <p><span class="ghost"></span></p>
  </div>`;
}
