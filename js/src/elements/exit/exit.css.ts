import { css } from '../../styles/css.js';
import { fieldStyles } from '../fields.css.js';
import { styles as pollStyles } from '../poll/poll.css.js';
import { readStyles } from '../read.css.js';

const exitStyles = css`
  /* Nobody is asked: as if it were not there. */
  :host([status='resting']) {
    display: none !important;
  }

  .exit {
    display: grid;
    gap: 0.75em;
    padding: 1.5em;
  }

  .row {
    cursor: pointer;
  }

  .rows {
    margin-block-start: 0.5em;
  }

  .why {
    padding: 0;
    margin-block-start: 0.5em;
    font-weight: 600;
  }

  .choices .wrong {
    margin-block: 0.5em;
  }

  .actions {
    align-items: center;
    gap: 0.5em;
    margin: 0.5em 0 0;
  }

  .actions > :first-child:not(.primary) {
    margin-inline-start: -0.625em;
  }

  @container hearth (inline-size < 26em) {
    .exit {
      padding: 1.25em 1em;
    }
  }

  @media (forced-colors: active) {
    .actions > :first-child:not(.primary) {
      margin-inline: 0;
    }
  }
`;

export const styles = [...pollStyles, readStyles, fieldStyles, exitStyles];
