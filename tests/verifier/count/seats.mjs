// What the runoffs for several seats have in common.
import { Runoff, total } from './runoff.mjs';
import { sorted } from './support.mjs';

export class Seats extends Runoff {
  constructor(ids, draw, seats) {
    super(ids, draw);
    this.seats = seats;
  }

  get open() {
    return this.seats - this.winners.length;
  }

  /** Elects them, whoever is ahead first. Where rounding gives more of them the quota than seats are open, those behind have to wait. */
  electAll(ids) {
    for (const level of this.order(ids)) {
      if (level.length > this.open) return;
      this.elect(level);
    }
  }

  /** True where all seats are taken; whoever is left is elected where there are no more than seats. */
  fillsUp() {
    if (this.open > 0 && this.left.size <= this.open) this.electAll(this.left);
    return this.open === 0 || this.left.size === 0;
  }

  /** Whoever has fewest votes goes out; true where nobody can say who. */
  goOut() {
    const out = this.fewest();
    const mayGo = total(out, this.round.votes) === 0 && this.left.size - out.length >= this.open;
    if (out.length > 1 && !mayGo) return this.stop(out);
    this.takeOut(out);
    return false;
  }

  stop(level) {
    this.level = sorted(level);
    return true;
  }
}
