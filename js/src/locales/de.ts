import type { Words } from './words.js';
import { en } from './en.js';
export const de: Words = en;
