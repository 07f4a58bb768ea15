// Dragging a row up and down with mouse, pen or finger, by pointer events alone. The list holds the pointer, not the row: a row that is
// moved in the document would lose it.

/** Pixels before a press becomes a drag: a shaky hand only presses. */
const slack = 5;
/** So near the edge of what scrolls, in pixels, it scrolls; by so many pixels a frame at most. */
const edge = 56;
const fastest = 14;

export interface DragHandler {
  readonly began: (id: string) => void;
  /** The row's middle is so many pixels below the list's upper edge. */
  readonly moved: (id: string, middle: number) => void;
  /** Dropped here, or put back. */
  readonly ended: (id: string, kept: boolean) => void;
}

interface Held {
  readonly id: string;
  readonly pointer: number;
  /** From the row's upper edge to the pointer. */
  readonly grip: number;
  readonly startY: number;
  y: number;
  lifted: boolean;
}

/** The nearest ancestor that scrolls up and down, out of shadow roots and slots. */
function scrollerOf(element: Element): Element {
  for (let at: Element | null = element; at; at = at.assignedSlot ?? at.parentElement ?? hostOf(at)) {
    const scrolls = /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (scrolls && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Pixels to scroll now: more, the nearer the pointer is to an edge. */
export function pull(y: number, top: number, bottom: number): number {
  const near = (distance: number): number => Math.max(0, Math.min(1, (edge - distance) / edge));
  return Math.round((near(bottom - y) - near(y - top)) * fastest);
}

export class Drag {
  #held: Held | undefined;
  #list: HTMLElement | undefined;
  #frame = 0;

  constructor(private readonly handler: DragHandler) {}

  /** The row that follows the pointer now. */
  get id(): string | undefined {
    return this.#held?.lifted ? this.#held.id : undefined;
  }

  /** A mouse may take a row anywhere but at its controls; a finger at the handle only: elsewhere it scrolls the page. */
  readonly down = (event: PointerEvent): void => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('[data-id]');
    const grip =
      target.closest('.handle') ?? (event.pointerType === 'mouse' && !target.closest('button, select'));
    if (this.#held?.lifted || !row || !grip || event.button !== 0) return;
    this.#list = event.currentTarget as HTMLElement;
    const { clientY: y, pointerId: pointer } = event;
    this.#held = {
      id: row.dataset['id'] ?? '',
      pointer,
      grip: y - row.getBoundingClientRect().top,
      startY: y,
      y,
      lifted: false,
    };
  };

  readonly move = (event: PointerEvent): void => {
    const held = this.#held;
    if (held?.pointer !== event.pointerId) return;
    // A mouse may have been let go where nobody here could see it.
    if (event.buttons === 0) {
      this.stop(held.lifted);
      return;
    }
    held.y = event.clientY;
    if (!held.lifted) {
      if (Math.abs(held.y - held.startY) < slack) return;
      this.#lift(held);
    }
    event.preventDefault();
    this.#follow();
  };

  readonly up = (event: PointerEvent): void => {
    if (this.#held?.pointer === event.pointerId) this.stop(event.type === 'pointerup');
  };

  /** Ends a drag; `kept`: the row stays where it is now. */
  stop(kept: boolean): void {
    const held = this.#held;
    this.#held = undefined;
    cancelAnimationFrame(this.#frame);
    removeEventListener('keydown', this.#key, true);
    if (!held?.lifted) return;
    this.#rowOf(held.id)?.style.removeProperty('--way');
    this.handler.ended(held.id, kept);
  }

  /** Keeps the row under the pointer: called when rows have moved. */
  readonly settle = (): void => {
    const held = this.#held;
    const row = held && this.#rowOf(held.id);
    const list = this.#list;
    if (!held?.lifted || !row || !list) return;
    const top = held.y - held.grip - list.getBoundingClientRect().top - (row.offsetTop - list.offsetTop);
    row.style.setProperty('--way', `${top}px`);
  };

  #lift(held: Held): void {
    held.lifted = true;
    this.handler.began(held.id);
    this.#list?.setPointerCapture(held.pointer);
    this.#frame = requestAnimationFrame(this.#scroll);
    // Wherever the focus is; and Escape now means the row, not the poll.
    addEventListener('keydown', this.#key, true);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.stop(false);
  };

  #rowOf(id: string): HTMLElement | null | undefined {
    return this.#list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  }

  #follow(): void {
    const held = this.#held;
    const row = held && this.#rowOf(held.id);
    const list = this.#list;
    if (!held || !row || !list) return;
    this.settle();
    this.handler.moved(held.id, held.y - held.grip + row.offsetHeight / 2 - list.getBoundingClientRect().top);
  }

  readonly #scroll = (): void => {
    const { y } = this.#held ?? {};
    if (y === undefined || !this.#list) return;
    if (!this.#list.isConnected) {
      this.stop(false);
      return;
    }
    const scroller = scrollerOf(this.#list);
    const page = scroller === document.scrollingElement;
    const { top, bottom } = page ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
    const way = pull(y, Math.max(top, 0), Math.min(bottom, innerHeight));
    if (way !== 0) {
      scroller.scrollBy({ top: way, behavior: 'instant' });
      this.#follow();
    }
    this.#frame = requestAnimationFrame(this.#scroll);
  };
}
