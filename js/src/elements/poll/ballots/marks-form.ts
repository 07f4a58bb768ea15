// Marks for options: scores, a rating, dots, votes that cost their square, and for which times one can come.
import { type TemplateResult, html } from 'lit/html.js';
import type { Speech } from '../../../locales/words.js';
import type { Ballot, OptionResult, PollDocument } from '../../../poll.js';
import type { PollModel, Row } from '../model.js';
import type { Paper } from '../paper.js';
import { dress } from './ballots.css.js';
import type { BallotForm, BallotKind, FormHost } from './form.js';
import { type Mark, type Marks, isSpent, leftOf, marksOf, scaleOf, withMark } from './marks.js';
import { daysOf, namedRows, zonesTemplate } from './times.js';
import { scaleTemplate, stepperTemplate } from './marks-view.js';
import { type Line, resultsTemplate } from './results.js';
import { voiceFor } from './words.js';

export class MarksForm implements BallotForm {
  readonly instant = false;
  marks: Marks = new Map();
  #document: PollDocument | undefined;
  #voice: Speech | undefined;

  constructor(
    readonly kind: BallotKind,
    private readonly paper: Paper,
    private readonly host: FormHost,
  ) {}

  get ballot(): Ballot | undefined {
    return this.marks.size > 0 ? { marks: Object.fromEntries(this.marks) } : undefined;
  }

  fill(ballot: Ballot | null): void {
    this.marks = marksOf(ballot);
  }

  hint({ document }: PollModel, speech: Speech): string {
    const { method, min = 0, max = 0, budget = 0 } = document;
    const voice = this.#speak(speech);
    if (method === 'grid') return voice.say('gridHint');
    if (method === 'rating') return voice.say('rateHint', { min, max });
    if (method === 'dots') return voice.say('dotsHint', { n: budget });
    return method === 'quadratic'
      ? voice.say('creditsHint', { n: budget })
      : voice.say('scoreHint', { min, max });
  }

  rows(model: PollModel, speech: Speech): TemplateResult {
    const voice = this.#speak(speech);
    const { document } = model;
    this.#document = document;
    const named = document.method === 'grid' ? namedRows(model, voice, !model.choosing) : model.rows;
    if (model.choosing) return this.#paperTemplate({ ...model, rows: named }, voice);
    const mine = marksOf(model.ballot);
    return html`${resultsTemplate({ ...model, rows: named }, voice, named, (row) => lineOf(row, mine, document, voice))}
    ${document.method === 'grid' ? zonesTemplate(document, voice) : undefined}`;
  }

  finish(root: ShadowRoot): void {
    dress(root);
    for (const input of root.querySelectorAll<HTMLInputElement>('.mark')) {
      input.checked = input.closest<HTMLElement>('[data-id]')?.dataset['mark'] === input.value;
    }
  }

  give(id: string, mark: Mark | undefined): void {
    if (!this.#document) return;
    this.marks = withMark(this.#document, this.marks, id, mark);
    this.paper.touch();
  }

  /** Gives a number, and says what is left. */
  spend({ id, label }: Row, count: number): void {
    this.give(id, count);
    const document = this.#document;
    const voice = this.#voice;
    if (!document || !voice || !isSpent(document.method)) return;
    this.host.announce(voice.say('counted', { label, count, left: leftText(document, this.marks, voice) }));
  }

  #paperTemplate(model: PollModel, voice: Speech): TemplateResult {
    const { document, rows } = model;
    const scale = scaleOf(document);
    const one = (row: Row, heading?: string): TemplateResult =>
      scale
        ? scaleTemplate(row, scale, this, model, voice, heading)
        : stepperTemplate(row, this, model, voice);
    if (document.method === 'grid')
      return html`<div class="rows" part="options">
        ${daysOf(model, voice).map(({ name, rows: slots }, at) => {
          const heading = `day-${at}`;
          return html`<p class="day" id=${heading}>${name}</p>
            ${slots.map((row) => one(row, heading))}`;
        })}
        ${zonesTemplate(document, voice)}
      </div>`;
    return html`<div class="rows" part="options">
      ${rows.map((row) => one(row))}
      ${
        isSpent(document.method)
          ? html`<p class="left" part="note">${leftText(document, this.marks, voice)}</p>`
          : undefined
      }
    </div>`;
  }

  #speak(speech: Speech): Speech {
    this.#voice = voiceFor(speech, () => {
      this.paper.touch();
    });
    return this.#voice;
  }
}

function leftText(document: PollDocument, marks: Marks, voice: Speech): string {
  return voice.say(document.method === 'dots' ? 'dotsLeft' : 'creditsLeft', { n: leftOf(document, marks) });
}

/** What is known of one option, as its method counts. */
function numbersOf(share: OptionResult, { method }: PollDocument, voice: Speech): string {
  const { count, total = 0, spread = [] } = share;
  if (method === 'grid') return voice.say('canCome', { yes: spread[2] ?? 0, maybe: spread[1] ?? 0 });
  if (method === 'rating') return voice.say('ratings', { n: count });
  if (method === 'dots') return voice.say('dots', { n: total });
  return method === 'quadratic' ? voice.say('votes', { n: total }) : voice.say('points', { n: total });
}

function lineOf({ id, share }: Row, mine: Marks, document: PollDocument, voice: Speech): Line {
  const mark = mine.get(id);
  const worded = typeof mark === 'string' ? voice.say(mark) : mark;
  return {
    mine: worded === undefined ? '' : voice.say('yourMark', { mark: worded }),
    ...(share && { numbers: numbersOf(share, document, voice) }),
    ...(share?.mean !== undefined && {
      percent: voice.say('ofMax', { mean: share.mean / 100, max: document.max ?? 0 }),
    }),
  };
}
