// The style sheet of all these ballots; it joins a widget's root with the first of them.
import { css } from '../../../styles/css.js';
import { marksStyles } from './marks.css.js';
import { openStyles } from './open.css.js';
import { rankingStyles } from './ranking.css.js';

const common = css`
  .row.own:not([data-chosen]) {
    border-color: var(--_control);
  }

  .field {
    grid-column: 2 / -1;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.25em;
    margin: 0;
    padding: 0;
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    outline: none;
  }

  .field::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .outcome {
    margin: 0.75em 0 0;
    font-weight: 600;
    text-wrap: pretty;
  }

  .so-far {
    margin-block-start: 0.5em;
  }

  summary {
    display: flex;
    align-items: center;
    gap: 0.375em;
    inline-size: fit-content;
    min-block-size: var(--_touch);
    color: var(--_action);
    font-weight: 550;
    list-style: none;
    border-radius: var(--_radius-row);
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  .arrow.sign {
    margin: 0;
    transition: transform 120ms ease-out;
  }

  [open] > summary .arrow {
    transform: rotate(180deg);
  }

  .so-far .rows {
    margin-block-start: 0.25em;
  }

  .badge {
    display: inline-block;
    margin-inline-start: 0.25em;
    padding: 0.05em 0.5em;
    font-size: 0.75em;
    font-weight: 650;
    color: var(--_accent-ink);
    background: var(--_accent);
    border-radius: 1em;
    white-space: nowrap;
  }

  .icon {
    display: grid;
    place-content: center;
    padding: 0;
    color: inherit;
  }

  .icon .sign {
    margin: 0;
    inline-size: 1.125em;
    block-size: 1.125em;
  }

  .icon[aria-disabled='true'] {
    opacity: 0.35;
  }

  @media (forced-colors: active) {
    .badge {
      border: 1px solid;
    }

    /* Here buttons have borders, and stand where other things begin. */
    .over,
    .zones button {
      margin-inline-start: 0;
    }

    .icon[aria-disabled='true'] {
      opacity: 1;
      color: GrayText;
      border-color: GrayText;
    }
  }
`;

let sheet: CSSStyleSheet | undefined;

export function dress(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(common + rankingStyles + marksStyles + openStyles);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
