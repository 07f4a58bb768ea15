import { css } from '../../../styles/css.js';

export const tableStyles = css`
  /* What is there for screen readers alone scrolls along. */
  .scroll {
    position: relative;
    overflow-x: auto;
    border-radius: var(--_radius-row);
    margin-block-start: 0.5em;
  }

  /* A shadow lies at the edge behind which there is more: the ground that covers it moves along. */
  .root:not([data-plain]) .scroll {
    --veil: var(--_surface) 40%, transparent;
    --shade: color-mix(in oklab, var(--_ink) 20%, transparent), transparent;
    background:
      linear-gradient(to right, var(--veil)) left / 3em 100% no-repeat local,
      linear-gradient(to left, var(--veil)) right / 3em 100% no-repeat local,
      linear-gradient(to right, var(--shade)) left / 0.75em 100% no-repeat,
      linear-gradient(to left, var(--shade)) right / 0.75em 100% no-repeat;
  }

  /* A large table of pairs moves both ways under its heads. */
  .scroll:has([data-large]) {
    max-block-size: min(36em, 80vh);
    overflow: auto;
  }

  .root:not([data-plain]) [data-large] thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: var(--_surface);
  }

  .root:not([data-plain]) [data-large] thead th:first-child {
    z-index: 3;
  }

  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
  }

  caption {
    text-align: start;
    padding-block-end: 0.5em;
  }

  th,
  td {
    padding: 0.4375em 0.625em;
    text-align: start;
    font-weight: 400;
    border-block-end: 1px solid var(--_line);
  }

  thead th {
    color: var(--_muted);
    font-size: 0.8125em;
    vertical-align: bottom;
  }

  th:first-child {
    padding-inline-start: 0;
  }

  .number {
    text-align: end;
    white-space: nowrap;
  }

  tbody th {
    max-inline-size: 14em;
    min-inline-size: 7em;
  }

  [data-won] th {
    font-weight: 650;
  }

  .sum :is(th, td) {
    color: var(--_muted);
    font-size: 0.875em;
  }

  tbody tr:last-child :is(th, td) {
    border-block-end: 0;
  }

  .tick {
    inline-size: 0.8em;
    block-size: 0.8em;
    vertical-align: -0.05em;
    stroke-width: 2.5;
  }

  .methods,
  .votes {
    inline-size: 100%;
  }

  .methods {
    margin-block-start: 0.75em;
  }

  /* The name of a winner is not to be broken where that of a method can be. */
  .methods :is(th, td) {
    min-inline-size: 0;
    max-inline-size: none;
    overflow-wrap: break-word;
  }

  .methods caption {
    color: var(--_ink);
    font-size: 1em;
  }

  .votes td {
    min-inline-size: 5em;
  }

  .figure {
    display: block;
  }

  [data-won] .figure {
    font-weight: 600;
  }

  .length {
    display: block;
    block-size: 0.25em;
    margin-block-start: 0.25em;
    margin-inline-start: auto;
    inline-size: calc(var(--share, 0) * 1%);
    border-radius: 0.125em;
    background: color-mix(in srgb, var(--_glow) 70%, var(--_surface));
  }

  .votes tr:not([data-won]) .length {
    background: color-mix(in oklab, var(--_ink) 28%, var(--_surface));
  }

  .pairs .number {
    min-inline-size: 3em;
  }

  .pairs [data-wins] {
    font-weight: 650;
    background: var(--_fill);
  }

  .pairs .tick {
    margin-inline-start: 0.25em;
  }

  .self {
    background: color-mix(in oklab, var(--_ink) 5%, transparent);
  }

  .place {
    display: inline-block;
    min-inline-size: 1.25em;
    color: var(--_muted);
  }

  /* Names stay while numbers scroll by, where there is a ground for them to stand on. */
  .root:not([data-plain]) .scroll th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: var(--_surface);
  }

  @media (forced-colors: active) {
    .length,
    .votes tr:not([data-won]) .length {
      forced-color-adjust: none;
      background: Highlight;
    }

    .pairs [data-wins] {
      border: 2px solid CanvasText;
    }
  }
`;
