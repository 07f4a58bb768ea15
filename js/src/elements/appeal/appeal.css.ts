import { css } from '../../styles/css.js';

/** For widgets that have the styles of poll.css.ts and fields.css.ts, too. */
export const appealStyles = css`
  .reason {
    margin: 0;
    max-inline-size: 65ch;
    text-wrap: pretty;
  }

  .appealing {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    border-radius: 0.125em;
    outline-offset: 2px;
  }

  .appealing > button,
  .presses {
    margin-inline-start: -0.625em;
  }

  .presses {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }

  .appealing.open {
    justify-items: stretch;
    gap: 0.75em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-row);
  }

  .appealing .actions {
    align-items: center;
    gap: 0.5em;
    margin: 0;
  }

  @media (forced-colors: active) {
    .appealing > button,
    .presses {
      margin-inline: 0;
    }

    .presses {
      gap: 0.5em;
    }
  }
`;
