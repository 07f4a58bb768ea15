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

  .scale {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(44px, 1fr));
    gap: 0.25em;
    max-inline-size: 44em;
  }

  .scale[data-many] {
    grid-template-columns: repeat(6, minmax(0, 1fr));
  }

  .scale[data-words] {
    grid-template-columns: repeat(3, minmax(0, 1fr));
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

  .rows .row.stepped {
    grid-template-columns: minmax(0, 1fr) auto auto;
    padding-block: 0.25em;
    padding-inline-end: 0.25em;
  }

  .steps {
    display: flex;
    align-items: center;
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

  .stepped .dots {
    grid-column: 1 / -1;
    color: var(--_accent);
    letter-spacing: 0.15em;
    line-height: 1;
    padding-block-end: 0.625em;
  }

  .dots:empty {
    display: none;
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
    margin: 0.5em 0 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  @container hearth (inline-size < 22em) {
    .rows .row.stepped {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block-start: 0.5em;
    }

    .stepped .text {
      grid-column: 1 / -1;
    }

    .steps {
      grid-column: 2;
    }
  }

  @container hearth (inline-size < 20em) {
    .scale[data-many] {
      grid-template-columns: repeat(auto-fit, minmax(44px, 1fr));
    }
  }

  @container hearth (inline-size > 36em) {
    .scale[data-many] {
      grid-template-columns: repeat(11, minmax(0, 1fr));
    }
  }

  @container hearth (inline-size > 34em) {
    .rows .row.marked:has([data-words]) {
      grid-template-columns: minmax(0, 1fr) auto 22em;
      padding-block: 0.375em;
    }

    .marked .scale[data-words] {
      grid-column: 3;
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
