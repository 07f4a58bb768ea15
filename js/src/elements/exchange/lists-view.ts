// What others ask for and offer. Nobody picks here: whoever can help offers, and is matched.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ExchangeOpenAsk, ExchangeOpenOffer } from '../../exchange.js';
import { button, lineTemplate } from '../pieces.js';
import { factsTemplate } from './facts.js';
import type { HelpList } from './lists.js';
import { shownOf } from './model.js';
import type { ExchangeScene } from './scene.js';
import { tagsText } from './sentences.js';

type Item = ExchangeOpenAsk | ExchangeOpenOffer;

export function listsTemplate(scene: ExchangeScene): TemplateResult {
  const { lists, isBuddies } = scene.model;
  const [asks, offers] = isBuddies
    ? (['newcomersHere', 'buddiesHere'] as const)
    : (['asksHere', 'offersHere'] as const);
  return html`${listTemplate('asks', lists.asks, asks, scene)}
  ${listTemplate('offers', lists.offers, offers, scene)}
  ${lists.asks.failed || lists.offers.failed ? failedTemplate(scene) : nothing}
  ${scene.reporting?.outcomes(3, scene, (id) => shownOf(scene.model).includes(id)) ?? nothing}`;
}

function failedTemplate({ model, speech, actions }: ExchangeScene): TemplateResult {
  const { asks, offers } = model.lists;
  return html`<div class="aside">
    ${lineTemplate({ tone: 'warn', text: speech.say('listsAway') })}
    ${button('retry', speech.say('retry'), actions.look, asks.reading || offers.reading)}
  </div>`;
}

function listTemplate(
  which: 'asks' | 'offers',
  list: HelpList<Item>,
  title: 'asksHere' | 'offersHere' | 'newcomersHere' | 'buddiesHere',
  scene: ExchangeScene,
): TemplateResult {
  const { speech, actions } = scene;
  const { items } = list;
  const more = (): void => {
    actions.more(which);
  };
  return html`<section class="part" part="list" aria-busy=${items || list.failed ? nothing : 'true'}>
    <h3 class="heading" part="heading" id="head-${which}" tabindex="-1">${speech.say(title)}</h3>
    ${items?.length === 0 ? html`<p class="quiet">${speech.say(which === 'asks' ? 'noAsks' : 'noOffers')}</p>` : nothing}
    ${items ? itemsTemplate(items, scene) : nothing}
    ${!items && !list.failed ? html`<p class="quiet">${speech.say('loading')}</p>` : nothing}
    ${list.hasMore ? button('more', speech.say('moreOfThese'), more, list.reading) : nothing}
    ${which === 'asks' && items && items.length > 0 ? html`<p class="note" part="note">${speech.say('nobodyPicks')}</p>` : nothing}
  </section>`;
}

const itemsTemplate = (items: readonly Item[], scene: ExchangeScene): TemplateResult =>
  html`<ul class="items">
    ${repeat(
      items,
      ({ id }) => id,
      (item) => html`<li class="item" part="item">${itemTemplate(item, scene)}</li>`,
    )}
  </ul>`;

function itemTemplate(item: Item, scene: ExchangeScene): TemplateResult {
  const { model, speech } = scene;
  const own = 'needs' in item ? model.own.ask : model.own.offer;
  const isMine = own?.record === item.id;
  // Where nothing is written, what it is about stands for it.
  const about = item.text ?? tagsText(item.tags, model, speech);
  const facts = item.text === null ? { ...item, tags: [] } : item;
  const id = `help-${item.id}`;
  const isWritten = item.text !== null || item.name !== null;
  return html`<p class="text" part="text" id=${id}><bdi>${about || speech.say('anyHelp')}</bdi></p>
    <div class="under">
      ${factsTemplate(facts, scene)}
      ${isMine ? html`<span class="mine" part="mine">${speech.say('thatIsYours')}</span>` : nothing}
      ${isMine || !isWritten ? nothing : (scene.reporting?.template(item.id, id, scene) ?? nothing)}
    </div>`;
}
