import { css } from '../../styles/css.js';
import { markStyles } from './mark.css.js';
import { rowStyles } from './row.css.js';

const cardStyles = css`
  .card {
    position: relative;
    padding: 1.25em 1.25em 0.75em;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
  }

  .choices {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }

  .question {
    display: block;
    inline-size: 100%;
    padding: 0;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  .description {
    max-inline-size: 65ch;
    color: var(--_muted);
  }

  .description p {
    margin: 0;
    margin-block-start: 0.375em;
    white-space: pre-line;
    text-wrap: pretty;
  }

  .foot {
    margin-block-start: 0.75em;
  }

  .stand {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.375em 1em;
    min-block-size: var(--_touch);
  }

  .says {
    flex: 1 1 16em;
    max-inline-size: 65ch;
    line-height: 1.4;
  }

  .status,
  .note,
  .meta {
    margin: 0;
  }

  .status {
    border-radius: 0.125em;
    text-wrap: pretty;
  }

  .status:has(.sign) {
    display: flex;
    gap: 0.5em;
  }

  .sign {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    margin-block-start: 0.2em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [data-tone='ok'] .sign {
    color: var(--_ok);
  }

  [data-tone='warn'] .sign {
    color: var(--_warn);
  }

  [data-tone='bad'] .sign {
    color: var(--_bad);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    margin-inline: -0.625em;
  }

  .actions:has(.primary) {
    margin-inline: 0;
  }

  .note,
  .meta {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 1em;
    margin-block-start: 0.625em;
    padding-block: 0.625em 0.25em;
    border-block-start: 1px solid var(--_line);
    font-variant-numeric: tabular-nums;
  }

  ::slotted(*) {
    margin-block: 0.5em;
  }

  /* As high as a finger, without moving the line. */
  .meta a {
    color: inherit;
    margin: -0.9em 0;
    padding: 0.9em 0;
  }

  .ghost {
    display: inline-block;
    block-size: 0.75em;
    inline-size: 9em;
    max-inline-size: 100%;
    border-radius: 0.25em;
    background: color-mix(in oklab, var(--_ink) 9%, transparent);
  }

  .question .ghost {
    inline-size: 60%;
  }

  .absent {
    padding-block: 1em;
  }

  @container hearth (inline-size < 26em) {
    .card {
      padding: 1em 1em 0.5em;
    }

    /* Words take two lines here. */
    .ghost {
      margin-block: 1.25em;
    }

    .actions:has(.primary),
    .primary {
      flex: 1 1 auto;
    }
  }

  @media (forced-colors: active) {
    .actions {
      gap: 0.5em;
      margin-inline: 0;
    }

    .ghost {
      border: 1px solid GrayText;
    }
  }
`;

export const styles = [cardStyles, markStyles, rowStyles];
