import { words as en } from './en.js';

export const words = en;
