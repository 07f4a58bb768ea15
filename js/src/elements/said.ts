// What members say to stewards stands beside the text that it is about: a widget says nothing of it elsewhere.
import type { Speech } from '../locales/words.js';
import type { Act, Watched } from '../stores/store.js';
import type { Line } from './pieces.js';
import { deliveryLine } from './standing.js';

/** A report or an appeal. */
export const isSaid = (act: Act | undefined): boolean => /^(?:report|appeal)-/.test(act?.key ?? '');

/** Where an act of the room is that is neither in nor refused. */
export const roomLine = (watched: Watched, slow: boolean, speech: Speech): Line | undefined =>
  isSaid(watched.pending) ? undefined : deliveryLine(watched, slow, speech);
