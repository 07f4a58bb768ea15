// Where a moment on this page is, and what its reader has unfolded. No DOM.
import { Attempt } from '../attempt.js';

/** `resting` and `asking` take no room; in the last three what it holds is no longer there, and a line says why. */
export type MomentState = 'resting' | 'asking' | 'shown' | 'done' | 'put-away' | 'ended' | 'off';

export type Unfolded = 'why' | 'menu';

export class MomentAttempt extends Attempt {
  state: MomentState = 'resting';
  unfolded: Unfolded | undefined;

  go(state: MomentState): void {
    this.state = state;
    this.unfolded = undefined;
    this.touch();
  }

  fold(what: Unfolded): void {
    this.unfolded = this.unfolded === what ? undefined : what;
    this.touched();
  }
}
