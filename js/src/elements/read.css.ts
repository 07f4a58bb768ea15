import { css } from '../styles/css.js';

/** What is read in a card: its heading, its text, its signs. */
export const readStyles = css`
  .title,
  .text,
  .quiet,
  dl,
  dd,
  ul,
  ol,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }

  .title {
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.015em;
    text-wrap: balance;
    outline: none;
    scroll-margin-block-start: 6em;
  }

  .text {
    max-inline-size: 65ch;
    text-wrap: pretty;
  }

  /* Lines that somebody wrote stay lines; those of a template are none. */
  bdi {
    white-space: pre-line;
  }

  .quiet {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  .icon {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  :dir(rtl) > .turns {
    transform: scaleX(-1);
  }
`;
