// Marks for options: scores, a rating, dots, votes that cost their square, and for which times one can come.
import { type TemplateResult, html } from 'lit/html.js';
import type { Speech } from '../../../locales/words.js';
import type { Ballot, OptionResult, PollDocument } from '../../../poll.js';
import type { PollModel, Row } from '../model.js';
import type { Paper } from '../paper.js';
import { dress } from './ballots.css.js';
import type { BallotForm, BallotKind, FormHost } from './form.js';
import { type Mark, type Marks, isSpent, leftOf, marksOf, scaleOf, withMark } from './marks.js';
import { type Zone, daysOf, namedRows, zonesTemplate } from './times.js';
import { scaleTemplate, stepperTemplate } from './marks-view.js';
import { type Line, resultsTemplate, soFarTemplate } from './results.js';
import { voiceFor } from './words.js';

export class MarksForm implements BallotForm {
  readonly instant = false;
  marks: Marks = new Map();
  /** By whose clock times are shown. */
  #zone: Zone;
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
    this.#document = model.document;
    if (!model.choosing) return html`${this.#results(model, voice)} ${this.#zones(model, voice)}`;
    const rows = this.#named(model, voice, false);
    return html`${this.#paperTemplate({ ...model, rows }, voice)}
    ${soFarTemplate(model, voice, () => this.#results(model, voice))}`;
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
        ${daysOf(model, voice, this.#zone).map(({ name, rows: slots }, at) => {
          const heading = `day-${at}`;
          return html`<p class="day" id=${heading}>${name}</p>
            ${slots.map((row) => one(row, heading))}`;
        })}
        ${this.#zones(model, voice)}
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

  #results(model: PollModel, voice: Speech): TemplateResult {
    const rows = this.#named(model, voice, true);
    const mine = marksOf(model.ballot);
    return resultsTemplate({ ...model, rows }, voice, rows, (row) =>
      lineOf(row, mine, model.document, voice),
    );
  }

  #named(model: PollModel, voice: Speech, withDay: boolean): readonly Row[] {
    return model.document.method === 'grid' ? namedRows(model, voice, this.#zone, withDay) : model.rows;
  }

  #zones({ document }: PollModel, voice: Speech): TemplateResult | undefined {
    if (document.method !== 'grid') return undefined;
    return zonesTemplate(document, voice, this.#zone, (zone) => {
      this.#zone = zone;
      this.paper.touch();
    });
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
