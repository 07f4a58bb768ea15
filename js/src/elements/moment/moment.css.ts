import { css } from '../../styles/css.js';
import { styles as pollStyles } from '../poll/poll.css.js';
import { readStyles } from '../read.css.js';

const momentStyles = css`
  .head {
    display: grid;
    gap: 0.25em;
  }

  .aside {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }

  .says,
  .list,
  .heading {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .says {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
    outline: none;
  }

  .head .actions {
    align-items: center;
    margin: 0;
    font-size: 0.875em;
  }

  .toggle {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.375em;
  }

  [aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }

  .panel {
    display: grid;
    gap: 0.375em;
    margin-block-end: 0.5em;
    padding: 0.875em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-row);
    background: var(--_surface);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    padding: 0.25em 0.375em;
  }

  .after {
    padding: 0.5em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-row);
    background: var(--_surface);
  }

  .after > .status {
    padding-block: 0.375em;
  }

  .after > button,
  .back > button {
    margin-inline: -0.625em;
  }

  .settings {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    padding: 1.5em;
  }

  .settings .title {
    font-size: 1.25em;
  }

  .part {
    display: grid;
    gap: 0.75em;
  }

  .part + .part {
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .heading {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
    outline: none;
  }

  .list {
    display: grid;
    gap: 1em;
  }

  .list:empty {
    display: none;
  }

  .list .aside > :first-child {
    flex: 1 1 16em;
  }

  .switch {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: var(--_touch);
    font-weight: 550;
    cursor: pointer;
  }

  .track {
    flex: none;
    box-sizing: content-box;
    inline-size: 2.5em;
    block-size: 1.25em;
    padding: 0.125em;
    border: 1.5px solid var(--_control);
    border-radius: 1em;
    background: var(--_raised);
  }

  .track::before {
    content: '';
    display: block;
    inline-size: 1.25em;
    block-size: 1.25em;
    border-radius: 50%;
    background: var(--_control);
    transition: margin-inline-start 120ms ease-out;
  }

  :checked + .track {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  :checked + .track::before {
    margin-inline-start: 1.25em;
    background: var(--_accent-ink);
  }

  :focus-visible + .track {
    outline: 2px solid var(--_action);
    outline-offset: 2px;
  }

  @container hearth (inline-size < 26em) {
    .settings {
      padding: 1.25em 1em;
    }
  }

  @media (forced-colors: active) {
    .track::before {
      background: ButtonText;
    }

    :checked + .track {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }

    :checked + .track::before {
      background: HighlightText;
    }

    .after > button,
    .back > button {
      margin-inline: 0;
    }
  }
`;

export const styles = [...pollStyles, readStyles, momentStyles];
