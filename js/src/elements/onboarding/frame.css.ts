import { css } from '../../styles/css.js';

/** The card around every step: where one is, the one thing at hand, what to do next. And the invitation before it. */
export const frameStyles = css`
  .card {
    padding: 1.5em;
  }

  .top {
    display: flex;
    align-items: center;
    gap: 0.25em 1em;
    min-block-size: var(--_touch);
    margin-block: -0.5em 0.5em;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .where {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    margin: 0;
  }

  .top button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.375em;
  }

  .top .back {
    margin-inline-start: -0.625em;
  }

  .top .close {
    margin-inline-end: -0.75em;
    font-size: 1.125em;
  }

  .body {
    display: grid;
    gap: 1.25em;
    margin-block-start: 2em;
  }

  .body:first-child {
    margin: 0;
  }

  .head {
    display: grid;
    gap: 0.625em;
  }

  .head > :not(:has(*)) {
    display: none;
  }

  .head .check {
    inline-size: 2.5em;
    block-size: 2.5em;
    margin-block-end: 0.25em;
  }

  .group {
    margin: 0;
    color: var(--_action);
    font-size: 0.875em;
    font-weight: 600;
  }

  [data-kind='welcome'] .title {
    font-size: 1.875em;
  }

  [data-kind='welcome'] .text {
    font-size: 1.0625em;
  }

  .foot {
    display: grid;
    gap: 0.75em;
    margin-block-start: 1.75em;
  }

  .actions {
    align-items: center;
    gap: 0.5em;
    margin: 0;
  }

  .actions > :first-child:not(.primary, .press) {
    margin-inline-start: -0.625em;
  }

  .note {
    margin: 0;
  }

  .invite {
    display: grid;
    gap: 1.25em;
  }

  .way-left {
    display: grid;
    gap: 0.75em;
  }

  .invite .quiet {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }

  .wide {
    inline-size: 100%;
  }

  .press {
    block-size: var(--_touch);
    inline-size: 7em;
    border-radius: var(--_radius-row);
  }

  ::slotted(*) {
    margin-block: 0;
  }

  @container hearth (inline-size < 26em) {
    .card {
      padding: 1.25em 1em;
    }

    .body {
      margin-block-start: 1.5em;
    }

    .title {
      font-size: 1.375em;
    }

    [data-kind='welcome'] .title {
      font-size: 1.625em;
    }

    .ghost {
      margin-block: 0;
    }

    /* Words take more lines here. */
    .head .ghost {
      margin-block: 0.5em;
    }
  }

  @container hearth (inline-size < 18em) {
    .top {
      flex-wrap: wrap;
      justify-content: space-between;
    }

    .where {
      order: 1;
      flex-basis: 100%;
      margin-block-end: 0.5em;
    }
  }

  @media (forced-colors: active) {
    .top .back,
    .top .close,
    .actions > :first-child:not(.primary, .press) {
      margin-inline: 0;
    }
  }
`;

/** The same as a sheet above the page. */
export const sheetStyles = css`
  dialog {
    container: hearth / inline-size;
    inline-size: min(40em, 100% - 2em);
    max-inline-size: none;
    max-block-size: calc(100dvb - 4em);
    margin: auto;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_ink);
    overscroll-behavior: contain;
  }

  dialog .card {
    border: 0;
    box-shadow: none;
    background: var(--_surface);
  }

  /* Nothing of the page shines through what is above it. */
  [data-theme='plain'] dialog {
    background: Canvas;
  }

  dialog::backdrop {
    background: rgb(20 14 10 / 45%);
  }

  /* What needs the whole of a small screen gets it. */
  @media (width < 40em) or (height < 30em) {
    dialog {
      inline-size: 100%;
      block-size: 100dvb;
      max-block-size: none;
      border-radius: 0;
    }

    dialog .card {
      min-block-size: 100%;
      border-radius: 0;
    }
  }

  @media (forced-colors: active) {
    dialog {
      border: 2px solid CanvasText;
    }
  }
`;
