import { css } from '../../styles/css.js';
import { flowStyles } from '../flow/flow.css.js';
import { styles as pollStyles } from '../poll/poll.css.js';

const listStyles = css`
  .title {
    font-size: 1.25em;
  }

  .head {
    display: grid;
    gap: 0.75em;
  }

  .sum {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }

  .count {
    flex: 1;
    min-block-size: 1.75em;
    white-space: nowrap;
  }

  .sum .status {
    margin: 0;
  }

  .toggle {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    margin-inline: -0.625em;
  }

  [aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }

  .items {
    margin: 0;
  }

  .actions {
    margin: 0;
  }

  .card {
    padding-block-end: 1.25em;
  }
`;

export const styles = [...pollStyles, flowStyles, listStyles];
