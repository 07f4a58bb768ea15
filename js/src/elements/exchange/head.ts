// The title, how long the round lasts, and how it goes for the group as a whole.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { ExchangeTotals } from '../../exchange.js';
import type { Speech } from '../../locales/words.js';
import { notesOf } from '../standing.js';
import { type ExchangeScene, saidTemplate } from './scene.js';
import { roundText, titleSaid } from './sentences.js';

export function headTemplate(scene: ExchangeScene): TemplateResult {
  const { model, speech, now } = scene;
  const { store, watched } = model;
  return html`<div class="head">
    <h2 class="title" part="title" id="title" tabindex="-1">${saidTemplate(titleSaid(model, speech))}</h2>
    <p class="quiet" part="when">${roundText(model, speech, now)}</p>
    ${notesOf(store, watched, speech, 'helpHere').map((note) => html`<p class="note" part="note">${note}</p>`)}
  </div>`;
}

/** In words and in steps; never by person. */
export function totalsTemplate({ model, speech }: ExchangeScene): TemplateResult | typeof nothing {
  const { totals } = model.shared;
  if (!totals) return nothing;
  const { grain } = totals;
  const figure = (key: keyof Omit<ExchangeTotals, 'grain'>): TemplateResult => {
    const n = totals[key];
    return html`<div>
      <dt>${speech.say(`total:${key}`)}</dt>
      <dd>${n === null ? speech.say('underGrain', { n: grain }) : speech.say('atLeastSo', { n })}</dd>
    </div>`;
  };
  return html`<section class="part" part="totals">
    <h3 class="heading" part="heading">${speech.say('howItGoes')}</h3>
    <dl class="figures">${figure('open')} ${figure('accepted')} ${figure('done')}</dl>
    <p class="note" part="note">${speech.say('totalsHint', { grain })}</p>
  </section>`;
}

/** The shape of an exchange before it is known, as high as most of them. */
export function skeletonTemplate(speech: Speech): TemplateResult {
  return html`<div class="card exchange" aria-busy="true">
    <p class="hush">${speech.say('loading')}</p>
    <div class="head">
      <p class="title"><span class="ghost"></span></p>
      <p class="quiet"><span class="ghost"></span></p>
    </div>
    ${['ask', 'offer'].map(
      () =>
        html`<div class="part">
          <p class="heading"><span class="ghost"></span></p>
          <p class="text"><span class="ghost wide"></span></p>
          <p><span class="ghost press"></span></p>
        </div>`,
    )}
  </div>`;
}
