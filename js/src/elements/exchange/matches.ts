// A member's matches: whom each brings together, why, what is next, and what they can do.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ExchangeMatch } from '../../exchange.js';
import { button, fold, lineTemplate } from '../pieces.js';
import { factsOf } from './facts.js';
import { entryTemplate } from './fields.js';
import type { ExchangeScene } from './scene.js';
import { keptBackLine, lineAt } from './sentences.js';
import { headingText, standText, whyText } from './told.js';

export function matchesTemplate(scene: ExchangeScene): TemplateResult | typeof nothing {
  const { model, speech, actions } = scene;
  const { matches, earlier, attempt } = model;
  if (matches.length + earlier.length === 0) return nothing;
  const open = attempt.unfolded.has('earlier');
  const toggle = (): void => {
    actions.fold('earlier');
  };
  return html`<section class="part" part="matches">
    <h3 class="heading" part="heading" id="head-matches" tabindex="-1">${speech.say('yourMatches')}</h3>
    ${matches.length > 0 ? listTemplate(matches, scene) : html`<p class="quiet">${speech.say('noMatchNow')}</p>`}
    ${
      earlier.length > 0
        ? html`<button
            type="button"
            class="toggle"
            part="button"
            aria-expanded=${open ? 'true' : 'false'}
            @click=${toggle}
          >
            ${fold}${speech.say('earlierMatches', { n: earlier.length })}
          </button>`
        : nothing
    }
    ${open ? listTemplate(earlier, scene) : nothing}
  </section>`;
}

const listTemplate = (matches: readonly ExchangeMatch[], scene: ExchangeScene): TemplateResult =>
  html`<ul class="matches">
    ${repeat(
      matches,
      ({ match }) => match,
      (match) =>
        html`<li class="match" part="match" id="at-match-${match.match}">${matchTemplate(match, scene)}</li>`,
    )}
  </ul>`;

function matchTemplate(match: ExchangeMatch, scene: ExchangeScene): TemplateResult {
  const { model, speech, now } = scene;
  const line =
    lineAt(`match-${match.match}`, model, speech, ['contact']) ?? standText(match, model, speech, now);
  const goesOn = match.state === 'matched' || match.state === 'accepted';
  const when = factsOf({ ...match.ask, when: null, name: null }, scene);
  return html`<h4 class="who" part="who" id="who-${match.match}">
      ${headingText(match, model, speech, now)}
    </h4>
    ${lineTemplate(line)}
    ${when.length > 0 ? html`<p class="facts" part="facts">${when.map((fact) => html`<span>${fact}</span>`)}</p>` : nothing}
    ${wordsTemplate(match, scene)} ${keptBackTemplate(match, scene)}
    ${goesOn ? html`<p class="note why" part="why">${whyText(match, model, speech)}</p>` : nothing}
    ${match.state === 'accepted' ? contactsTemplate(match, scene) : nothing}
    ${goesOn ? doingTemplate(match, scene) : nothing} ${blockTemplate(match, scene)}`;
}

function wordsTemplate(
  { match, theirs }: ExchangeMatch,
  scene: ExchangeScene,
): TemplateResult | typeof nothing {
  const { text, record } = theirs;
  if (text === null) return nothing;
  const id = `words-${match}`;
  return html`<blockquote class="words" part="words" id=${id}><bdi>${text}</bdi></blockquote>
    ${record === null ? nothing : (scene.reporting?.template(record, id, scene) ?? nothing)}`;
}

/** One's own words that went with the accept. */
function keptBackTemplate({ match }: ExchangeMatch, scene: ExchangeScene): TemplateResult {
  const key = `accept-${match}`;
  const line = keptBackLine(key, scene.model, scene.speech);
  return html`${line ? lineTemplate(line) : nothing}
  ${scene.appealing?.template(key, `who-${match}`, scene) ?? nothing}`;
}

/** How the two reach each other, once both have accepted. */
function contactsTemplate({ theirs, mine }: ExchangeMatch, { speech }: ExchangeScene): TemplateResult {
  const line = (label: string, contact: string | null, none: string): TemplateResult =>
    html`<div>
      <dt>${label}</dt>
      <dd>${contact === null ? html`<span class="quiet">${none}</span>` : html`<bdi>${contact}</bdi>`}</dd>
    </div>`;
  return html`<dl class="contacts" part="contacts">
    ${line(speech.say('theirContact'), theirs.contact, speech.say('noContactOfThem'))}
    ${line(speech.say('yourContact'), mine.contact, speech.say('noContactOfYou'))}
  </dl>`;
}

