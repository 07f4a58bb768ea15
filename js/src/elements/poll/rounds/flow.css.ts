import { css } from '../../../styles/css.js';

export const flowStyles = css`
  .flow {
    display: block;
    overflow: visible;
  }

  .flow text {
    fill: var(--_ink);
    font-variant-numeric: tabular-nums;
  }

  .flow .head {
    fill: var(--_muted);
  }

  .count {
    font-weight: 400;
  }

  .who {
    font-weight: 500;
  }

  [data-fate='elected'] .who {
    font-weight: 700;
  }

  .lane rect {
    fill: color-mix(in oklab, var(--_ink) 45%, var(--_surface));
  }

  .lane[data-fate='elected'] rect {
    fill: var(--_accent);
  }

  .lane:is([data-kind='nobody'], [data-kind='others']) rect {
    fill: color-mix(in oklab, var(--_ink) 24%, var(--_surface));
  }

  .stays {
    fill: color-mix(in oklab, var(--_ink) 7%, var(--_surface));
  }

  .moves {
    fill: var(--_fill-mine);
  }

  .ends {
    fill: color-mix(in oklab, var(--_ink) 13%, var(--_surface));
  }

  .mark {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [data-fate='elected'] .mark {
    stroke: var(--_action);
  }

  .takes {
    stroke: var(--_action);
    stroke-width: 1.5;
    stroke-dasharray: 3 4;
    fill: none;
  }

  @media (forced-colors: active) {
    .flow text {
      fill: CanvasText;
    }

    .lane rect {
      fill: CanvasText;
    }

    .lane[data-fate='elected'] rect {
      fill: Highlight;
    }

    .stays,
    .moves,
    .ends {
      fill: Canvas;
      stroke: GrayText;
    }

    .moves {
      stroke: CanvasText;
    }

    .mark,
    [data-fate='elected'] .mark,
    .takes {
      stroke: CanvasText;
    }
  }
`;
