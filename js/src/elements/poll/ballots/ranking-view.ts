// How a ranking looks: what is ranked above, each with its handle, its place and its controls; what is not yet below, to be tapped.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Speech } from '../../../locales/words.js';
import type { PollModel, Row } from '../model.js';
import { cross, down, equal, grip, more, up } from './icons.js';
import { rankOf, ranksOf } from './ranks.js';
import type { RankingForm } from './ranking.js';
import { resultsTemplate } from './results.js';

/** From so many options on there is a field to find one. */
const many = 20;

export function rankingTemplate(form: RankingForm, model: PollModel, speech: Speech): TemplateResult {
  const rows = new Map(model.rows.map((row) => [row.id, row]));
  const ranked = form.ranks.flat().flatMap((id) => rows.get(id) ?? []);
  const rest = model.rows.filter(({ id }) => rankOf(form.ranks, id) < 0);
  const { drag } = form;
  return html`<div class="rows" part="options">
    <p class="hush" id="handleHint">${speech.say('handleHint')}</p>
    <ol
      class="ranks"
      aria-label=${speech.say('ranking')}
      ?hidden=${ranked.length === 0}
      @pointerdown=${drag.down}
      @pointermove=${drag.move}
      @pointerup=${drag.up}
      @pointercancel=${drag.up}
    >
      ${repeat(
        ranked,
        ({ id }) => id,
        (row) => rankedTemplate(row, form, model, speech),
      )}
    </ol>
    ${rest.length > 0 ? restTemplate(rest, ranked.length, form, model, speech) : nothing}
    ${
      ranked.length > 0
        ? html`<button
            type="button"
            class="over"
            part="button"
            @click=${() => {
              form.startOver();
            }}
          >
            ${speech.say('startOver')}
          </button>`
        : nothing
    }
  </div>`;
}

function rankedTemplate(row: Row, form: RankingForm, model: PollModel, speech: Speech): TemplateResult {
  const { id, label } = row;
  const rank = rankOf(form.ranks, id);
  const total = form.ranks.flat().length;
  const lifted = form.lifted === id;
  const toggle = (): void => {
    form.toggle(id);
  };
  return html`<li
    class="row ranked"
    part="option option-chosen"
    data-id=${id}
    data-chosen
    ?data-lifted=${lifted}
    ?data-dragged=${form.drag.id === id}
    ?data-shared=${form.ranks[rank]?.[0] !== id}
    ?data-unfolded=${form.unfolded === id}
  >
    <button
      type="button"
      class="handle icon"
      part="control"
      aria-label=${speech.say('handle', { label, n: rank + 1, total })}
      aria-describedby="handleHint"
      aria-pressed=${lifted ? 'true' : 'false'}
      @click=${toggle}
      @keydown=${(event: KeyboardEvent) => {
        if (!form.key(id, event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      @blur=${() => {
        form.letGo(id);
      }}
    >
      ${grip}
    </button>
    ${placeTemplate(row, rank, form, speech)} ${textTemplate(row, model.lang)}
    ${foldTemplate(row, form, speech)} ${toolsTemplate(row, rank, form, model, speech)}
  </li>`;
}

/** The number is a list of all numbers, filled when somebody reaches for it. */
function placeTemplate({ id, label }: Row, rank: number, form: RankingForm, speech: Speech): TemplateResult {
  const alone = form.ranks[rank]?.length === 1;
  const places = form.ranks.length + (alone ? 0 : 1);
  const fill = (): void => {
    form.list(id);
  };
  return html`<select
    class="place"
    part="field"
    data-rank=${rank}
    aria-label=${speech.say('placeOf', { label })}
    @focus=${fill}
    @pointerdown=${fill}
    @change=${({ target }: Event) => {
      form.moveTo(id, Number((target as HTMLSelectElement).value));
    }}
  >
    ${
      form.listed === id
        ? Array.from(
            { length: places },
            (_, at) => html`<option value=${at}>${speech.number(at + 1)}</option>`,
          )
        : html`<option value=${rank}>${speech.number(rank + 1)}</option>`
    }
  </select>`;
}

function textTemplate({ label, description }: Row, lang: string): TemplateResult {
  return html`<span class="text">
    <span class="label" part="label"><bdi lang=${lang}>${label}</bdi></span>
    ${description === undefined ? nothing : html`<span class="about"><bdi lang=${lang}>${description}</bdi></span>`}
  </span>`;
}

