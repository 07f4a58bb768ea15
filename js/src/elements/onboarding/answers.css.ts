import { css } from '../../styles/css.js';

/** Questions and fields, and what is wrong with them. */
export const answerStyles = css`
  .choices {
    display: grid;
    gap: 0.75em;
  }

  .choices .rows {
    margin: 0;
  }

  .row {
    cursor: pointer;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_touch);
    padding: 0.375em 1em 0.375em 0.75em;
    border: 1px solid color-mix(in oklab, var(--_control) 55%, var(--_line));
    border-radius: 1.5em;
    background: var(--_raised);
    cursor: pointer;
  }

  .chip .pick {
    inline-size: 1.125em;
    block-size: 1.125em;
    border-radius: 50%;
  }

  .chip .pick::before {
    margin-block-start: -0.1em;
  }

  .chip[data-chosen] {
    border-color: var(--_action);
    box-shadow: inset 0 0 0 0.5px var(--_action);
    background: var(--_fill);
  }

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

  .chip:has(:focus-visible),
  .point:has(:focus-visible) {
    outline: 2px solid var(--_action);
    outline-offset: 2px;
  }

  @media (hover: hover) {
    :is(.chip, .point):not([data-chosen]):hover {
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

  .fields {
    display: grid;
    gap: 1.25em;
  }

  .entry {
    display: grid;
    gap: 0.375em;
  }

  .quiet:empty {
    display: none;
  }

  #room:empty {
    display: block;
    min-block-size: 1.45em;
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

  .summary {
    padding: 0.875em 1em;
    border: 1px solid var(--_bad);
    border-inline-start-width: 4px;
    border-radius: var(--_radius-row);
  }

  .summary p {
    margin: 0;
    font-weight: 600;
  }

  .to {
    display: block;
    padding: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  @media (forced-colors: active) {
    .point[data-chosen] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }

    .chip[data-chosen] {
      border-width: 3px;
    }

    .to {
      margin-block-start: 0.5em;
      padding-inline: 0.5em;
    }
  }
`;
