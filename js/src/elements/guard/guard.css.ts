import { css } from '../../styles/css.js';

export const styles = [
  css`
    .card {
      margin-block: 0.5em;
      padding: 0.75em 1em;
      border: 1px solid var(--_line);
      border-inline-start: 3px solid var(--_warn);
      border-radius: var(--_radius-row);
      background: var(--_surface);
      max-inline-size: 65ch;
      text-wrap: pretty;
    }

    .card[hidden] {
      display: none;
    }

    /* One line for each kind of finding. */
    ::slotted(span) {
      display: block;
      white-space: pre-line;
    }

    .words {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.5em;
      margin-block-start: 0.5em;
    }

    .words span {
      color: var(--_muted);
      font-size: 0.875em;
    }

    .words button {
      border: 1px solid var(--_control);
      color: var(--_ink);
      background: var(--_raised);
      font-weight: 400;
      text-align: start;
    }

    .words button:hover {
      border-color: var(--_action);
    }

    .question {
      margin-block-start: 0.75em;
      padding-block-start: 0.75em;
      border-block-start: 1px solid var(--_line);
    }

    .question p {
      margin: 0 0 0.5em;
      font-weight: 600;
      border-radius: 0.25em;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }

    /* Where they take more than one row, rows are full. */
    @container hearth (max-width: 28em) {
      .actions button {
        flex: 1 1 auto;
      }
    }

    @media (forced-colors: active) {
      .card {
        border-color: CanvasText;
      }
    }
  `,
];
