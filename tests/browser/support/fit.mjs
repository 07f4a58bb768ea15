// Whether everything on a page can be seen: nothing wider than the page, nothing cut off.

/** How many pixels the page is wider than its window. */
export const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What is cut off or stands outside the window, widgets included; what is there for screen readers alone is not. */
export const cutOff = (page) =>
  page.evaluate(() => {
    const rootsIn = (root) => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
    ];
    const parts = rootsIn(document).flatMap((root) => [...root.querySelectorAll('body *, .root *')]);
    const hides = (value) => value !== 'visible';
    return parts
      .filter((part) => part.checkVisibility() && !part.closest('.hush, svg, .skip'))
      .filter((part) => {
        const { overflowX, overflowY } = getComputedStyle(part);
        const { left, right } = part.getBoundingClientRect();
        const clipped =
          (hides(overflowX) && part.scrollWidth > part.clientWidth + 1) ||
          (hides(overflowY) && part.scrollHeight > part.clientHeight + 1);
        return clipped || left < -1 || right > document.documentElement.clientWidth + 1;
      })
      .map((part) => `${part.localName}.${part.className}: ${part.textContent.trim().slice(0, 40)}`);
  });
