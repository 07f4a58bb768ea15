import { css } from '../styles/css.js';

/** A scale to choose a point on, a field to write in, and what is wrong with either. */
export const fieldStyles = css`
  .scale {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(44px, 1fr));
    gap: 0.5em;
  }

  .point {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: max(48px, 3em);
    border: 1px solid color-mix(in oklab, var(--_control) 55%, var(--_line));
    border-radius: var(--_radius-row);
    background: var(--_raised);
    font-weight: 550;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  .point[data-chosen] {
    color: var(--_accent-ink);
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .point:has(:focus-visible) {
    outline: 2px solid var(--_action);
    outline-offset: 2px;
  }

  @media (hover: hover) {
    .point:not([data-chosen]):hover {
      border-color: var(--_control);
      background: color-mix(in srgb, var(--_accent) 4%, var(--_raised));
    }
  }

  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .ends > :last-child {
    text-align: end;
  }

  .entry {
    display: grid;
    gap: 0.375em;
  }

  .entry label {
    font-weight: 550;
  }

  .field {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: max(48px, 3em);
    margin: 0;
    padding: 0.625em 0.875em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-row);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    field-sizing: content;
    resize: vertical;
  }

  textarea.field {
    min-block-size: 6em;
  }

  input.field {
    max-inline-size: 28em;
    field-sizing: fixed;
  }

  .field[aria-invalid] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }

  .wrong {
    display: flex;
    gap: 0.5em;
    margin: 0;
    color: var(--_bad);
    font-weight: 550;
    border-radius: 0.125em;
  }

  .wrong[hidden] {
    display: none;
  }

  @media (forced-colors: active) {
    .point[data-chosen] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
