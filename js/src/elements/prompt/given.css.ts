import { css } from '../../styles/css.js';

/** What somebody answered, oneself or another. */
export const givenStyles = css`
  /* What somebody said about themselves: a quiet page of its own, their own with a line in the accent. */
  .said {
    display: grid;
    gap: 0.5em;
    margin: 0;
    padding: 0.875em 1em;
    border-radius: var(--_radius-row);
    background: color-mix(in oklab, var(--_ink) 4%, var(--_surface));
    scroll-margin-block: 6em;
  }

  .mine {
    border-inline-start: 3px solid var(--_accent);
    background: color-mix(in oklab, var(--_glow) 9%, var(--_surface));
  }

  .said .text {
    font-size: 1.0625em;
    line-height: 1.5;
  }

  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .under {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
  }

  .under:has(.report) {
    margin-block: -0.5em -0.625em;
  }

  .under > .open {
    flex: 1 0 100%;
  }

  .who {
    color: var(--_ink);
    font-weight: 550;
  }

  .first {
    color: var(--_action);
    font-weight: 550;
  }

  @media (forced-colors: active) {
    .said {
      border: 1px solid CanvasText;
    }

    .under:has(.report),
    .prompt .said .actions {
      margin-block: 0;
    }

    .mine {
      border-inline-start: 4px solid Highlight;
    }
  }
`;
