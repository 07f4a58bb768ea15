import { css } from '../../styles/css.js';

/** The ladder as a whole, the next step, and what a member sets for themselves. */
export const ladderStyles = css`
  .rungs {
    gap: 0;
  }

  .rung {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 0 1em;
    padding-block: 0.625em;
    padding-inline-start: 1.75em;
  }

  /* The ladder itself: a line with a knot for each level. */
  .rung::before,
  .rung::after {
    content: '';
    position: absolute;
    inset-inline-start: 0.4375em;
  }

  .rung::before {
    inset-block: 0;
    inline-size: 2px;
    background: var(--_line);
  }

  .rung:first-child::before {
    inset-block-start: 1.25em;
  }

  .rung:last-child::before {
    inset-block-end: calc(100% - 1.25em);
  }

  .rung::after {
    inset-block-start: 0.9375em;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-start: calc(1px - 0.375em);
    border: 2px solid var(--_control);
    border-radius: 50%;
    background: var(--_surface);
  }

  .rung[data-place='open']::after,
  .rung[data-place='here']::after {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .rung[data-place='here']::after {
    box-shadow: 0 0 0 4px color-mix(in oklab, var(--_accent) 22%, transparent);
  }

  .rung[data-place='first']::after {
    border-color: var(--_accent);
  }

  .rung-name {
    font-weight: 600;
  }

  .rung-place {
    display: flex;
    gap: 0.375em;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.65;
  }

  .rung-place .sign {
    color: var(--_ok);
  }

  .to {
    grid-column: 1;
    justify-self: start;
    margin-inline: -0.625em;
    font-size: 0.9375em;
  }

  .step {
    padding: 1.25em;
    border-radius: var(--_radius-row);
    background: color-mix(in oklab, var(--_glow) 8%, var(--_surface));
  }

  .need {
    display: flex;
    gap: 0.625em;
  }

  .need .check,
  .need .open {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin-block-start: 0.15em;
  }

  .need .open {
    border: 2px solid var(--_control);
    border-radius: 50%;
  }

  .need[data-met] {
    color: var(--_muted);
  }

  .legend {
    padding: 0;
    font-weight: 550;
  }

  .far {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: var(--_touch);
    cursor: pointer;
  }

  .far input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_action);
  }

  .limit {
    gap: 0.25em;
  }

  .set {
    justify-self: start;
    margin-inline: -0.625em;
  }

  @container hearth (inline-size < 26em) {
    .rung {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .step {
      border: 1px solid CanvasText;
    }

    .rung::before {
      background: CanvasText;
    }

    .rung[data-place='open']::after,
    .rung[data-place='here']::after {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
    }

    .to,
    .set {
      margin: 0;
    }
  }
`;
