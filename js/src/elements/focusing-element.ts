// A widget in which what holds the focus may go: the focus goes on to what took its place.
import { ActingElement } from './acting-element.js';

export abstract class FocusingElement extends ActingElement {
  protected override paint(): void {
    const held = this.root.activeElement;
    super.paint();
    if (held?.isConnected === false && !this.root.activeElement) this.catchFocus();
  }

  /** The control that held the focus is gone: to what took its place, or to what is said about it. */
  protected abstract catchFocus(): void;

  /** The first of these that is there. */
  protected focusOn(...selectors: readonly string[]): void {
    const found = selectors.map((selector) => this.root.querySelector<HTMLElement>(selector));
    found.find(Boolean)?.focus();
  }
}
