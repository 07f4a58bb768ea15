import { fieldStyles } from '../fields.css.js';
import { flowStyles } from '../flow/flow.css.js';
import { styles as pollStyles } from '../poll/poll.css.js';
import { answerStyles } from './answers.css.js';
import { frameStyles, sheetStyles } from './frame.css.js';
import { readingStyles } from './reading.css.js';

// A card, its rows and their marks look alike in every widget.
export const styles = [
  ...pollStyles,
  flowStyles,
  frameStyles,
  sheetStyles,
  readingStyles,
  fieldStyles,
  answerStyles,
];
