import { css } from '../../styles/css.js';

/** Choices, several fields together, and what is wrong with all of them. */
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

  .chip:has(:focus-visible) {
    outline: 2px solid var(--_action);
    outline-offset: 2px;
  }

  @media (hover: hover) {
    .chip:not([data-chosen]):hover {
      border-color: var(--_control);
      background: color-mix(in srgb, var(--_accent) 4%, var(--_raised));
    }
  }

  .fields {
    display: grid;
    gap: 1.25em;
  }

  .quiet:empty {
    display: none;
  }

  #room:empty {
    display: block;
    min-block-size: 1.45em;
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
    .chip[data-chosen] {
      border-width: 3px;
    }

    .to {
      margin-block-start: 0.5em;
      padding-inline: 0.5em;
    }
  }
`;
