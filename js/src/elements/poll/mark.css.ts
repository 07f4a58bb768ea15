import { css } from '../../styles/css.js';

/** What stands at the head of a row: a radio button or a checkbox to pick, the tick of one's own vote, or nothing as wide. */
export const markStyles = css`
  .pick,
  .check,
  .gap {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
  }

  .pick {
    appearance: none;
    position: relative;
    z-index: 1;
    display: grid;
    place-content: center;
    font: inherit;
    background: var(--_raised);
    border: 1.5px solid var(--_control);
    border-radius: 50%;
    cursor: pointer;
    outline: none;
    transition: background 120ms ease-out;
  }

  .pick[type='checkbox'] {
    border-radius: 0.3em;
  }

  .pick::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    transform: scale(0);
    background: var(--_accent-ink);
    transition: transform 120ms ease-out;
  }

  .pick[type='checkbox']::before {
    inline-size: 0.35em;
    block-size: 0.65em;
    margin-block-start: -0.15em;
    border: solid var(--_accent-ink);
    border-width: 0 2px 2px 0;
    border-radius: 0;
    background: none;
    transform: rotate(45deg) scale(0);
  }

  .pick:checked {
    background: var(--_accent);
    border-color: var(--_accent);
  }

  .pick:checked::before {
    transform: scale(1);
  }

  .pick[type='checkbox']:checked::before {
    transform: rotate(45deg) scale(1);
  }

  .check circle {
    fill: var(--_accent);
  }

  .check path {
    fill: none;
    stroke: var(--_accent-ink);
    stroke-width: 2.25;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media (forced-colors: active) {
    .pick:checked {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
    }

    .pick::before {
      background: HighlightText;
    }

    .pick[type='checkbox']::before {
      border-color: HighlightText;
    }

    .check {
      forced-color-adjust: none;
    }

    .check circle {
      fill: Highlight;
    }

    .check path {
      stroke: HighlightText;
    }
  }
`;
