import { css } from '../../../styles/css.js';

/** With the rest of a pulse: a sheet that came later would be one more for every pulse. */
export const stewardStyles = css`
  .telling,
  .reasons {
    display: grid;
    gap: 0.75em;
    margin: 0;
  }

  .reasons {
    gap: 0;
  }

  .reasons > div,
  .member {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    min-block-size: var(--_touch);
    padding-block: 0.25em;
    border-block-start: 1px solid var(--_line);
  }

  .reasons dd {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .who {
    flex: 1;
    font-weight: 500;
  }

  .member .wrong {
    flex-basis: 100%;
  }

  .words .text {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_line);
  }

  .stewards > .when:not(:nth-child(2)),
  .telling .when {
    margin-block-start: 0.75em;
  }
`;
