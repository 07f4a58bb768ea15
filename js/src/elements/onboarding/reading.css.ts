import { css } from '../../styles/css.js';

/** What is read in a step. */
export const readingStyles = css`
  .purpose {
    display: grid;
    border-block: 1px solid var(--_line);
  }

  .purpose div {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    gap: 0.25em 1.5em;
    padding-block: 0.875em;
  }

  .purpose div + div {
    border-block-start: 1px solid var(--_line);
  }

  dt {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.65;
  }

  .benefits {
    display: grid;
    gap: 1em;
    list-style: none;
  }

  .benefits li {
    display: grid;
    gap: 0.25em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_fill-mine);
  }

  .gain {
    font-weight: 550;
  }

  .lead {
    display: flex;
    align-items: center;
    gap: 0.5em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .clauses {
    display: grid;
    gap: 0.875em;
    list-style: none;
  }

  .clauses li {
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
    max-inline-size: 65ch;
    text-wrap: pretty;
  }

  .number {
    color: var(--_action);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  del {
    color: var(--_muted);
    text-decoration-color: var(--_bad);
  }

  ins {
    padding-inline: 0.125em;
    border-radius: 0.25em;
    background: var(--_fill);
    text-decoration-color: var(--_ok);
    text-underline-offset: 0.2em;
    box-decoration-break: clone;
  }

  .because {
    margin: 0;
    padding: 0.75em 1em;
    border-inline-start: 3px solid var(--_warn);
    border-radius: 0.25em;
    background: var(--_raised);
    text-wrap: pretty;
  }

  .fold {
    border-block: 1px solid var(--_line);
  }

  .fold > :not(summary) {
    margin-block: 0.25em 1em;
  }

  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_touch);
    padding-block: 0.5em;
    color: var(--_action);
    font-weight: 550;
    list-style: none;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  [open] > summary .icon {
    transform: rotate(180deg);
  }

  .agreed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }

  .take-back {
    margin-inline: -0.625em;
  }

  .way {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 0.5em;
    min-block-size: var(--_touch);
    padding-inline: 1.25em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-row);
    background: var(--_raised);
    color: var(--_action);
    font-weight: 600;
    text-decoration: none;
  }

  .letter {
    display: grid;
    gap: 1em;
    padding: 1.5em;
    border: 1px solid var(--_line);
    border-block-start: 4px solid var(--_fill-mine);
    border-radius: var(--_radius-row);
    background: var(--_raised);
  }

  .letter .text {
    font-size: 1.0625em;
    line-height: 1.6;
  }

  figcaption {
    display: flex;
    align-items: center;
    gap: 0.75em;
    color: var(--_muted);
  }

  .initial {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.25em;
    block-size: 2.25em;
    border-radius: 50%;
    background: var(--_fill);
    color: var(--_ink);
    font-weight: 650;
  }

  .arrived {
    margin: 0;
    font-size: 1.0625em;
  }

  @media (forced-colors: active) {
    .take-back {
      margin: 0;
    }
  }

  @container hearth (inline-size < 30em) {
    .purpose div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }

    .letter {
      padding: 1.25em 1em;
    }
  }
`;
