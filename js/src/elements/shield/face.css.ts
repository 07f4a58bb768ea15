import { css } from '../../styles/css.js';

/** What stands in the place of something hidden: a guest between the page's own words, so it has no `:host` and no size but what it needs. */
export const face = css`
  .root {
    all: initial;
    display: flex;
    align-items: center;
    gap: 0.5em;
    box-sizing: border-box;
    grid-column: 1 / -1;
    min-inline-size: min(100%, 12em);
    max-inline-size: 100%;
    min-block-size: var(--_touch);
    padding-inline: 0.875em 0.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-row);
    color-scheme: inherit;
    color: var(--_muted);
    background: var(--_surface);
    font-family: inherit;
    font-size: clamp(14px, 0.9375em, 1.0625rem);
    line-height: 1.3;
    text-align: start;
    visibility: visible;
    overflow-wrap: anywhere;
    -webkit-tap-highlight-color: transparent;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  .root[data-scheme='light'] {
    color-scheme: light;
  }

  .root[data-scheme='dark'] {
    color-scheme: dark;
  }

  .root[data-inline] {
    display: inline-flex;
    vertical-align: middle;
  }

  /* Shown again: one quiet line above what was hidden. */
  .root[data-shown] {
    border-width: 0;
    background: none;
    color: inherit;
    padding-inline: 0;
    min-inline-size: 0;
  }

  .what {
    display: flex;
    flex: 1 1 0;
    align-items: center;
    gap: 0.5em;
    min-inline-size: 0;
    padding-block: 0.25em;
  }

  .root[data-shown] .what {
    display: none;
  }

  .root[data-inline] .what {
    flex-basis: auto;
  }

  svg {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  button {
    flex: none;
    font: inherit;
    font-weight: 550;
    color: var(--_action);
    background: none;
    border: 0;
    border-radius: var(--_radius-row);
    margin: 0;
    min-block-size: calc(var(--_touch) - 2px);
    min-inline-size: 44px;
    padding: 0 0.75em;
    cursor: pointer;
    touch-action: manipulation;
  }

  /* On whatever the page has behind it, its own colour is the one that can be read. */
  .root[data-shown] button {
    min-block-size: var(--_touch);
    padding: 0;
    color: inherit;
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, currentcolor 40%, transparent);
    text-underline-offset: 0.2em;
  }

  button:hover {
    background: color-mix(in oklab, var(--_accent) 9%, transparent);
  }

  .root[data-shown] button:hover {
    background: none;
    text-decoration-color: currentcolor;
  }

  :focus-visible {
    outline: 2px solid var(--_action);
    outline-offset: -2px;
  }

  .root[data-shown] :focus-visible {
    outline-color: currentcolor;
  }

  @media (forced-colors: active) {
    .root {
      border-color: CanvasText;
    }

    button {
      border: 1px solid ButtonText;
      min-block-size: var(--_touch);
      margin-block: 2px;
      padding: 0 0.75em;
    }

    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
