// Below Chrome and Edge 123, Firefox 128 and Safari 17.5 nothing upgrades, and the fallback content stays: better plain than broken.

/** Two features of CSS that the stylesheets lean on, and that came last in each browser. */
const needed = ['light-dark(#000, #fff)', 'rgb(from #000 r g b)'];

export function isCapable(): boolean {
  const css = (globalThis as { readonly CSS?: typeof CSS }).CSS;
  return css !== undefined && needed.every((color) => css.supports('color', color));
}
