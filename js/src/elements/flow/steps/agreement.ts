// What members agree to: clauses to read, what follows when somebody breaks them, and when words have changed, which.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { dayText } from '../../days.js';
import type { FlowChange, FlowConsent, FlowStep } from '../../../flow.js';
import type { FlowModel } from '../model.js';
import { button, fold, lineTemplate } from '../../pieces.js';
import type { Scene } from '../scene.js';
import { plain, written } from '../text.js';
import { type Piece, piecesOf } from './pieces.js';

/** Consent to the words as they stand now. */
export const isAgreed = ({ own, step }: FlowModel): boolean => own.agreements[step.id]?.current === true;

export function agreementTemplate(scene: Scene): TemplateResult {
  const { model, speech, actions } = scene;
  const consent = model.own.agreements[model.step.id];
  if (!consent) return whole(scene);
  if (!consent.current) return renewal(scene, consent);
  const { version, time } = consent;
  const text = speech.say('agreedOn', { version, date: dayText(time, speech) });
  return html`${whole(scene)}
    <div class="agreed">
      ${lineTemplate({ tone: 'ok', text })}
      ${button('take-back', speech.say('takeBack'), actions.takeBack, model.sending)}
    </div>`;
}

function whole({ model, speech }: Scene): TemplateResult {
  const { clauses = [], process, version = 1 } = model.step;
  return html`<ol class="clauses" part="clauses">
      ${clauses.map(
        ({ text }, index) =>
          html`<li part="clause"><span class="number">${index + 1}</span>${written(model, text)}</li>`,
      )}
    </ol>
    ${
      process === undefined
        ? nothing
        : html`<details class="fold" part="process">
            <summary>${fold}${speech.say('process')}</summary>
            <p class="text">${written(model, process)}</p>
          </details>`
    }
    ${isAgreed(model) ? nothing : html`<p class="quiet" part="version">${speech.say('version', { version })}</p>`}`;
}

/** Agreed to before: what is new comes first, the whole of it stays at hand. */
function renewal(scene: Scene, { withdrawn, time, changes }: FlowConsent): TemplateResult {
  const { model, speech } = scene;
  const at = (moment: number): { date: string } => ({ date: dayText(moment, speech) });
  if (withdrawn !== undefined)
    return html`<p class="because">${speech.say('tookBack', at(withdrawn))}</p>
      ${whole(scene)}`;
  if (!changes?.length)
    return html`<p class="because">${speech.say('rewritten', at(time))}</p>
      ${whole(scene)}`;
  const { version = 1 } = model.step;
  return html`<p class="because">${speech.say('changedSince', at(time))}</p>
    <ol class="clauses changes" part="changes">
      ${changes.map((change) => changeTemplate(change, scene))}
    </ol>
    <details class="fold" part="full">
      <summary>${fold}${speech.say('inFull', { version })}</summary>
      ${whole(scene)}
    </details>`;
}

function changeTemplate({ id, was, is }: FlowChange, { model, speech }: Scene): TemplateResult {
  const pieces = piecesOf(plain(model, was), plain(model, is));
  const said = { out: speech.say('removed'), in: speech.say('added') };
  return html`<li part="change">
    <span class="number">${numberOf(model.step, id)}</span
    ><bdi>${pieces.map((piece) => pieceTemplate(piece, said))}</bdi>
  </li>`;
}

/** Where the clause stands now; nothing for one that is gone. */
function numberOf({ clauses = [] }: FlowStep, id: string): number | string {
  return clauses.findIndex((clause) => clause.id === id) + 1 || '';
}

function pieceTemplate({ kind, text }: Piece, said: { out: string; in: string }): TemplateResult {
  if (kind === 'out') return html`<del><span class="hush">${said.out} </span>${text}</del> `;
  return kind === 'in' ? html`<ins><span class="hush">${said.in} </span>${text}</ins> ` : html`${text} `;
}
