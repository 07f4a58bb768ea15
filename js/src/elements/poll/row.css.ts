import { css } from '../../styles/css.js';

export const rowStyles = css`
  .rows {
    display: grid;
    gap: 0.5em;
    margin-block-start: 1em;
  }

  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 0.75em;
    min-block-size: max(48px, 3em);
    padding: 0.5em 0.875em;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-row);
    isolation: isolate;
    overflow: clip;
    transition:
      border-color 120ms ease-out,
      box-shadow 120ms ease-out;
  }

  .row:has(.pick):not([data-chosen]) {
    border-color: color-mix(in oklab, var(--_control) 55%, var(--_line));
  }

  @media (hover: hover) {
    .row:has(.pick):not([data-chosen]):hover {
      border-color: var(--_control);
      background: color-mix(in srgb, var(--_accent) 4%, var(--_raised));
    }
  }

  .row[data-chosen] {
    border-color: var(--_action);
    box-shadow: inset 0 0 0 0.5px var(--_action);
  }

  .row:has(:focus-visible) {
    outline: 2px solid var(--_action);
    outline-offset: 2px;
  }

  .bar {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    z-index: -1;
    inline-size: calc(var(--share, 0) * 1%);
    background: var(--_fill);
    border-start-end-radius: 0.25em;
    border-end-end-radius: 0.25em;
    transition: inline-size 240ms ease-out;
  }

  .row[data-chosen] .bar {
    background: var(--_fill-mine);
  }

  .rows:not([data-marks]) .gap {
    display: none;
  }

  .rows:not([data-marks]) .row {
    grid-template-columns: minmax(0, 1fr) auto;
  }

  .text {
    min-inline-size: 0;
  }

  .label {
    display: block;
    font-weight: 500;
  }

  label.label {
    cursor: pointer;
  }

  /* The whole row answers to a finger. */
  label.label::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .row[data-chosen] .label {
    font-weight: 600;
  }

  .about {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
  }

  /* On the stronger bar only ink can be read. */
  .row[data-chosen] :is(.about, .count) {
    color: var(--_ink);
  }

  .numbers {
    display: flex;
    align-items: baseline;
    column-gap: 0.5em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .count {
    color: var(--_muted);
    font-size: 0.8125em;
  }

  .percent {
    min-inline-size: 2.75em;
    text-align: end;
    font-weight: 500;
  }

  .row[data-leading] .percent {
    font-weight: 700;
  }

  @container hearth (inline-size < 26em) {
    .numbers {
      flex-direction: column-reverse;
      align-items: end;
      line-height: 1.25;
    }
  }

  /* No room beside the words: the numbers go below them. */
  @container hearth (inline-size < 18em) {
    .row {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .row:has(.numbers) :is(.pick, .check, .gap) {
      grid-row: span 2;
    }

    .numbers {
      grid-column: 2;
      flex-direction: row-reverse;
      justify-content: flex-end;
    }

    .percent {
      min-inline-size: 0;
    }

    .rows:not([data-marks]) :is(.text, .numbers) {
      grid-column: 1 / -1;
    }
  }

  @media (forced-colors: active) {
    .bar,
    .row[data-chosen] .bar {
      inset-block: auto 0;
      block-size: 4px;
      forced-color-adjust: none;
      background: Highlight;
    }

    .row[data-chosen] {
      border-width: 3px;
    }
  }
`;
