import { css } from '../../../styles/css.js';
import { panel } from '../panel.css.js';
import { flowStyles } from './flow.css.js';
import { tableStyles } from './tables.css.js';

const panelStyles = css`
  .name {
    font-weight: 600;
  }

  .story {
    max-inline-size: 65ch;
    text-wrap: pretty;
  }

  ol.story {
    list-style: none;
    margin-block-start: 0.5em;
  }

  ol.story li {
    position: relative;
    padding-inline-start: 2.25em;
    padding-block-end: 0.75em;
  }

  .step {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: grid;
    place-content: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border-radius: 50%;
    background: var(--_fill);
    font-size: 0.8125em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  /* A thread from round to round. */
  ol.story li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 1.625em 0.125em;
    inset-inline-start: 0.6875em;
    inline-size: 1px;
    background: var(--_line);
  }

  .chooser {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    margin-block-start: 1em;
    font-size: 0.875em;
    color: var(--_muted);
  }

  select {
    font: inherit;
    font-size: 1rem;
    font-size: calc(1em / 0.875);
    color: var(--_ink);
    background: var(--_raised);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-row);
    min-block-size: var(--_touch);
    max-inline-size: 100%;
    padding: 0 0.625em;
    cursor: pointer;
  }

  .check {
    margin-block-start: 0.5em;
    font-size: 0.875em;
  }

  summary {
    min-block-size: 44px;
    display: list-item;
    align-content: center;
    color: var(--_action);
    font-weight: 550;
    cursor: pointer;
  }

  .check ol {
    padding-inline-start: 1.5em;
  }

  .check li {
    margin-block-start: 0.5em;
  }

  code {
    display: block;
    padding: 0.5em 0.75em;
    margin-block-start: 0.25em;
    border-radius: 0.25em;
    background: color-mix(in oklab, var(--_ink) 6%, transparent);
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
    text-align: start;
  }
`;

export const styles = [panel, panelStyles, tableStyles, flowStyles];
