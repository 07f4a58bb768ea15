// One prompt: what is asked, the member's answer or the form for it, and below it what others answered.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { dayText } from '../../days.js';
import { textIn } from '../../flow/text.js';
import { button } from '../../pieces.js';
import { wrongTemplate } from '../../wrong.js';
import { keyOf } from '../attempt.js';
import { type Card, besides, draftIn, mayClimb, nameIn } from '../model.js';
import { type PromptScene, saidTemplate } from '../scene.js';
import { invitation, isInBody, levelName, placeText, problemText } from '../sentences.js';
import { othersTemplate } from './others.js';
import { statusTemplate } from './status.js';

export function questionTemplate(scene: PromptScene, card: Card): TemplateResult {
  const { model, speech, actions, now } = scene;
  const { prompt, mine } = card;
  const { attempt, document, lang } = model;
  const writes = card.mayAnswer && (!mine || attempt.changing === prompt.id);
  return html`<div class="asking" part="prompt">
      ${mayClimb(model, now) ? offerTemplate(scene) : nothing}
      <div class="head">
        <p class="where" part="place">
          <span>${levelName(prompt.level, speech)}</span>
          <span><span aria-hidden="true">${placeText(model, speech, 'placeOf')}</span></span>
        </p>
        <h3 class="asks" part="question" id="asks" tabindex="-1">
          ${saidTemplate(textIn(prompt.text, lang, document))}
        </h3>
        ${card.sees && card.others > 0 ? nothing : html`<p class="quiet" part="note">${invitation(card, speech)}</p>`}
      </div>
      ${mine && !writes ? mineTemplate(scene, card, mine.time) : nothing} ${statusTemplate(scene)}
      ${mine && !writes ? (scene.appealing?.template(keyOf(prompt.id), 'mine', scene) ?? nothing) : nothing}
      ${writes ? formTemplate(scene, card) : nothing} ${lookTemplate(scene, card)}
      ${
        card.mayAnswer || mine
          ? nothing
          : button('ladder', speech.say('seeStep'), () => {
              actions.go('ladder');
            })
      }
      ${wayTemplate(scene)}
    </div>
    ${othersTemplate(scene, card)}`;
}

function offerTemplate({ speech, actions }: PromptScene): TemplateResult {
  return html`<p class="offer" part="offer">
    <span>${speech.say('stepOffered')}</span>
    ${button('ladder', speech.say('seeStep'), () => {
      actions.go('ladder');
    })}
  </p>`;
}

function mineTemplate(
  { model, speech, actions, now }: PromptScene,
  card: Card,
  time: number | undefined,
): TemplateResult {
  const { mine, mayAnswer, prompt } = card;
  return html`<figure class="said mine" part="mine">
    <figcaption class="by" part="by">
      <span>${speech.say('yourWords')}</span>
      ${mine?.name ? html`<bdi>${mine.name}</bdi>` : nothing}
      ${time === undefined ? nothing : html`<span>${dayText(time, speech, now)}</span>`}
    </figcaption>
    <blockquote class="text" part="text" id="mine"><bdi>${mine?.text}</bdi></blockquote>
    <div class="actions" part="actions">
      ${
        mayAnswer
          ? button(
              'change',
              speech.say('changeIt'),
              () => {
                actions.change(card);
              },
              model.sending,
            )
          : nothing
      }
      ${button(
        'erase',
        speech.say('eraseIt'),
        () => {
          actions.erase(prompt.id);
        },
        model.sending,
      )}
    </div>
  </figure>`;
}

