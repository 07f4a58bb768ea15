import { css } from '../../styles/css.js';
import { fieldStyles } from '../fields.css.js';
import { styles as pollStyles } from '../poll/poll.css.js';
import { readStyles } from '../read.css.js';

const thanksStyles = css`
  /* Nobody thanks themselves: as if it were not there. */
  :host([status='resting']) {
    display: none !important;
  }

  .thanks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    padding: 1.5em;
  }

  .thanks .title {
    font-size: 1.25em;
  }

  .writing,
  .part,
  .digest,
  .one {
    display: grid;
    gap: 0.75em;
  }

  .one {
    gap: 0.375em;
  }

  .part + .part {
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .digest {
    padding: 1.25em;
    border-radius: var(--_radius-row);
    background: var(--_fill);
  }

  .digest .note,
  .digest .who {
    color: var(--_ink);
  }

  .digest .words {
    border-color: var(--_action);
  }

  .digest button {
    color: inherit;
  }

  .heading,
  .who,
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .heading {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
    outline: none;
    scroll-margin-block-start: 6em;
  }

  .list {
    display: grid;
    gap: 1.25em;
  }

  .list:empty {
    display: none;
  }

  .who {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  .words {
    max-inline-size: 60ch;
    padding-inline-start: 0.875em;
    border-inline-start: 3px solid var(--_fill-mine);
    font-size: 1.0625em;
    line-height: 1.5;
    text-wrap: pretty;
  }

  .text.quiet {
    font-size: 1em;
  }

  .allow {
    display: grid;
  }

  .tick {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 0.625em;
    min-block-size: var(--_touch);
    cursor: pointer;
  }

  .tick:has(:focus-visible) {
    outline: 2px solid var(--_action);
    outline-offset: 2px;
    border-radius: 0.25em;
  }

  .allow .note {
    padding-inline-start: 1.875em;
  }

  .thanks .actions {
    align-items: center;
    gap: 0 0.5em;
    margin: 0;
  }

  .actions > :first-child:not(.primary),
  .part > .more {
    justify-self: start;
    margin-inline-start: -0.625em;
  }

  .aside {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }

  .aside > .note {
    flex: 1 1 16em;
  }

  .aside > .status {
    flex: 1 1 auto;
  }

  .aside > button {
    margin-inline: -0.625em;
  }

  .wide {
    inline-size: 100%;
  }

  @container hearth (inline-size < 26em) {
    .thanks {
      padding: 1.25em 1em;
    }

    .digest {
      padding: 1em;
    }
  }

  @media (forced-colors: active) {
    .digest {
      border: 2px solid CanvasText;
    }

    .thanks .actions,
    .aside {
      gap: 0.5em;
    }

    .actions > :first-child:not(.primary),
    .part > .more,
    .aside > button {
      margin-inline: 0;
    }
  }
`;

export const styles = [...pollStyles, readStyles, fieldStyles, thanksStyles];
