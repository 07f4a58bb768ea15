// Follows the items of a page: judges each once, those in view first, new ones before they are painted, changed ones again.
import { foldInPlace, unmoved } from './calm.js';
import type { Reason } from './choices.js';
import type { Cloak } from './cloak.js';
import { isSealed } from './covers.js';
import { attributesIn, itemAround, itemsIn } from './finder.js';
import { Fold, type Look, type Surroundings, lookOf } from './fold.js';
import type { ReaderFilter } from './reader-filter.js';
import { type Selectors, read } from './reading.js';
import { type Deadline, sliceFromNow, whenIdle } from './slices.js';

export interface Watching extends Omit<Surroundings, 'press'> {
  readonly root: Document | ShadowRoot;
  readonly shield: Element;
  readonly selectors: Selectors;
  readonly filter: ReaderFilter;
  readonly cloak: Cloak | undefined;
  /** Something was hidden or shown; `items` that were. */
  readonly changed: (how: 'hide' | 'show', items: readonly Element[]) => void;
  /** Nothing is waiting to be judged. */
  readonly rested: () => void;
}

/** Items belong to the first shield that finds them. */
const owners = new WeakMap<Element, Watch>();

const same = (a: readonly Reason[], b: readonly Reason[]): boolean => a.join() === b.join();
/** As many are folded in one slice: that takes about as long as finding them. */
const mostFolds = 40;
const noItems: ReadonlySet<Element> = new Set();

