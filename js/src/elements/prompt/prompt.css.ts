import { css } from '../../styles/css.js';
import { fieldStyles } from '../fields.css.js';
import { styles as pollStyles } from '../poll/poll.css.js';
import { readStyles } from '../read.css.js';
import { givenStyles } from './given.css.js';
import { ladderStyles } from './ladder.css.js';

const promptStyles = css`
  .prompt {
    display: grid;
    gap: 1.25em;
    padding: 1.5em;
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
  }

  .top > button {
    margin: -0.625em;
  }

  .prompt .title {
    color: var(--_muted);
    font-size: 1em;
    font-weight: 600;
    letter-spacing: 0;
  }

  .asking,
  .answer,
  .part,
  .step,
  .limit {
    display: grid;
    gap: 1em;
  }

  .prompt,
  .asking,
  .answer,
  .part,
  .step,
  .limit,
  .said,
  .list,
  .rungs,
  .needs {
    grid-template-columns: minmax(0, 1fr);
  }

  .head {
    display: grid;
    gap: 0.5em;
  }

  .where {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    margin: 0;
    color: var(--_action);
    font-size: 0.875em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .where > :last-child {
    color: var(--_muted);
    font-weight: 400;
  }

  .asks {
    margin: 0;
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.25;
    letter-spacing: -0.015em;
    text-wrap: balance;
    border-radius: 0.125em;
    scroll-margin-block: 6em;
  }

  p.asks,
  .step .heading {
    font-size: 1.125em;
    letter-spacing: 0;
  }

  .asks:focus,
  .heading:focus {
    outline: none;
  }

  .prompt textarea.field {
    min-block-size: 4.5em;
  }

  .named label {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  .prompt .actions {
    align-items: center;
    gap: 0.5em;
    margin: 0;
  }

  .prompt .actions > :first-child:not(.primary) {
    margin-inline-start: -0.625em;
  }

  .about,
  .rung-name,
  .rung-place {
    margin: 0;
  }

  .about {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .said .actions {
    margin-block: -0.25em -0.5em;
    font-size: 0.9375em;
  }

  .list,
  .rungs,
  .needs {
    display: grid;
    gap: 0.75em;
    list-style: none;
  }

  .list:empty {
    display: none;
  }

  .stand,
  .offer,
  .aside,
  .way {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    margin: 0;
  }

  .stand {
    min-block-size: 0;
  }

  .stand > button,
  .offer > button,
  .aside > button {
    margin-inline: -0.625em;
  }

  .stand > .status,
  .offer > span,
  .aside > .note {
    flex: 1 1 14em;
  }

  .asking > .offer:first-child {
    padding: 0.5em 1em;
    border-radius: var(--_radius-row);
    background: color-mix(in oklab, var(--_glow) 8%, var(--_surface));
  }

  .way > button {
    margin-inline: -0.625em;
  }

  .part {
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .part > button,
  .asking > button {
    justify-self: start;
    margin-inline: -0.625em;
  }

  .heading {
    margin: 0;
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
  }

  .wide {
    inline-size: 100%;
  }

  @container hearth (inline-size < 26em) {
    .prompt {
      padding: 1.25em 1em;
    }

    .asks {
      font-size: 1.3125em;
    }

    .prompt .ghost {
      margin-block: 0;
    }
  }

  @media (forced-colors: active) {
    .top > button,
    .part > button,
    .asking > button,
    .stand > button,
    .offer > button,
    .aside > button,
    .way > button,
    .prompt .actions > :first-child:not(.primary) {
      margin: 0;
    }
  }
`;

export const styles = [...pollStyles, readStyles, fieldStyles, promptStyles, givenStyles, ladderStyles];
