import { css } from '../../../styles/css.js';
import { panel } from '../panel.css.js';

const proof = css`
  .about {
    max-inline-size: 65ch;
    margin-block-start: 0.75em;
    text-wrap: pretty;
  }

  .quiet {
    margin-block-start: 0.25em;
  }

  .slip {
    display: grid;
    gap: 0.25em;
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-row);
    background: var(--_raised);
  }

  .entry {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  code {
    color: var(--_muted);
    font-family: ui-monospace, monospace;
    font-size: 0.8125em;
    overflow-wrap: anywhere;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.25em;
    margin-block-start: 0.25em;
    margin-inline-start: -0.625em;
  }

  .actions a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_touch);
    padding: 0 0.625em;
    color: var(--_action);
    font-weight: 550;
    border-radius: var(--_radius-row);
  }

  .verdict {
    display: flex;
    gap: 0.5em;
    max-inline-size: 65ch;
    margin-block-start: 0.5em;
    font-weight: 600;
    text-wrap: pretty;
  }

  .verdict svg {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin-block-start: 0.1875em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .verdict[data-tone='ok'] {
    color: var(--_ok);
  }

  .verdict[data-tone='bad'] {
    color: var(--_bad);
  }

  ul {
    margin: 0.5em 0 0;
    padding-inline-start: 1.25em;
    max-inline-size: 65ch;
  }

  .progress {
    display: grid;
    gap: 0.375em;
    margin-block-start: 0.5em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  progress {
    appearance: none;
    inline-size: 100%;
    max-inline-size: 22em;
    block-size: 0.5em;
    border: 0;
    border-radius: 0.25em;
    overflow: hidden;
    background: var(--_line);
    accent-color: var(--_accent);
  }

  progress::-webkit-progress-bar {
    background: var(--_line);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  @media (forced-colors: active) {
    .actions {
      margin-inline-start: 0;
    }

    .slip,
    progress {
      border: 1px solid CanvasText;
    }
  }
`;

export const styles = [panel, proof];
