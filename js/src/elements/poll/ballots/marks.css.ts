import { css } from '../../../styles/css.js';

export const marksStyles = css`
  .rows .row.marked {
    grid-template-columns: minmax(0, 1fr) auto;
    row-gap: 0.375em;
    padding-block: 0.5em 0.75em;
  }

  .marked .text {
    min-block-size: 1.75em;
    align-self: center;
  }

  /* As high as a finger, without moving the name. */
  .clear {
    margin: -0.625em;
    color: var(--_muted);
  }

  .clear[hidden] {
    display: none;
  }

  /* All marks in one row where each has room for a finger, else two rows, of which no one is nearly empty. */
  .scale {
    --row: calc(var(--n) * 44px + (var(--n) - 1) * 0.25em);
    --half: calc((100% - (var(--h) - 1) * 0.25em) / var(--h) - 0.5px);
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: repeat(
      auto-fit,
      minmax(max(44px, min(var(--half), (var(--row) - 100%) * 999)), 1fr)
    );
    gap: 0.25em;
    max-inline-size: 44em;
    margin-inline: -0.625em;
  }

  .scale[data-marks='2'] {
    --n: 2;
    --h: 2;
  }

  .scale[data-marks='3'] {
    --n: 3;
    --h: 3;
  }

  .scale[data-marks='4'] {
    --n: 4;
    --h: 2;
  }

  .scale[data-marks='5'] {
    --n: 5;
    --h: 3;
  }

  .scale[data-marks='6'] {
    --n: 6;
    --h: 3;
  }

  .scale[data-marks='7'] {
    --n: 7;
    --h: 4;
  }

  .scale[data-marks='8'] {
    --n: 8;
    --h: 4;
  }

  .scale[data-marks='9'] {
    --n: 9;
    --h: 5;
  }

  .scale[data-marks='10'] {
    --n: 10;
    --h: 5;
  }

  .scale[data-marks='11'] {
    --n: 11;
    --h: 6;
  }

  .segment {
    position: relative;
    display: grid;
    place-content: center;
    min-block-size: var(--_touch);
    padding: 0 0.25em;
    text-align: center;
    font-variant-numeric: tabular-nums;
    border: 1px solid color-mix(in oklab, var(--_control) 55%, var(--_line));
    border-radius: calc(var(--_radius-row) * 0.75);
    cursor: pointer;
    transition: background 120ms ease-out;
  }

  .segment:hover {
    border-color: var(--_control);
    background: color-mix(in srgb, var(--_accent) 6%, transparent);
  }

  .mark {
    appearance: none;
    position: absolute;
    inset: 0;
    margin: 0;
    outline: none;
    cursor: pointer;
  }

  .segment:has(:checked) {
    color: var(--_accent-ink);
    background: var(--_accent);
    border-color: var(--_accent);
    font-weight: 650;
  }

  .row.marked:has(:focus-visible) {
    outline: none;
  }

  .segment:has(:focus-visible) {
    outline: 2px solid var(--_action);
    outline-offset: 2px;
  }

  /* The steps stand beside a short name and below a long one. */
  .rows .row.stepped {
    display: flex;
    flex-wrap: wrap;
    padding-block: 0.25em;
    padding-inline-end: 0.25em;
  }

  .row.stepped:has(:focus-visible) {
    outline: none;
  }

  .stepped .text {
    flex: 1 1 7em;
    padding-block: 0.25em;
  }

  .steps {
    display: flex;
    align-items: center;
    margin-inline-start: auto;
    color: var(--_action);
  }

  .amount {
    appearance: textfield;
    inline-size: 3em;
    min-block-size: var(--_touch);
    margin: 0;
    padding: 0;
    font: inherit;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    text-align: center;
    color: var(--_ink);
    background: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-row);
  }

  .amount::-webkit-inner-spin-button,
  .amount::-webkit-outer-spin-button {
    appearance: none;
    margin: 0;
  }

  /* Its line is there before there is a dot: nothing moves under a finger. */
  .dots {
    display: block;
    min-block-size: 1em;
    color: var(--_accent);
    font-size: 0.6875em;
    letter-spacing: 0.1em;
    line-height: 1;
  }

  .paid {
    display: block;
    min-block-size: 1.45em;
    font-size: 0.8125em;
  }

  .left {
    margin: 0.25em 0 0;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .day {
    margin: 0.75em 0 0;
    font-size: 1em;
    font-weight: 650;
  }

  .day:first-child {
    margin-block-start: 0;
  }

  .zones {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.25em;
    margin-block-start: 0.25em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .zones button {
    margin-inline-start: -0.625em;
    text-align: start;
  }

  @container hearth (inline-size > 34em) {
    .rows .row.marked:has([data-words]) {
      grid-template-columns: minmax(0, 1fr) auto 22em;
      padding-block: 0.375em;
    }

    .marked .scale[data-words] {
      grid-column: 3;
      margin-inline: 0;
    }

    .clear {
      margin: 0;
    }
  }

  @media (forced-colors: active) {
    .segment:has(:checked) {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
    }

    .amount {
      border: 1px solid ButtonText;
    }
  }
`;
