import { css } from '../../styles/css.js';
import { fieldStyles } from '../fields.css.js';
import { styles as pollStyles } from '../poll/poll.css.js';
import { readStyles } from '../read.css.js';
import { formStyles } from './form.css.js';

const exchangeStyles = css`
  .exchange {
    display: grid;
    gap: 1.5em;
    padding: 1.5em;
  }

  .head {
    display: grid;
    gap: 0.375em;
  }

  /* Nothing within makes them wider than they are. */
  .exchange,
  .head,
  .part,
  .match,
  .form {
    grid-template-columns: minmax(0, 1fr);
  }

  .exchange .title {
    font-size: 1.375em;
  }

  .part {
    display: grid;
    gap: 0.75em;
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_line);
  }

  .heading,
  .who,
  .matches,
  .items,
  .facts,
  .words,
  .left,
  .figures dd,
  .contacts dd {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .heading {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
    border-radius: 0.125em;
    outline-offset: 2px;
  }

  .wide {
    inline-size: 100%;
  }

  .press {
    block-size: 2.75em;
    inline-size: 8em;
    border-radius: var(--_radius-row);
  }

  /* What somebody wrote stands as a quotation, with a line before it as in a letter. */
  .words {
    max-inline-size: 65ch;
    padding-inline-start: 0.875em;
    border-inline-start: 3px solid var(--_fill-mine);
    font-size: 1.0625em;
    text-wrap: pretty;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .matches {
    display: grid;
    gap: 0.75em;
  }

  .match {
    display: grid;
    gap: 0.75em;
    padding: 1em 1.125em;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-row);
  }

  .who {
    font-weight: 650;
    line-height: 1.3;
  }

  .items {
    display: grid;
  }

  .item {
    display: grid;
    gap: 0.125em;
    padding-block: 0.625em;
    border-block-start: 1px solid var(--_line);
  }

  .item:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }

  .under {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
  }

  .under > .reporting {
    margin-inline-start: auto;
  }

  .under > .open {
    flex: 1 0 100%;
    margin-block: 0.5em;
  }

  .mine {
    color: var(--_action);
    font-size: 0.875em;
    font-weight: 600;
  }

  .contacts,
  .figures {
    display: grid;
    gap: 0.25em;
  }

  .contacts > div,
  .figures > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 0 1em;
  }

  .contacts dt,
  .figures dt {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.65;
  }

  .contacts dd {
    font-weight: 550;
  }

  .figures dd {
    font-variant-numeric: tabular-nums;
  }

  .exchange .actions {
    align-items: center;
    gap: 0.5em;
    margin: 0;
  }

  .exchange .actions > :first-child:not(.primary),
  .part > button,
  .rest > button {
    justify-self: start;
    margin-inline: -0.625em;
  }

  .toggle {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 0.375em;
    margin-inline: -0.625em;
    text-align: start;
  }

  [aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }

  .never,
  .rest,
  .aside {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }

  .never {
    padding-block-start: 0.25em;
    border-block-start: 1px solid var(--_line);
  }

  .rest .form {
    flex: 1 1 100%;
  }

  .never > button {
    margin-inline: -0.625em;
  }

  .never > button {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .left {
    display: grid;
    gap: 0.25em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  code {
    font-size: 0.875em;
  }

  @container hearth (inline-size < 26em) {
    .exchange {
      padding: 1.25em 1em;
    }

    .match {
      padding: 0.875em;
    }

    .contacts > div,
    .figures > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .exchange .actions > :first-child:not(.primary),
    .part > button,
    .rest > button,
    .never > button,
    .toggle {
      margin-inline: 0;
    }
  }
`;

export const styles = [...pollStyles, readStyles, fieldStyles, formStyles, exchangeStyles];
