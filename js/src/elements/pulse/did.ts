// What members said and what was done about it, newest first.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { PulseDid } from '../../pulse.js';
import { dayText } from '../days.js';
import { textIn } from '../flow/text.js';
import { button } from '../pieces.js';
import { type PulseScene, saidTemplate } from './scene.js';

/** As many as one reads without looking for them. */
const atOnce = 3;

export function didTemplate(scene: PulseScene): TemplateResult | typeof nothing {
  const { model, speech, actions } = scene;
  const all = model.shared.did;
  if (all.length === 0) return nothing;
  const open = model.attempt.unfolded.has('did');
  return html`<section class="part" part="did">
    <h3 class="heading" part="heading">${speech.say('saidDid')}</h3>
    <ul class="dids">
      ${(open ? all : all.slice(0, atOnce)).map((did) => entryTemplate(did, scene))}
    </ul>
    ${
      all.length > atOnce
        ? button('all', speech.say(open ? 'showNewestDid' : 'showAllDid', { n: all.length }), () => {
            actions.fold('did');
          })
        : nothing
    }
  </section>`;
}

function entryTemplate(did: PulseDid, { model, speech, actions, now }: PulseScene): TemplateResult {
  const { document, lang, own } = model;
  const rounds = did.rounds?.map((round) => speech.number(round)) ?? [];
  const about = new Intl.ListFormat(speech.locale).format(rounds);
  return html`<li class="did" part="entry">
    <p class="name">${speech.say('youSaid')}</p>
    <p class="text said" part="said">${saidTemplate(textIn(did.said, lang, document))}</p>
    <p class="name">${speech.say('weDid')}</p>
    <p class="text" part="done">${saidTemplate(textIn(did.did, lang, document))}</p>
    <p class="note" part="note">
      <span>${dayText(did.time, speech, now)}</span>
      ${about ? html`<span>${speech.say('aboutRounds', { rounds: about })}</span>` : nothing}
      ${
        own.revs[`did-${did.id}`]
          ? button('take-back', speech.say('takeItBack'), () => {
              actions.takeBackDid(did);
            })
          : nothing
      }
    </p>
  </li>`;
}
