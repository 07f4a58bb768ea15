import { css } from '../../styles/css.js';

/** For widgets that have the styles of poll.css.ts and fields.css.ts, too. */
export const reportStyles = css`
  .reporting {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    outline-offset: 2px;
  }

  .reporting.open {
    display: grid;
    gap: 0.75em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-row);
  }

  .reporting .row {
    cursor: pointer;
  }

  .reporting .rows {
    margin-block-start: 0.5em;
  }

  .reporting .why {
    padding: 0;
    font-weight: 600;
  }

  .reporting .actions {
    align-items: center;
    gap: 0.5em;
    margin: 0;
  }

  .report {
    margin-inline-start: -0.625em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .reports,
  .reports ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    list-style: none;
  }

  .reports .heading {
    margin: 0;
  }

  @media (forced-colors: active) {
    .report {
      margin-inline: 0;
    }
  }
`;
