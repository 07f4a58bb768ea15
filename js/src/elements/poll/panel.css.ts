// What opens below a poll: how it was counted, how the count can be checked.
import { css } from '../../styles/css.js';

export const panel = css`
  .toggle {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    text-align: start;
    margin-block-start: 0.5em;
    margin-inline-start: -0.625em;
  }

  .arrow,
  .tick {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .arrow {
    transition: transform 120ms ease-out;
  }

  [aria-expanded='true'] .arrow {
    transform: rotate(180deg);
  }

  .panel {
    margin-block-start: 0.25em;
    padding-block: 0.25em 0.5em;
    border-block-start: 1px solid var(--_line);
  }

  p,
  ol {
    margin: 0;
    padding: 0;
  }

  .heading {
    margin-block: 1.75em 0.5em;
    font-size: 0.9375em;
    font-weight: 650;
  }

  .outcome {
    margin-block-start: 1em;
    font-size: 1.125em;
    font-weight: 600;
    text-wrap: balance;
  }

  .quiet,
  caption {
    max-inline-size: 65ch;
    color: var(--_muted);
    font-size: 0.875em;
    text-wrap: pretty;
  }

  @media (forced-colors: active) {
    .toggle {
      margin-inline-start: 0;
    }
  }
`;
