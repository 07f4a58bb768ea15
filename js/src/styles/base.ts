// What every widget shares: walls on both sides, the type, buttons, and the manners of focus and motion.
import { css } from './css.js';

export const base = css`
  :host {
    display: block !important;
    container: hearth / inline-size;
    /* A width to grow from in a flex row, never one that a narrow column must bear. */
    contain-intrinsic-inline-size: auto 22em;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  :host([hidden]) {
    display: none !important;
  }

  /* The host page stops here: only its typeface, its text size within bounds, its direction and its tokens come in. */
  .root {
    all: initial;
    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    color: var(--_ink);
    font-family: inherit;
    font-size: clamp(14px, 1em, 24px);
    line-height: 1.45;
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-tap-highlight-color: transparent;
    -webkit-text-size-adjust: 100%;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  .root[data-scheme='light'] {
    color-scheme: light;
  }

  .root[data-scheme='dark'] {
    color-scheme: dark;
  }

  .root[data-theme='plain'] {
    color: inherit;
  }

  .hush {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button {
    font: inherit;
    color: var(--_action);
    background: none;
    border: 0;
    border-radius: var(--_radius-row);
    margin: 0;
    min-block-size: var(--_touch);
    min-inline-size: 44px;
    padding: 0 0.625em;
    font-weight: 550;
    cursor: pointer;
    touch-action: manipulation;
  }

  button:hover {
    background: color-mix(in oklab, var(--_accent) 9%, transparent);
  }

  button:active {
    background: color-mix(in oklab, var(--_accent) 16%, transparent);
  }

  button.primary {
    color: var(--_accent-ink);
    background: var(--_accent);
    padding-inline: 1.5em;
    font-weight: 600;
  }

  button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 90%, var(--_ink));
  }

  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  :focus-visible {
    outline: 2px solid var(--_action);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    button {
      border: 1px solid ButtonText;
    }

    :focus-visible {
      outline-color: Highlight;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition: none !important;
      animation: none !important;
    }
  }
`;