function formTemplate(scene: PromptScene, card: Card): TemplateResult {
  const { model, speech, actions, guard } = scene;
  const { sending, attempt } = model;
  const changes = attempt.changing === card.prompt.id;
  const share = changes ? 'saveAnswer' : card.goesFirst ? 'goFirst' : 'sharePrompt';
  return html`<form class="answer" part="form" novalidate @submit=${actions.answer}>
    ${fieldTemplate(scene, card)} ${signTemplate(scene)} ${guard}
    <div class="actions" part="actions">
      <button class="primary" part="button button-answer" aria-disabled=${sending ? 'true' : nothing}>
        ${speech.say(share)}
      </button>
      ${
        changes
          ? button('leave', speech.say('leaveAnswer'), actions.leave, sending)
          : button(
              'pass',
              speech.say('passIt'),
              () => {
                actions.pass(card);
              },
              sending || card.passed,
            )
      }
    </div>
    <p class="note" part="note" id="sees">
      ${speech.say(card.prompt.level < 2 ? 'whoSees' : 'whoSeesGiven')}
    </p>
  </form>`;
}

function fieldTemplate({ model, speech, actions }: PromptScene, card: Card): TemplateResult {
  const fault = faultAt(model.attempt.problems, '/body/text', model.sending);
  return html`<div class="entry">
    <label for="text">${speech.say('yourWords')}</label>
    ${wrongTemplate(fault && problemText(fault, speech), 'text')}
    <textarea
      class="field"
      part="field"
      id="text"
      rows="2"
      dir="auto"
      aria-describedby="asks wrongtext sees"
      aria-invalid=${fault ? 'true' : nothing}
      .value=${draftIn(model)}
      @input=${({ target }: Event) => {
        actions.write(card, (target as HTMLTextAreaElement).value);
      }}
    ></textarea>
  </div>`;
}

function signTemplate({ model, speech, actions }: PromptScene): TemplateResult {
  const fault = faultAt(model.attempt.problems, '/body/name', model.sending);
  return html`<div class="entry named">
    <label for="name">${speech.say('yourNameHere')}</label>
    ${wrongTemplate(fault && problemText(fault, speech), 'name')}
    <input
      class="field"
      part="field"
      id="name"
      autocomplete="nickname"
      dir="auto"
      aria-describedby="wrongname"
      aria-invalid=${fault ? 'true' : nothing}
      .value=${nameIn(model)}
      @input=${({ target }: Event) => {
        actions.sign((target as HTMLInputElement).value);
      }}
    />
  </div>`;
}

type Problems = PromptScene['model']['attempt']['problems'];

/** What is wrong with that part of the answer. */
function faultAt(problems: Problems, path: string, sending: boolean): Problems[number] | undefined {
  const at = (problem: Problems[number]): boolean =>
    isInBody(problem) && (problem.path.startsWith('/body/name') ? '/body/name' : '/body/text') === path;
  return sending ? undefined : problems.find(at);
}

/** To look without answering, where the steward allows it. */
function lookTemplate({ model, speech, actions }: PromptScene, card: Card): TemplateResult | typeof nothing {
  const { looking, document, isGuest, sending } = model;
  if (document.looking !== true || card.prompt.level !== 2 || isGuest || card.mine) return nothing;
  return html`<p class="offer">
    <span class="note">${speech.say(looking ? 'isLooking' : 'lookHint')}</span>
    ${button(
      'look',
      speech.say(looking ? 'stopLooking' : 'justLook'),
      () => {
        actions.look(!looking);
      },
      sending,
    )}
  </p>`;
}

/** To the prompts before and after, and after the last one of the level to the ladder. */
function wayTemplate({ model, speech, actions }: PromptScene): TemplateResult {
  const all = besides(model);
  const at = all.findIndex((card) => card === model.card);
  const [before, after] = [all[at - 1], all[at + 1]];
  const to = (card: Card | undefined) => (): void => {
    actions.go(card ? { prompt: card.prompt.id } : 'ladder');
  };
  return html`<div class="way">
    ${before ? button('back', speech.say('previousPrompt'), to(before)) : html`<span></span>`}
    ${button('next', speech.say(after ? 'nextPrompt' : 'theLadder'), to(after))}
  </div>`;
}
