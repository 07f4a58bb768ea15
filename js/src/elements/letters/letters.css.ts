import { css } from '../../styles/css.js';
import { fieldStyles } from '../fields.css.js';
import { styles as pollStyles } from '../poll/poll.css.js';
import { readStyles } from '../read.css.js';

const lettersStyles = css`
  /* Nobody here signs letters: as if it were not there. */
  :host([status='resting']) {
    display: none !important;
  }

  .letters {
    display: grid;
    gap: 1em;
    padding: 1.5em;
  }

  .letter {
    display: grid;
    gap: 0.75em;
  }

  .intro {
    display: grid;
    gap: 0.25em;
  }

  .letters .title {
    color: var(--_ink);
    font-size: 1.25em;
  }

  .list {
    display: grid;
    list-style: none;
  }

  .list:empty {
    display: none;
  }

  .list > li {
    padding-block: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .list > li:has(.sent) {
    padding-block: 0.25em;
  }

  .list > li:last-child {
    padding-block-end: 0;
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
  }

  .heading {
    margin: 0;
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
    border-radius: 0.125em;
    scroll-margin-block: 6em;
  }

  .nobody {
    margin: 0;
    color: var(--_muted);
  }

  .answers {
    display: grid;
    gap: 0.375em;
  }

  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 0 1em;
    font-size: 0.875em;
  }

  .answers dt {
    color: var(--_muted);
  }

  .letters .actions {
    align-items: center;
    gap: 0.5em 1em;
    margin: 0;
  }

  .aside {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }

  .aside .wrong {
    flex-basis: 100%;
  }

  .more {
    justify-self: start;
    margin-inline-start: -0.625em;
  }

  .aside > button {
    margin-inline-end: -0.625em;
  }

  @container hearth (inline-size < 26em) {
    .letters {
      padding: 1.25em 1em;
    }

    .answers > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .more,
    .aside > button {
      margin-inline: 0;
    }
  }
`;

export const styles = [...pollStyles, readStyles, fieldStyles, lettersStyles];
