import { css } from '../../styles/css.js';

export const shield = css`
  .line {
    display: grid;
    justify-items: start;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    padding: 0.25em 0.625em;
  }

  .root[data-open] .line {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  .toggle {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    text-align: start;
    text-wrap: balance;
    color: var(--_ink);
  }

  .toggle svg {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .toggle .emblem {
    inline-size: 1.375em;
    block-size: 1.375em;
    color: var(--_action);
  }

  .toggle .arrow {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2;
    color: var(--_muted);
    transition: transform 120ms ease-out;
  }

  [aria-expanded='true'] .arrow {
    transform: rotate(180deg);
  }

  .now {
    display: flex;
    align-items: center;
    gap: 0 0.5em;
    min-block-size: var(--_touch);
    padding-inline-start: 0.625em;
    color: var(--_muted);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }

  /* In one row only where it stays one row whatever is said in it. */
  @container hearth (min-width: 40em) {
    .line {
      grid-template-columns: auto auto;
      justify-content: space-between;
      align-items: center;
    }
  }

  .now span {
    flex: none;
  }

  .panel {
    border: 1px solid var(--_line);
    border-block-start: 0;
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_surface);
    padding: 1em 1.25em 1.25em;
  }

  .panel[hidden] {
    display: none;
  }

  p {
    margin: 0;
    max-inline-size: 65ch;
    text-wrap: pretty;
  }

  .quiet {
    text-wrap: balance;
    color: var(--_muted);
    font-size: 0.9375em;
  }

  fieldset {
    border: 0;
    margin: 1em 0 0;
    padding: 0;
    min-inline-size: 0;
  }

  legend,
  .list label {
    padding: 0;
    font-weight: 600;
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0 1.5em;
    margin-block-start: 0.25em;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: var(--_touch);
    cursor: pointer;
  }

  .choice input {
    appearance: none;
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    font: inherit;
    background: var(--_raised);
    border: 1.5px solid var(--_control);
    border-radius: 0.3em;
    cursor: pointer;
    transition: background 120ms ease-out;
  }

  .choice input::before {
    content: '';
    inline-size: 0.35em;
    block-size: 0.65em;
    margin-block-start: -0.15em;
    border: solid var(--_accent-ink);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg) scale(0);
    transition: transform 120ms ease-out;
  }

  .choice input:checked {
    background: var(--_accent);
    border-color: var(--_accent);
  }

  .choice input:checked::before {
    transform: rotate(45deg) scale(1);
  }

  .lists {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 1em 1.5em;
    margin-block-start: 1em;
  }

  .list {
    display: grid;
    gap: 0.375em;
    align-content: start;
  }

  textarea {
    font: inherit;
    color: var(--_ink);
    background: var(--_raised);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-row);
    margin: 0;
    padding: 0.5em 0.75em;
    min-block-size: var(--_touch);
    inline-size: 100%;
    resize: vertical;
  }

  .note {
    margin-block-start: 1em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_warn);
  }

  @media (forced-colors: active) {
    .choice input:checked {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
    }

    .choice input::before {
      border-color: HighlightText;
    }

    .now {
      gap: 0.25em 0.5em;
    }
  }
`;