export class Watch {
  readonly #folds = new Map<Element, Fold>();
  readonly #pending = new Set<Element>();
  readonly #inView = new Set<Element>();
  /** Somebody is writing in them, or has them at hand. */
  readonly #held = new Set<Element>();
  readonly #around: Surroundings;
  readonly #changes = new MutationObserver((changes) => {
    this.#follow(changes);
  });
  readonly #sight = new IntersectionObserver((entries) => {
    this.#look(entries);
  });
  #stopWaiting: (() => void) | undefined;
  #hasLooked = false;
  #warned = false;

  constructor(private readonly watching: Watching) {
    this.#around = {
      ...watching,
      press: (item) => {
        this.#press(item);
      },
    };
    const { root, selectors } = watching;
    this.#changes.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: attributesIn(`${selectors.item} ${selectors.author ?? ''}`),
    });
    root.addEventListener('focusout', this.#leave);
    for (const item of root.querySelectorAll(selectors.item)) this.#add(item);
    // What is in view is known with the next frame; a page that is not seen has none.
    if (this.#pending.size === 0 || document.hidden) this.#judge(sliceFromNow());
  }

  get hidden(): number {
    let hidden = 0;
    for (const { isShown } of this.#folds.values()) if (!isShown) hidden += 1;
    return hidden;
  }

  /** Judges everything again, by what the filter says now. */
  again(): void {
    for (const item of this.watching.root.querySelectorAll(this.watching.selectors.item)) this.#add(item);
    this.#judge(sliceFromNow());
  }

  /** The language or the colours around have changed. */
  repaint(): void {
    for (const fold of this.#folds.values()) fold.paint();
  }

  /** The page is as it was before. */
  stop(): void {
    this.#changes.disconnect();
    this.#sight.disconnect();
    this.#stopWaiting?.();
    this.watching.root.removeEventListener('focusout', this.#leave);
    this.watching.cloak?.end();
    const items = [...this.#folds.keys()];
    unmoved(this.#visible(), () => {
      for (const item of items) this.#undo(item);
    });
    for (const item of this.watching.root.querySelectorAll(this.watching.selectors.item))
      if (owners.get(item) === this) owners.delete(item);
    if (items.length > 0) this.watching.changed('show', items);
  }

  #add(item: Element): void {
    const { shield } = this.watching;
    if (item.contains(shield) || (owners.get(item) ?? this) !== this) return;
    if (isSealed(item)) {
      if (!this.#warned)
        console.warn('<hearth-shield> cannot hide what stands in a shadow root of its own:', item);
      this.#warned = true;
      return;
    }
    owners.set(item, this);
    this.#pending.add(item);
    this.#sight.observe(item);
  }

  #drop(item: Element): void {
    if (owners.get(item) !== this) return;
    owners.delete(item);
    this.#sight.unobserve(item);
    for (const among of [this.#pending, this.#inView, this.#held]) among.delete(item);
    this.#undo(item);
  }

  #follow(changes: readonly MutationRecord[]): void {
    const { item: selector } = this.watching.selectors;
    const before = this.#folds.size;
    const added = new Set<Element>();
    for (const { target, addedNodes, removedNodes, type } of changes) {
      for (const node of removedNodes)
        for (const item of itemsIn(node, selector)) if (!item.isConnected) this.#drop(item);
      for (const node of addedNodes)
        for (const item of itemsIn(node, selector)) {
          if (!owners.has(item)) added.add(item);
          if (item.isConnected) this.#add(item);
        }
      if (type === 'attributes' && target instanceof Element && !target.matches(selector)) this.#drop(target);
      const around = itemAround(target, selector);
      if (around?.isConnected) this.#add(around);
      if (around && type === 'childList') this.#folds.get(around)?.coverMore();
    }
    this.#judge(sliceFromNow(), added);
    if (this.#folds.size < before) this.watching.changed('show', []);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    this.#hasLooked = true;
    const gone: Element[] = [];
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#inView.add(target);
      else if (this.#inView.delete(target)) gone.push(target);
    }
    if (gone.some((item) => this.#folds.has(item)))
      unmoved(this.#visible(), () => {
        for (const item of gone) this.#folds.get(item)?.keepHeight(undefined);
      });
    this.#judge(sliceFromNow());
  }

  /** What was added, and was never painted, comes first; then what is in view. */
  *#inOrder(added: ReadonlySet<Element>): Generator<Element> {
    for (const among of [added, this.#inView])
      for (const item of among) if (this.#pending.has(item)) yield item;
    yield* this.#pending;
  }

  #judge(deadline: Deadline, added: ReadonlySet<Element> = noItems): void {
    const toFold = new Map<Element, readonly Reason[]>();
    const toUndo: Element[] = [];
    for (const item of this.#inOrder(added)) {
      if (!this.#pending.delete(item)) continue;
      this.#decide(item, toFold, toUndo);
      if (deadline.timeRemaining() <= 0 || toFold.size >= mostFolds) break;
    }
    this.#apply(toFold, toUndo, added);
    this.#goOn(added);
  }

  #decide(item: Element, toFold: Map<Element, readonly Reason[]>, toUndo: Element[]): void {
    const fold = this.#folds.get(item);
    // Nobody's words go away under their hands.
    if (!fold && item.matches(':focus-within')) {
      this.#held.add(item);
      return;
    }
    const { filter, selectors, cloak } = this.watching;
    const reasons = filter.reasonsFor(read(item, selectors));
    cloak?.uncover(item);
    if (reasons.length === 0) {
      if (fold) toUndo.push(item);
    } else if (!fold || !same(fold.reasons, reasons)) toFold.set(item, reasons);
  }

  #apply(
    toFold: ReadonlyMap<Element, readonly Reason[]>,
    toUndo: readonly Element[],
    added: ReadonlySet<Element>,
  ): void {
    const fresh = [...toFold.keys()].filter((item) => !this.#folds.has(item));
    const looks = new Map(fresh.map((item) => [item, lookOf(item)]));
    const fold = (item: Element): Fold => this.#fold(item, toFold.get(item) ?? [], looks.get(item));
    for (const item of toFold.keys()) if (this.#folds.has(item)) fold(item);
    for (const item of fresh) if (added.has(item)) fold(item);
    const seen = fresh.filter((item) => !added.has(item) && this.#inView.has(item));
    foldInPlace(seen, fold);
    const rest = fresh.filter((item) => !added.has(item) && !this.#inView.has(item));
    if (rest.length + toUndo.length > 0)
      unmoved(this.#visible(), () => {
        rest.forEach(fold);
        for (const item of toUndo) this.#undo(item);
      });
    if (fresh.length > 0) this.watching.changed('hide', fresh);
    if (toUndo.length > 0) this.watching.changed('show', toUndo);
  }

  #goOn(added: ReadonlySet<Element>): void {
    const { cloak, rested } = this.watching;
    for (const item of added) if (this.#pending.has(item)) cloak?.cover(item);
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    const waits = [...this.#inView].some((item) => this.#pending.has(item));
    if (!waits && (this.#hasLooked || this.#pending.size === 0)) cloak?.uncoverAll();
    if (this.#pending.size === 0) rested();
    else
      this.#stopWaiting = whenIdle((deadline) => {
        this.#judge(deadline);
      });
  }

  #fold(item: Element, reasons: readonly Reason[], look?: Look): Fold {
    const before = this.#folds.get(item);
    const fold = before ?? new Fold(item, look ?? lookOf(item), this.watching.selectors.item, this.#around);
    this.#folds.set(item, fold);
    fold.because(reasons);
    return fold;
  }

  #undo(item: Element): void {
    this.#folds.get(item)?.undo();
    this.#folds.delete(item);
  }

  #press(item: Element): void {
    const fold = this.#folds.get(item);
    if (!fold) return;
    if (fold.isShown) fold.hide();
    else fold.show();
    this.watching.changed(fold.isShown ? 'show' : 'hide', [item]);
  }

  /** What is in view and stands there as it is. */
  *#visible(): Generator<Element> {
    for (const item of this.#inView) if (item.isConnected && !this.#folds.has(item)) yield item;
  }

  readonly #leave = (): void => {
    if (this.#held.size === 0) return;
    // The focus is on its way: where it goes is known in the next turn.
    setTimeout(() => {
      for (const item of this.#held) this.#pending.add(item);
      this.#held.clear();
      this.#judge(sliceFromNow());
    });
  };
}
