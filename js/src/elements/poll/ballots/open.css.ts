import { css } from '../../../styles/css.js';

/** Open text and reactions. */
export const openStyles = css`
  .row.own > .words:only-child,
  .row.own > .seek:only-child {
    grid-column: 1 / -1;
  }

  .own-answer {
    margin: 0.25em 0 0;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_accent);
  }

  .reactions {
    display: flex;
    flex-wrap: wrap;
  }

  .reaction {
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding: 0 1em;
    color: var(--_ink);
    background: var(--_raised);
    border: 1px solid color-mix(in oklab, var(--_control) 55%, var(--_line));
    border-radius: 2em;
    font-variant-numeric: tabular-nums;
    transition: background 120ms ease-out;
  }

  .reaction bdi {
    font-size: 1.125em;
  }

  .reaction[aria-pressed='true'] {
    background: var(--_fill-mine);
    border-color: var(--_action);
    box-shadow: inset 0 0 0 0.5px var(--_action);
    font-weight: 700;
  }

  .reaction[aria-disabled='true'] {
    opacity: 1;
  }

  @media (forced-colors: active) {
    .reaction[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
`;
