import { css } from '../../../styles/css.js';

export const rankingStyles = css`
  .ranks,
  .rest {
    display: grid;
    gap: 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .ranks[hidden] {
    display: none;
  }

  .rows .row.ranked {
    grid-template-columns: auto auto minmax(0, 1fr) auto;
    column-gap: 0.25em;
    padding: 0 0.25em;
    transform: translateY(var(--way, 0));
  }

  /* A mouse drags the row, not what is written on it. */
  @media (hover: hover) {
    .row.ranked {
      cursor: grab;
      -webkit-user-select: none;
      user-select: none;
    }
  }

  .row.ranked:has(:focus-visible) {
    outline: none;
  }

  .row[data-shared] {
    margin-block-start: -0.5em;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }

  .row.ranked:has(+ [data-shared]) {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  .row:is([data-lifted], [data-dragged]) {
    z-index: 2;
    background: color-mix(in srgb, var(--_accent) 10%, var(--_raised));
    box-shadow:
      inset 0 0 0 1px var(--_action),
      0 0.5em 1em -0.5em rgb(42 33 27 / 45%);
  }

  .row[data-dragged] {
    cursor: grabbing;
    -webkit-user-select: none;
    user-select: none;
  }

  /* A finger on the handle moves the row; elsewhere it scrolls the page. */
  .handle {
    touch-action: none;
    cursor: inherit;
    color: var(--_muted);
  }

  .place {
    font: inherit;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    min-inline-size: 44px;
    min-block-size: var(--_touch);
    padding: 0 0.25em;
    color: var(--_action);
    background: none;
    border: 0;
    border-radius: var(--_radius-row);
    text-align: center;
    cursor: pointer;
  }

  .place option {
    color: var(--_ink);
    background: var(--_raised);
  }

  .ranked .text {
    padding: 0.5em 0.25em;
  }

  .tools {
    display: flex;
    color: var(--_muted);
  }

  .together[aria-pressed='true'] {
    color: var(--_action);
  }

  .fold {
    display: none;
  }

  .between {
    margin: 0.75em 0 0;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  .waits {
    margin: 0.75em 0 0;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_warn);
    max-inline-size: 65ch;
  }

  .rows .row.take {
    inline-size: 100%;
    grid-template-columns: auto minmax(0, 1fr);
    text-align: start;
    font-weight: 400;
    color: var(--_ink);
    border-color: color-mix(in oklab, var(--_control) 55%, var(--_line));
  }

  .take .label {
    cursor: inherit;
  }

  .nth {
    display: grid;
    place-content: center;
    min-inline-size: 1.75em;
    block-size: 1.75em;
    padding: 0 0.25em;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    color: transparent;
    border: 1.5px dashed var(--_control);
    border-radius: 1em;
  }

  .take:is(:hover, :focus-visible) .nth {
    color: var(--_muted);
  }

  .over {
    justify-self: start;
    margin-inline-start: -0.625em;
  }

  @container hearth (inline-size < 31em) {
    .fold {
      display: grid;
      color: var(--_muted);
    }

    .tools {
      display: none;
      grid-column: 1 / -1;
      justify-content: end;
      border-block-start: 1px solid var(--_line);
    }

    [data-unfolded] .tools {
      display: flex;
    }
  }

  @media (forced-colors: active) {
    .rows .row.ranked:is([data-lifted], [data-dragged]) {
      outline: 3px solid Highlight;
    }

    .together[aria-pressed='true'] {
      border: 3px solid Highlight;
    }

    /* Its number shows under a pointer or the focus only: that one is next. */
    .take:not(:hover, :focus-visible) .nth {
      forced-color-adjust: none;
      color: transparent;
      border-color: CanvasText;
    }
  }
`;
