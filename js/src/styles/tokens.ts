// Colours, space and shape. A page sets three of them (surface, ink, accent); the rest derive and keep their contrast.
import { css } from './css.js';

export const tokens = css`
  .root {
    --_surface: var(--hearth-surface, light-dark(#fffcf7, #1d1815));
    --_ink: var(--hearth-ink, light-dark(#2a211b, #f4ece4));
    --_accent: var(--hearth-accent, light-dark(#a8431a, #f0935f));

    /* A step towards the light in both schemes: white on cream, lifted on dark. */
    --_raised: var(--hearth-raised, rgb(from var(--_surface) calc(r + 9) calc(g + 9) calc(b + 9)));
    --_muted: var(--hearth-muted, color-mix(in oklab, var(--_ink) 74%, var(--_surface)));
    --_line: var(--hearth-line, color-mix(in oklab, var(--_ink) 15%, var(--_surface)));
    --_control: var(--hearth-control, color-mix(in oklab, var(--_ink) 54%, var(--_surface)));

    /* The accent as text and rings: darkened on light rooms, lightened on dark ones, until it can be read. */
    --_action: light-dark(
      oklch(from var(--_accent) min(l, 0.52) c h),
      oklch(from var(--_accent) max(l, 0.74) c h)
    );
    /*
     * Bars are the accent at one brightness, thinned: as clear in a light room as in a dark one, and ink reads on them.
     * What is derived from --hearth-accent is invalid while nobody sets it, and gives way to our own colours.
     */
    --_own-glow: oklch(from var(--hearth-accent) 0.68 c h);
    --_glow: var(--_own-glow, light-dark(#d8702f, #f08a48));
    --_fill: var(--hearth-fill, color-mix(in srgb, var(--_glow) 24%, var(--_surface)));
    --_fill-mine: var(--hearth-fill-mine, color-mix(in srgb, var(--_glow) 38%, var(--_surface)));

    /* White on accents below the luminance at which black and white read equally well, black above it. */
    --_own-accent-ink: color(
      from var(--hearth-accent) xyz-d65 clamp(0, (0.179 - y) * 100000, 0.9505)
        clamp(0, (0.179 - y) * 100000, 1) clamp(0, (0.179 - y) * 100000, 1.089)
    );
    --_accent-ink: var(--hearth-accent-ink, var(--_own-accent-ink, light-dark(#ffffff, #26130a)));

    --_ok: var(--hearth-ok, light-dark(#2f6b3c, #8ccb97));
    --_warn: var(--hearth-warn, light-dark(#8a5a00, #e8b95a));
    --_bad: var(--hearth-bad, light-dark(#a3262a, #f39a93));

    --_radius: var(--hearth-radius, 0.75em);
    --_radius-row: calc(var(--_radius) * 2 / 3);
    --_touch: max(44px, 2.75em);
    --_shadow: var(
      --hearth-shadow,
      0 1px 2px rgb(42 33 27 / 5%),
      0 0.75em 1.75em -1.25em rgb(42 33 27 / 25%)
    );
  }

  .root[data-theme='plain'] {
    --_surface: transparent;
    --_raised: transparent;
    --_ink: currentcolor;
    --_shadow: none;
  }
`;
