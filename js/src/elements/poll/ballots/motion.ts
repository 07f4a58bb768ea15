// Lets rows slide to where they are now from where they were (FLIP: first, last, invert, play).

const slideMs = 180;

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Rows by their ids. */
export function rowsIn(root: ParentNode): Map<string, HTMLElement> {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-id]')];
  return new Map(rows.map((row) => [row.dataset['id'] ?? '', row]));
}

/** Where rows stand, whatever moves them on the screen just now. */
export function placesIn(root: ParentNode): ReadonlyMap<string, number> {
  return new Map([...rowsIn(root)].map(([id, row]) => [id, row.offsetTop]));
}

/** Slides every row that stands elsewhere than `before`, but the one that a finger holds. */
export function slideFrom(root: ParentNode, before: ReadonlyMap<string, number>, held?: string): void {
  if (still()) return;
  for (const [id, row] of rowsIn(root)) {
    const way = (before.get(id) ?? row.offsetTop) - row.offsetTop;
    if (way === 0 || id === held) continue;
    row.animate([{ transform: `translateY(${way}px)` }, { transform: 'none' }], {
      duration: slideMs,
      easing: 'ease-out',
    });
  }
}
