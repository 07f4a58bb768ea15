// A ranking: taken up by taps in the order of one's choice, put in order by dragging, by keys, by buttons or by number.
import { type TemplateResult, html } from 'lit/html.js';
import type { Speech, WordKey } from '../../../locales/words.js';
import type { Ballot } from '../../../poll.js';
import type { PollModel } from '../model.js';
import type { Paper } from '../paper.js';
import { Drag } from './drag.js';
import type { BallotForm, BallotKind, FormHost } from './form.js';
import { placesIn, rowsIn, slideFrom } from './motion.js';
import {
  type Ranks,
  droppedAt,
  movedTo,
  rankOf,
  rankingOf,
  ranksOf,
  sameRanks,
  shareToggled,
  stepped,
  without,
} from './ranks.js';
import { rankedResultsTemplate, rankingTemplate } from './ranking-view.js';
import { soFarTemplate } from './results.js';
import { dress } from './ballots.css.js';
import { voiceFor } from './words.js';

/** Where the focus belongs after the next painting: a part of an option's row, or of the whole. */
interface Wanted {
  readonly id?: string;
  readonly part: string;
}

/** Where a part of a row is folded away, another one of the row takes the focus. */
function focusOn(root: ShadowRoot, { id, part }: Wanted): void {
  const row = id === undefined ? root : root.querySelector(`[data-id="${CSS.escape(id)}"]`);
  const parts = [...(row?.querySelectorAll<HTMLElement>(`.${part}, button`) ?? [])];
  const seen = parts.filter((one) => one.checkVisibility());
  (seen.find((one) => one.matches(`.${part}`)) ?? seen[0])?.focus();
}

export class RankingForm implements BallotForm {
  readonly instant = false;
  ranks: Ranks = [];
  /** Picked up by a key. */
  lifted: string | undefined;
  /** The row whose list of places is filled: a hundred lists of a hundred would be slow. */
  listed: string | undefined;
  /** The row whose controls are unfolded, where there is no room for those of all. */
  unfolded: string | undefined;
  sought = '';
  readonly drag: Drag;

  #before: Ranks = [];
  #places: ReadonlyMap<string, number> | undefined;
  #wanted: Wanted | undefined;
  #root: ShadowRoot | undefined;
  #speech: Speech | undefined;
  #labels: ReadonlyMap<string, string> = new Map();

  constructor(
    readonly kind: BallotKind,
    private readonly paper: Paper,
    private readonly host: FormHost,
  ) {
    this.drag = new Drag({
      began: () => {
        this.#before = this.ranks;
        // It is seen to be in hand before it has gone anywhere.
        this.paper.touch();
      },
      moved: (id, middle) => {
        this.#dragTo(id, middle);
      },
      ended: (id, kept) => {
        if (kept) this.#tell('dropped', id);
        else this.#putBack(id);
        this.paper.touch();
      },
    });
  }

  get ballot(): Ballot | undefined {
    return this.ranks.length > 0 ? { ranking: rankingOf(this.ranks) } : undefined;
  }

  fill(ballot: Ballot | null): void {
    this.ranks = ranksOf(ballot);
    this.lifted = this.#wanted = this.#places = undefined;
    this.sought = '';
  }

  hint(_model: PollModel, speech: Speech): string {
    return this.#voice(speech).say(this.ranks.length > 0 ? 'rankMore' : 'rankHint');
  }

