// What every widget says alike of what became of an act, and of how fresh is what one sees.
import type { Speech, WordKey } from '../locales/words.js';
import type { Problem, Store, Watched } from '../stores/store.js';
import type { Line } from './pieces.js';

/** Errors that every widget words alike. */
export const wordedAlike: ReadonlySet<Problem['code']> = new Set([
  'choose_fewer',
  'choose_more',
  'not_allowed',
  'too_many_requests',
  'busy',
  'storage_failed',
  'storage_refused',
  'internal',
]);

export const signInHelps = ({ code }: Problem): boolean => /^token_|^guests_/.test(code);

/** Where an act is that is neither in nor refused; undefined while there is none, or none that one notices. */
export function deliveryLine(
  { delivery, pending }: Watched,
  slow: boolean,
  speech: Speech,
): Line | undefined {
  if (delivery.state === 'kept' && pending)
    return { tone: 'warn', text: speech.say(delivery.because === 'offline' ? 'keptOffline' : 'keptBusy') };
  if (delivery.state === 'waiting-for-member') return { tone: 'warn', text: speech.say('waitingForMember') };
  return slow ? { tone: 'plain', text: speech.say('sending') } : undefined;
}

/** The line for what was refused. */
export function refusalLine(problem: Problem, text: string, speech: Speech): Line {
  const mild = speech.trouble?.mild.has(problem.code) || signInHelps(problem);
  return { tone: mild ? 'warn' : 'bad', text };
}

/** Where answers go, and how fresh is what one sees. `here`: how it is said that they stay on this device. */
export function notesOf(
  store: Store | undefined,
  { connection, delivery }: Watched,
  speech: Speech,
  here: WordKey,
): readonly string[] {
  const keys: WordKey[] = [];
  if (store?.reach === 'device') keys.push(here);
  if (store?.reach === 'memory') keys.push('memoryOnly');
  if (connection === 'offline' && delivery.state !== 'kept') keys.push('lastKnown');
  return keys.map((key) => speech.say(key));
}
