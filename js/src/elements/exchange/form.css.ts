import { css } from '../../styles/css.js';

/** Asks and offers as forms: fields below each other, tags as chips, the week as a table. */
export const formStyles = css`
  .form {
    display: grid;
    gap: 1.125em;
  }

  .label {
    margin: 0;
    padding: 0;
    font-weight: 550;
  }

  .entry > .note {
    margin-block-start: -0.25em;
  }

  .choices.entry > * + * {
    margin-block-start: 0.375em;
  }

  textarea.field.text {
    min-block-size: 4.25em;
    resize: none;
  }

  input.field.contact {
    max-inline-size: none;
  }

  input.field.day {
    max-inline-size: 14em;
  }

  .few {
    grid-template-columns: repeat(auto-fill, minmax(48px, 3.5em));
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
    padding: 0.25em 0.875em 0.25em 0.75em;
    border: 1px solid color-mix(in oklab, var(--_control) 55%, var(--_line));
    border-radius: var(--_radius-row);
    background: var(--_raised);
    cursor: pointer;
  }

  .entry .chip {
    font-weight: 400;
  }

  .chip[data-chosen] {
    border-color: var(--_action);
    box-shadow: inset 0 0 0 0.5px var(--_action);
  }

  .chip:has(:focus-visible),
  .box:has(:focus-visible) {
    outline: 2px solid var(--_action);
    outline-offset: 2px;
  }

  @media (hover: hover) {
    .chip:not([data-chosen]):hover {
      border-color: var(--_control);
      background: color-mix(in srgb, var(--_accent) 4%, var(--_raised));
    }
  }

  .week {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
    table-layout: fixed;
  }

  .week th {
    padding: 0.25em;
    color: var(--_muted);
    font-weight: 400;
    text-align: center;
  }

  .week th::first-letter {
    text-transform: uppercase;
  }

  .week tr > :first-child {
    inline-size: 34%;
    padding-inline-start: 0;
    text-align: start;
  }

  .week td {
    padding: 0;
    border-block-start: 1px solid var(--_line);
  }

  .week tbody th {
    color: inherit;
    border-block-start: 1px solid var(--_line);
  }

  .week thead td {
    border: 0;
  }

  .box {
    display: grid;
    place-items: center;
    min-block-size: 44px;
    border-radius: var(--_radius-row);
    cursor: pointer;
  }
`;
