import { css } from '../../styles/css.js';
import { fieldStyles } from '../fields.css.js';
import { styles as pollStyles } from '../poll/poll.css.js';
import { readStyles } from '../read.css.js';
import { stewardStyles } from './steward/steward.css.js';

const pulseStyles = css`
  .pulse {
    display: grid;
    gap: 1.25em;
    padding: 1.5em;
  }

  .ask,
  .asking,
  .part,
  .round {
    display: grid;
    gap: 0.75em;
  }

  .asks {
    display: block;
    inline-size: 100%;
    margin-block-end: 0.75em;
    padding: 0;
    font-size: 1.25em;
    font-weight: 550;
    line-height: 1.35;
    text-wrap: balance;
  }

  .pulse .title {
    color: var(--_muted);
    font-size: 1em;
    font-weight: 600;
    letter-spacing: 0;
  }

  .scale {
    grid-template-columns: repeat(5, minmax(0, 1fr));
  }

  .choices .wrong {
    margin-block: 0.5em;
  }

  .ends {
    margin-block-start: 0.5em;
  }

  .actions {
    align-items: center;
    gap: 0.5em;
    margin: 0;
  }

  .actions > :first-child:not(.primary) {
    margin-inline-start: -0.625em;
  }

  .part {
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .heading,
  .when,
  .results,
  .what,
  .figures,
  .name,
  .dids,
  .quiets,
  .words,
  .who {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .wide {
    inline-size: 100%;
  }

  .heading {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
  }

  .when {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .results,
  .dids,
  .words {
    display: grid;
    gap: 1.25em;
  }

  .result {
    display: grid;
    gap: 0.5em;
  }

  .what {
    font-weight: 500;
  }

  .line {
    display: block;
    inline-size: calc(100% - 1em);
    block-size: 1em;
    margin-inline: 0.5em;
    overflow: visible;
    stroke-linecap: round;
  }

  :dir(rtl) > .line {
    transform: scaleX(-1);
  }

  .axis {
    stroke: var(--_line);
    stroke-width: 2;
  }

  .tick {
    fill: var(--_control);
  }

  .likely {
    stroke: var(--_fill-mine);
    stroke-width: 10;
  }

  .mean {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2;
  }

  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .figures b {
    color: var(--_ink);
    font-weight: 650;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    table-layout: fixed;
  }

  th,
  td {
    padding: 0.25em;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: end;
  }

  th {
    color: var(--_muted);
  }

  tr > :first-child {
    inline-size: 28%;
    padding-inline-start: 0;
    text-align: start;
  }

  .toggle {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 0.375em;
    margin-inline: -0.625em;
  }

  [aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }

  .part > button {
    justify-self: start;
    margin-inline: -0.625em;
  }

  .did {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.25em 1em;
  }

  .name {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.65;
  }

  .did .note,
  .member .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }

  .did .note {
    grid-column: 2;
  }

  .said {
    color: var(--_muted);
  }

  @container hearth (inline-size < 26em) {
    .pulse {
      padding: 1.25em 1em;
    }

    .did {
      grid-template-columns: minmax(0, 1fr);
    }

    .did > .note {
      grid-column: 1;
    }

    .did > .text {
      margin-block-end: 0.25em;
    }
  }

  @media (forced-colors: active) {
    .axis,
    .likely {
      stroke: CanvasText;
    }

    .tick,
    .mean {
      fill: Highlight;
    }

    .likely {
      stroke-width: 4;
    }

    .part > button,
    .toggle,
    .actions > :first-child:not(.primary) {
      margin-inline: 0;
    }
  }
`;

export const styles = [...pollStyles, readStyles, fieldStyles, pulseStyles, stewardStyles];
