// What goes with an ask or an offer: its tags, its day, its times, its name.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { dayText } from '../days.js';
import type { ExchangeScene } from './scene.js';
import { tagsText } from './sentences.js';
import { whensText } from './whens.js';

interface Help {
  readonly tags: readonly string[];
  readonly when: readonly string[] | null;
  readonly name: string | null;
  readonly by?: number | null;
  readonly needs?: number;
}

/** In one muted line: what was not given is not mentioned. */
export function factsTemplate(help: Help, scene: ExchangeScene): TemplateResult | typeof nothing {
  const facts = factsOf(help, scene);
  if (facts.length === 0 && help.name === null) return nothing;
  return html`<p class="facts" part="facts">
    ${facts.map((fact) => html`<span>${fact}</span>`)}
    ${help.name === null ? nothing : html`<bdi>${help.name}</bdi>`}
  </p>`;
}

export function factsOf(
  { tags, when, by = null, needs = 1 }: Help,
  { model, speech, now }: ExchangeScene,
): readonly string[] {
  return [
    ...(tags.length > 0 ? [tagsText(tags, model, speech)] : []),
    ...(by === null ? [] : [speech.say('byDay', { date: dayText(by, speech, now) })]),
    ...(when === null || when.length === 0 ? [] : [whensText(when, speech)]),
    ...(needs > 1 ? [speech.say('needsN', { n: needs })] : []),
  ];
}