  rows(model: PollModel, speech: Speech): TemplateResult {
    const voice = this.#voice(speech);
    this.#labels = new Map(model.rows.map(({ id, label }) => [id, label]));
    // An option that has gone is ranked no more.
    for (const id of this.ranks.flat()) if (!this.#labels.has(id)) this.ranks = without(this.ranks, id);
    if (!model.choosing) return rankedResultsTemplate(model, voice);
    return html`${rankingTemplate(this, model, voice)}
    ${soFarTemplate(model, voice, () => rankedResultsTemplate(model, voice))}`;
  }

  finish(root: ShadowRoot): void {
    this.#root = root;
    dress(root);
    if (this.#places) slideFrom(root, this.#places, this.drag.id);
    this.#places = undefined;
    this.drag.settle();
    for (const list of root.querySelectorAll<HTMLSelectElement>('.place'))
      list.value = list.dataset['rank'] ?? '';
    if (this.#wanted) focusOn(root, this.#wanted);
    this.#wanted = undefined;
  }

  /** Ranks it next, and brings the focus to the one that stands there now; the last one that was found ends the search. */
  take(id: string, next: string | undefined): void {
    const last = this.sought ? { part: 'seek' } : { id, part: 'handle' };
    if (next === undefined) this.sought = '';
    this.#move([...this.ranks, [id]], id, next === undefined ? last : { id: next, part: 'take' });
  }

  /** Takes it out of the ranking. The focus stays here: far below, where the option is now, it would take the page along. */
  remove(id: string): void {
    const order = this.ranks.flat();
    const at = order.indexOf(id);
    const near = order[at + 1] ?? order[at - 1];
    const wanted = near === undefined ? { id, part: 'take' } : { id: near, part: 'remove' };
    this.#move(without(this.ranks, id), id, wanted, 'unranked');
  }

  step(id: string, step: -1 | 1): void {
    this.#move(stepped(this.ranks, id, step), id, { id, part: step < 0 ? 'up' : 'down' });
  }

  moveTo(id: string, rank: number): void {
    this.#move(movedTo(this.ranks, id, rank), id, { id, part: 'place' });
  }

  share(id: string): void {
    const ranks = shareToggled(this.ranks, id);
    const shares = (ranks[rankOf(ranks, id)]?.length ?? 0) > 1;
    this.#move(ranks, id, { id, part: 'together' }, shares ? 'shares' : 'nowAt');
  }

  startOver(): void {
    const id = this.ranks.flat()[0] ?? '';
    this.#move([], id, { id, part: 'take' }, 'cleared');
  }

  seek(words: string, found: number): void {
    this.sought = words;
    this.paper.touch();
    if (words) this.host.announce(this.#speech?.say('found', { n: found }) ?? '');
  }

  list(id: string): void {
    if (this.listed === id) return;
    this.listed = id;
    this.paper.touch();
  }

  /** Shows or hides the controls of one row, where there is no room for all. */
  unfold(id: string): void {
    this.unfolded = this.unfolded === id ? undefined : id;
    this.paper.touch();
  }

  /** Space or Enter on a handle: up, or down again. */
  toggle(id: string): void {
    this.lifted = this.lifted === id ? undefined : id;
    if (this.lifted) this.#before = this.ranks;
    this.#tell(this.lifted ? 'lifted' : 'dropped', id);
    this.paper.touch();
  }

  /** Wherever the focus goes with a row in hand, the row stays where it is. */
  letGo(id: string): void {
    if (this.lifted !== id || this.#places) return;
    this.lifted = undefined;
    this.paper.touch();
  }

  /** True when the key meant something here. */
  key(id: string, key: string): boolean {
    if (this.lifted !== id) return false;
    const moves: Readonly<Record<string, () => Ranks>> = {
      ArrowUp: () => stepped(this.ranks, id, -1),
      ArrowDown: () => stepped(this.ranks, id, 1),
      Home: () => movedTo(this.ranks, id, 0),
      End: () => movedTo(this.ranks, id, this.ranks.length),
    };
    if (key === 'Escape') this.#putBack(id);
    else if (moves[key]) this.#move(moves[key](), id, { id, part: 'handle' });
    else return false;
    return true;
  }

  #putBack(id: string): void {
    this.lifted = undefined;
    this.#move(this.#before, id, { id, part: 'handle' }, 'putBack');
  }

  #dragTo(id: string, middle: number): void {
    const list = this.#root?.querySelector<HTMLElement>('.ranks');
    if (!list) return;
    const rows = rowsIn(list);
    const middles = without(this.ranks, id).map((rank) => {
      const [first, last] = [rows.get(rank[0] ?? ''), rows.get(rank.at(-1) ?? '')];
      return first && last ? (first.offsetTop + last.offsetTop + last.offsetHeight) / 2 - list.offsetTop : 0;
    });
    const ranks = droppedAt(this.ranks, id, middles, middle);
    if (!sameRanks(ranks, this.ranks)) this.#change(ranks);
  }

  #move(ranks: Ranks, id: string, wanted: Wanted, told: WordKey = 'nowAt'): void {
    this.#wanted = wanted;
    this.#change(ranks);
    this.#tell(told, id);
  }

  #change(ranks: Ranks): void {
    this.#places = this.#root && placesIn(this.#root);
    this.ranks = ranks;
    this.paper.touch();
  }

  #tell(key: WordKey, id: string): void {
    const words = {
      label: this.#labels.get(id) ?? '',
      n: rankOf(this.ranks, id) + 1,
      total: this.ranks.flat().length,
    };
    this.host.announce(this.#speech?.say(key, words) ?? '');
  }

  #voice(speech: Speech): Speech {
    this.#speech = voiceFor(speech, () => {
      this.paper.touch();
    });
    return this.#speech;
  }
}
