// What came of the rounds that are closed: the mean of each question with its interval, as a picture and in numbers.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { PulseResult, PulseRound } from '../../pulse.js';
import { fold } from '../pieces.js';
import { type PulseScene, saidTemplate } from './scene.js';
import { daysText, itemSaid, pointText } from './sentences.js';

const isTold = ({ items }: PulseRound): boolean => items.some(({ n }) => n !== null);

export function roundsTemplate(scene: PulseScene): TemplateResult {
  const { model, speech } = scene;
  const [latest, ...earlier] = model.shared.rounds;
  const open = model.attempt.unfolded.has('earlier');
  return html`<section class="part" part="results">
    <h3 class="heading" part="heading">${speech.say('cameOfIt')}</h3>
    ${latest ? roundTemplate(latest, scene) : html`<p class="quiet">${firstText(scene)}</p>`}
    ${earlier.length > 0 ? foldButton(scene, 'earlier', open ? 'hideEarlier' : 'showEarlier') : nothing}
    ${open ? earlier.map((round) => roundTemplate(round, scene)) : nothing}
    ${
      model.shared.rounds.some(isTold)
        ? html`<p class="note" part="note">${speech.say('howToRead')}</p>`
        : nothing
    }
  </section>`;
}

function firstText({ model, speech, now }: PulseScene): string {
  const { ends } = model.shared;
  return ends === null
    ? speech.say('firstRound')
    : speech.say('firstUntil', { time: speech.moment(ends, now) });
}

function foldButton(
  { model, speech, actions }: PulseScene,
  what: string | number,
  label: 'hideEarlier' | 'showEarlier' | 'hideCounts' | 'showCounts',
): TemplateResult {
  return html`<button
    type="button"
    class="toggle"
    part="button"
    aria-expanded=${model.attempt.unfolded.has(what) ? 'true' : 'false'}
    @click=${() => {
      actions.fold(what);
    }}
  >
    ${fold}${speech.say(label)}
  </button>`;
}

function roundTemplate(round: PulseRound, scene: PulseScene): TemplateResult {
  const { model, speech, now } = scene;
  const open = model.attempt.unfolded.has(round.round);
  return html`<div class="round" part="round">
    <h4 class="when" part="when">
      ${speech.say('roundOf', { round: round.round, days: daysText(round.began, round.ended, speech, now) })}
    </h4>
    ${
      isTold(round)
        ? html`<ul class="results">
              ${round.items.map((result) => resultTemplate(result, scene, open))}
            </ul>
            ${foldButton(scene, round.round, open ? 'hideCounts' : 'showCounts')}`
        : html`<p class="quiet">${speech.say('fewerAll')}</p>`
    }
  </div>`;
}

function resultTemplate(result: PulseResult, scene: PulseScene, open: boolean): TemplateResult {
  const { model, speech } = scene;
  const said = itemSaid(result.id, model, speech);
  return html`<li class="result" part="result">
    <p class="what" part="label">${saidTemplate(said)}</p>
    ${
      result.n === null
        ? html`<p class="quiet">${speech.say('fewerThanFive')}</p>`
        : html`${lineTemplate(result)} ${numbersTemplate(result, scene)}
          ${open ? tableTemplate(result, said.text, scene) : nothing}`
    }
  </li>`;
}

function numbersTemplate(
  { n, mean = 0, low = 0, high = 0 }: PulseResult,
  { speech }: PulseScene,
): TemplateResult {
  const likely = speech.say('likely', {
    // Outwards, so that the bar never claims more than is known.
    low: pointText(low, speech, Math.floor),
    high: pointText(high, speech, Math.ceil),
  });
  return html`<p class="figures" part="numbers">
    <b>${speech.say('meanOf', { mean: pointText(mean, speech) })}</b>
    <span>${likely}</span>
    <span>${speech.say('answersN', { n: n ?? 0 })}</span>
  </p>`;
}

/** How far along the line from 1 to 5, in percent. */
const along = (hundredths: number): number => (hundredths - 100) / 4;

/** For the eye alone: the numbers below say the same. */
function lineTemplate({ mean = 0, low = 0, high = 0 }: PulseResult): TemplateResult {
  return html`<svg class="line" part="line" aria-hidden="true">
    <line class="axis" x1="0" x2="100%" y1="50%" y2="50%"></line>
    <circle class="tick" cx="0%" cy="50%" r="2"></circle>
    <circle class="tick" cx="25%" cy="50%" r="2"></circle>
    <circle class="tick" cx="50%" cy="50%" r="2"></circle>
    <circle class="tick" cx="75%" cy="50%" r="2"></circle>
    <circle class="tick" cx="100%" cy="50%" r="2"></circle>
    <line class="likely" x1="${along(low)}%" x2="${along(high)}%" y1="50%" y2="50%"></line>
    <circle class="mean" cx="${along(mean)}%" cy="50%" r="5"></circle>
  </svg>`;
}

/** How often each point was given; in percent too, where the view has that. */
function tableTemplate(
  { counts = [], percents }: PulseResult,
  item: string,
  { speech }: PulseScene,
): TemplateResult {
  const row = (name: string, cells: readonly string[]): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      ${cells.map((cell) => html`<td>${cell}</td>`)}
    </tr>`;
  const numbers = counts.map((count) => speech.number(count));
  return html`<table part="table">
    <caption class="hush">
      ${item} ${speech.say('howOften')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${speech.say('pointHead')}</th>
        ${counts.map((_, index) => html`<th scope="col">${speech.number(index + 1)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${row(speech.say('howMany'), numbers)}
      ${
        percents
          ? row(
              speech.say('inPercent'),
              percents.map((percent) => speech.percent(percent)),
            )
          : nothing
      }
    </tbody>
  </table>`;
}
