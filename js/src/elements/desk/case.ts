// One text on a steward's desk: where it stands, what it says, why it waits, and what can be decided.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { lineTemplate } from '../pieces.js';
import { refusalLine, signInHelps } from '../standing.js';
import { deciding } from './deciding.js';
import { type Case, type Item, sinceOf, urgencyOf } from './model.js';
import type { DeskScene } from './scene.js';
import { beforeText, findingsText, kindText, problemText, reasonsText } from './sentences.js';

export function caseTemplate(one: Case, scene: DeskScene): TemplateResult {
  return html`<article class="case" part="case" aria-labelledby="head-${one.key}">
    ${headTemplate(one, scene)}
    <div class="texts" part="texts" id="text-${one.key}">${textsTemplate(one, scene)}</div>
    ${factsTemplate(one, scene)} ${saidTemplate(one, scene)} ${deciding(one, scene)}
  </article>`;
}

function headTemplate(one: Case, { speech, titleOf, pageOf, now }: DeskScene): TemplateResult {
  const urgency = urgencyOf(one);
  const page = pageOf(one);
  return html`<div class="who">
    <h3 class="heading" part="heading" id="head-${one.key}" tabindex="-1">
      <span class="why" data-urgency=${urgency}>${speech.say(`case:${urgency}`)}</span>
      <bdi class="in">${titleOf(one)}</bdi>
    </h3>
    <ul class="under note" part="note">
      <li>${kindText(one.address, speech)}</li>
      <li>${speech.say('waitsSince', { time: speech.moment(sinceOf(one), now) })}</li>
      <li>${speech.say(`state:${one.status}`)}</li>
      ${
        page
          ? html`<li>
              <a part="link" href=${page} aria-describedby="head-${one.key}">${speech.say('openPage')}</a>
            </li>`
          : nothing
      }
    </ul>
  </div>`;
}

/** Texts as they were written. A name beside one is said to be one. */
export const textsTemplate = (
  { texts }: Item,
  { speech }: Pick<DeskScene, 'speech'>,
): readonly TemplateResult[] =>
  texts.map(({ path, text }) =>
    /name$/i.test(path)
      ? html`<p class="note" part="note">${speech.say('nameThere')} <bdi lang="">${text}</bdi></p>`
      : html`<blockquote class="words" part="words" dir="auto" lang="">${text}</blockquote>`,
  );

function factsTemplate(one: Case, scene: DeskScene): TemplateResult | typeof nothing {
  const { speech, now } = scene;
  const before = beforeText(one.why, speech, now);
  const facts = [
    fact(speech.say('reportedBy'), linesOf(reasonsText(one, speech))),
    fact(
      speech.say('reportersSay'),
      (one.reports?.words ?? []).map(({ text }) => wrote(text)),
    ),
    fact(speech.say('filterFound'), linesOf(findingsText(one, speech))),
    fact(speech.say('decidedBefore'), before ? [...linesOf([before]), ...reasonOf(one)] : []),
    fact(speech.say('authorSays'), one.appeal ? [wrote(one.appeal.text)] : []),
  ];
  if (facts.every((each) => each === nothing)) return nothing;
  return html`<dl class="facts" part="facts">${facts}</dl>`;
}

const reasonOf = ({ why }: Case): readonly TemplateResult[] => (why?.reason ? [wrote(why.reason)] : []);

const linesOf = (lines: readonly string[]): readonly TemplateResult[] => lines.map((line) => html`${line}`);

/** What somebody wrote, as it is. */
const wrote = (text: string): TemplateResult => html`<q><bdi lang="">${text}</bdi></q>`;

function fact(name: string, told: readonly TemplateResult[]): TemplateResult | typeof nothing {
  if (told.length === 0) return nothing;
  return html`<div>
    <dt>${name}</dt>
    <dd>${told.map((one) => html`<span class="line">${one}</span>`)}</dd>
  </div>`;
}

/** What happened to it, or to what was to be decided. What is wrong with a reason stands at its field. */
function saidTemplate({ key }: Case, { sitting, speech, slow }: DeskScene): TemplateResult {
  const { problems, isChanged, isYours } = sitting.drafts.of(key);
  const [problem] = problems.filter(({ path }) => path !== '/body/reason');
  const text = problem && problemText(problem, speech);
  return html`<div class="said" id="said-${key}">
    ${isChanged ? lineTemplate({ tone: 'warn', text: speech.say('caseChanged') }) : nothing}
    ${problem && text && !isYours ? lineTemplate(refusalLine(problem, text, speech)) : nothing}
    ${problems.some(signInHelps) ? html`<slot name="sign-in"></slot>` : nothing}
    ${sitting.acting && sitting.about === key && slow ? lineTemplate({ tone: 'plain', text: speech.say('sending') }) : nothing}
  </div>`;
}