function doingTemplate(match: ExchangeMatch, scene: ExchangeScene): TemplateResult {
  const { attempt } = scene.model;
  const writes = attempt.editing === `match-${match.match}`;
  if (!match.mine.accepted || writes) return acceptTemplate(match, scene);
  return match.state === 'accepted' ? acceptedTemplate(match, scene) : waitingTemplate(match, scene);
}

/** The line of contact goes with the accept. It is meant to be personal: only the hub looks for words that are blocked. */
function acceptTemplate(match: ExchangeMatch, scene: ExchangeScene): TemplateResult {
  const { model, speech, actions } = scene;
  const { match: number, mine } = match;
  const accept = (event: Event): void => {
    event.preventDefault();
    actions.accept(number);
  };
  const decline = (): void => {
    if (mine.accepted) actions.close();
    else actions.decline(number);
  };
  return html`<form class="form" novalidate @submit=${accept}>
    ${contactField(match, scene)}
    <div class="actions" part="actions">
      <button
        class="primary"
        part="button button-accept"
        aria-describedby="who-${number}"
        aria-disabled=${model.sending ? 'true' : nothing}
      >
        ${speech.say(mine.accepted ? 'saveHelp' : 'acceptMatch')}
      </button>
      ${button('decline', speech.say(mine.accepted ? 'leaveAsIs' : 'declineMatch'), decline, model.sending)}
    </div>
    ${mine.accepted ? nothing : html`<p class="note" part="note">${match.role === 'asker' ? `${speech.say('wordsWithAccept')} ` : ''}${speech.say('declineHint')}</p>`}
  </form>`;
}

function contactField({ match, mine }: ExchangeMatch, scene: ExchangeScene): TemplateResult {
  const line = scene.model.attempt.contacts.get(match) ?? mine.contact ?? '';
  return entryTemplate(
    scene,
    [`match-${match}`, 'contact'],
    ['contactLine', 'contactHint'],
    (id, described, isWrong) =>
      html`<input
        class="field contact"
        part="field"
        id=${id}
        type="text"
        dir="auto"
        autocomplete="off"
        aria-describedby=${described}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${line}
        @input=${({ target }: Event) => {
          scene.actions.contact(match, (target as HTMLInputElement).value);
        }}
      />`,
  );
}

function acceptedTemplate({ match, mine, reminded }: ExchangeMatch, scene: ExchangeScene): TemplateResult {
  const { model, speech, actions } = scene;
  const { sending } = model;
  const done = (): void => {
    actions.finish(match);
  };
  return html`<div class="actions" part="actions">
      <button
        type="button"
        class="primary"
        part="button button-done"
        aria-describedby="who-${match}"
        aria-disabled=${sending ? 'true' : nothing}
        @click=${done}
      >
        ${speech.say('isDoneNow')}
      </button>
      ${lineButton(match, mine.contact, scene)} ${withdrawButton(match, scene)}
    </div>
    ${reminded === null ? html`<p class="note" part="note">${speech.say('remindsOnce')}</p>` : nothing}`;
}

const waitingTemplate = ({ match, mine }: ExchangeMatch, scene: ExchangeScene): TemplateResult =>
  html`<div class="actions" part="actions">
    ${lineButton(match, mine.contact, scene)} ${withdrawButton(match, scene)}
  </div>`;

function lineButton(
  match: number,
  contact: string | null,
  { model, speech, actions }: ExchangeScene,
): TemplateResult {
  const open = (): void => {
    actions.open(`match-${match}`);
  };
  return button('line', speech.say(contact === null ? 'addLine' : 'changeLine'), open, model.sending);
}

function withdrawButton(match: number, { model, speech, actions }: ExchangeScene): TemplateResult {
  const withdraw = (): void => {
    actions.withdraw(match);
  };
  return button('withdraw', speech.say('withdrawMatch'), withdraw, model.sending);
}

/** Never again: told to nobody but whoever said so. */
function blockTemplate(
  { match, blocked }: ExchangeMatch,
  { model, speech, actions }: ExchangeScene,
): TemplateResult {
  const press = (): void => {
    actions.block(match, !blocked);
  };
  return html`<div class="never" part="never">
    <span class="note">${speech.say(blocked ? 'isBlocked' : 'blockHint')}</span>
    <button
      type="button"
      part="button button-block"
      aria-describedby="who-${match}"
      aria-disabled=${model.sending ? 'true' : nothing}
      @click=${press}
    >
      ${speech.say(blocked ? 'takeHelpBack' : 'blockThem')}
    </button>
  </div>`;
}
