import { css } from '../../styles/css.js';
import { fieldStyles } from '../fields.css.js';
import { styles as pollStyles } from '../poll/poll.css.js';
import { readStyles } from '../read.css.js';

const deskStyles = css`
  /* Nobody here is a steward: as if it were not there. */
  :host([status='resting']) {
    display: none !important;
  }

  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    padding: 1.5em;
  }

  .intro {
    display: grid;
    gap: 0.25em;
  }

  .intro .quiet {
    max-inline-size: 65ch;
    text-wrap: pretty;
  }

  .desk .title {
    font-size: 1.25em;
  }

  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .list:empty {
    display: none;
  }

  .case {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.875em;
    padding: 1em 1.125em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-row);
    background: var(--_raised);
  }

  .who {
    display: grid;
    gap: 0.25em;
  }

  .heading {
    display: grid;
    justify-items: start;
    gap: 0.375em;
    margin: 0;
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.3;
    border-radius: 0.125em;
    scroll-margin-block: 6em;
  }

  .why {
    padding: 0.125em 0.625em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    color: var(--_muted);
    font-size: 0.765em;
    font-weight: 600;
  }

  .why[data-urgency='unsafe'] {
    color: var(--_bad);
    border-color: currentcolor;
  }

  .why[data-urgency='appealed'] {
    color: var(--_warn);
    border-color: currentcolor;
  }

  .under {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .under > li:not(:last-child)::after {
    content: '·' / '';
    margin-inline-start: 0.5em;
  }

  .under a {
    color: var(--_action);
    margin: -0.8em 0;
    padding: 0.8em 0;
  }

  .texts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }

  .words {
    margin: 0;
    padding: 0.125em 0.875em;
    border-inline-start: 3px solid color-mix(in oklab, var(--_accent) 45%, var(--_line));
    font-size: 1.0625em;
    max-inline-size: 65ch;
    white-space: pre-line;
    text-wrap: pretty;
  }

  .facts {
    display: grid;
    gap: 0.5em;
    font-size: 0.875em;
  }

  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 3fr);
    gap: 0 1em;
  }

  .facts dt {
    color: var(--_muted);
  }

  .facts dd {
    max-inline-size: 65ch;
  }

  .line {
    display: block;
  }

  .said,
  .deciding {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }

  .said:not(:has(.status, slot)) {
    display: none;
  }

  .deciding textarea.field {
    min-block-size: 4.5em;
    background: var(--_surface);
  }

  .desk .actions {
    align-items: center;
    gap: 0.5em;
    margin: 0;
  }

  .choice {
    padding-inline: 1em;
    border: 1px solid var(--_control);
    background: var(--_surface);
  }

  .choice.remove {
    color: var(--_bad);
  }

  .aside {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }

  .empty {
    padding-block: 0.5em;
  }

  .more,
  .toggle,
  .back {
    justify-self: start;
    margin-inline-start: -0.625em;
  }

  .removed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_line);
  }

  .removed .list {
    gap: 0;
    margin-block-start: 0.5em;
  }

  .removed .list > li {
    padding-block: 0.75em 0.25em;
    border-block-start: 1px solid var(--_line);
  }

  .gone {
    display: grid;
    gap: 0.375em;
  }

  .toggle {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }

  .toggle .icon {
    transition: transform 120ms ease-out;
  }

  [aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }

  @container hearth (inline-size < 30em) {
    .desk {
      padding: 1.25em 1em;
    }

    .case {
      padding: 0.875em;
    }

    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }

    .under {
      display: grid;
    }

    .under > li::after {
      content: none !important;
    }

    .choice {
      flex: 1 1 auto;
    }
  }

  @media (forced-colors: active) {
    .more,
    .toggle,
    .back {
      margin-inline: 0;
    }
  }
`;

export const styles = [...pollStyles, readStyles, fieldStyles, deskStyles];