function foldTemplate({ id, label }: Row, form: RankingForm, speech: Speech): TemplateResult {
  return html`<button
    type="button"
    class="fold icon"
    aria-label=${speech.say('controls', { label })}
    aria-expanded=${form.unfolded === id ? 'true' : 'false'}
    @click=${() => {
      form.unfold(id);
    }}
  >
    ${more}
  </button>`;
}

function toolsTemplate(
  row: Row,
  rank: number,
  form: RankingForm,
  model: PollModel,
  speech: Speech,
): TemplateResult {
  const { id, label } = row;
  const shared = (form.ranks[rank]?.length ?? 0) > 1;
  const tool = (
    name: 'up' | 'down' | 'remove',
    icon: TemplateResult,
    off: boolean,
    press: () => void,
  ): TemplateResult =>
    html`<button
      type="button"
      class="${name} icon"
      aria-label=${speech.say(name, { label })}
      aria-disabled=${off ? 'true' : nothing}
      @click=${off ? undefined : press}
    >
      ${icon}
    </button>`;
  return html`<span class="tools">
    ${tool('up', up, rank === 0 && !shared, () => {
      form.step(id, -1);
    })}
    ${tool('down', down, rank === form.ranks.length - 1 && !shared, () => {
      form.step(id, 1);
    })}
    ${
      model.document.sharedRanks
        ? html`<button
            type="button"
            class="together icon"
            aria-label=${speech.say('together', { label })}
            aria-pressed=${shared ? 'true' : 'false'}
            aria-disabled=${rank === 0 && !shared ? 'true' : nothing}
            @click=${() => {
              if (rank > 0 || shared) form.share(id);
            }}
          >
            ${equal}
          </button>`
        : nothing
    }
    ${tool('remove', cross, false, () => {
      form.remove(id);
    })}
  </span>`;
}

function restTemplate(
  rest: readonly Row[],
  ranked: number,
  form: RankingForm,
  model: PollModel,
  speech: Speech,
): TemplateResult {
  const sought = form.sought.trim().toLocaleLowerCase();
  const found = (words: string): readonly Row[] =>
    rest.filter(({ label }) => label.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()));
  const shown = sought ? found(sought) : rest;
  return html`${ranked > 0 ? html`<p class="between" id="rest">${speech.say('rest')}</p>` : nothing}
    ${
      model.rows.length >= many
        ? html`<div class="row own">
            <input
              class="field seek"
              part="field"
              type="search"
              autocomplete="off"
              aria-label=${speech.say('find')}
              placeholder=${speech.say('find')}
              .value=${form.sought}
              @input=${({ target }: Event) => {
                const { value } = target as HTMLInputElement;
                form.seek(value, found(value).length);
              }}
              @keydown=${(event: KeyboardEvent) => {
                // Enter here does not vote.
                if (event.key === 'Enter') event.preventDefault();
              }}
            />
          </div>`
        : nothing
    }
    ${shown.length === 0 ? html`<p class="between">${speech.say('found', { n: 0 })}</p>` : nothing}
    <ul class="rest" aria-label=${speech.say('rest')}>
      ${repeat(
        shown,
        ({ id }) => id,
        (row, index) => takeTemplate(row, shown[index + 1] ?? shown[index - 1], form, model, speech),
      )}
    </ul>`;
}

function takeTemplate(
  row: Row,
  next: Row | undefined,
  form: RankingForm,
  model: PollModel,
  speech: Speech,
): TemplateResult {
  const n = form.ranks.length + 1;
  return html`<li data-id=${row.id}>
    <button
      type="button"
      class="row take"
      part="option"
      @click=${() => {
        form.take(row.id, next?.id);
      }}
    >
      <span class="nth" aria-hidden="true">${speech.number(n)}</span>
      ${textTemplate(row, model.lang)}<span class="hush">, ${speech.say('rankNext', { n })}</span>
    </button>
  </li>`;
}

/** The first choices of all, and one's own place for each. */
export function rankedResultsTemplate(model: PollModel, speech: Speech): TemplateResult {
  const mine = ranksOf(model.ballot);
  const own = (id: string): number => rankOf(mine, id) + 1;
  // Without results there is nothing to show but one's own ranking, in its order.
  const last = mine.length + 1;
  const rows = model.shared.results
    ? model.rows
    : [...model.rows].sort((a, b) => (own(a.id) || last) - (own(b.id) || last));
  return resultsTemplate(model, speech, rows, ({ id, share }) => ({
    mine: own(id) ? speech.say('yourRank', { n: own(id) }) : '',
    ...(share && { numbers: speech.say('firstChoices', { n: share.count }) }),
  }));
}
