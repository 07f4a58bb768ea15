// Who is a member where guests can only look.
import type { Store } from '../stores/store.js';

/** On a page's own device everybody is its one member. `member`: who is signed in, such as `m:ann`. */
export function isMember(store: Store | undefined, member: string | undefined): boolean {
  return store?.reach !== 'everyone' || member?.startsWith('m:') === true;
}
