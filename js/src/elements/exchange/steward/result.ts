// What a search found, in numbers and words: people have numbers here, and those are not shown.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Speech, WordKey } from '../../../locales/words.js';
import type { Problem, Solution } from './solver.js';

export function resultTemplate(problem: Problem, solution: Solution, speech: Speech): TemplateResult {
  const { matching, spread } = solution;
  const places = problem.asks.reduce((sum, { needs }) => sum + needs, 0);
  const figure = (label: WordKey, n: number): TemplateResult =>
    html`<div>
      <dt>${speech.say(label)}</dt>
      <dd>${speech.number(n)}</dd>
    </div>`;
  return html`<dl class="figures" part="numbers">
      ${figure('asksSearched', problem.asks.length)} ${figure('helpersSearched', problem.helpers.length)}
      ${figure('placesOpen', places - matching.matches.length)} ${figure('mostOfOne', spread.most)}
      ${figure('idleHelpers', spread.idle)}
    </dl>
    ${leftTemplate(solution, speech)}`;
}

const reasons = ['nobody', 'resting', 'full', 'dear'] as const;

/** Why asks have places that stay open. */
function leftTemplate({ why }: Solution, speech: Speech): TemplateResult | typeof nothing {
  const left = why.filter(({ helper }) => helper === undefined);
  const counts = reasons.map(
    (reason) => [reason, left.filter((one) => one.reason === reason).length] as const,
  );
  const told = counts.filter(([, n]) => n > 0);
  if (told.length === 0) return nothing;
  return html`<ul class="left" part="text">
    ${told.map(([reason, n]) => html`<li>${speech.say(`left:${reason}`, { n })}</li>`)}
  </ul>`;
}
