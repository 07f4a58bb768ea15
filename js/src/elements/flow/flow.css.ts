import { css } from '../../styles/css.js';
import { readStyles } from '../read.css.js';

const listStyles = css`
  .track {
    display: block;
    block-size: 0.25em;
    border-radius: 0.125em;
    background: color-mix(in oklab, var(--_ink) 9%, transparent);
    overflow: clip;
  }

  .track .bar {
    position: static;
    display: block;
    block-size: 100%;
    border-radius: inherit;
    background: var(--_accent);
  }

  .items {
    list-style: none;
  }

  .pends {
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 1.5px dashed var(--_control);
    border-radius: 50%;
  }

  .items .pick {
    border-radius: 50%;
  }

  .items .row[data-chosen] {
    border-color: var(--_line);
    box-shadow: none;
    background: none;
  }

  .items .row[data-chosen] .label {
    color: var(--_muted);
    font-weight: 500;
  }

  a.label {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, var(--_action) 55%, transparent);
    text-underline-offset: 0.2em;
  }

  /* The whole row answers to a finger, all but its checkbox. */
  a.label::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .goes {
    display: flex;
    color: var(--_action);
  }

  .count {
    display: flex;
    align-items: center;
    gap: 0.75em;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .count .track {
    flex: 0 1 8em;
  }

  @media (forced-colors: active) {
    .track {
      border: 1px solid CanvasText;
    }

    .track .bar {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;

/** What the way in and a checklist of it share, on top of what every card has. */
export const flowStyles = readStyles + listStyles;
