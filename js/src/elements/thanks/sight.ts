// Tells once that something has come before the reader's eyes.

export class Sight {
  #observer: IntersectionObserver | undefined;
  #seen: Element | undefined;

  /** The same element is told of once. A page in the background is seen when it comes to the front. */
  of(element: Element, tell: () => void): void {
    if (element === this.#seen) return;
    this.forget();
    this.#seen = element;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#observer?.disconnect();
      tell();
    });
    this.#observer.observe(element);
  }

  forget(): void {
    this.#observer?.disconnect();
    this.#seen = undefined;
  }
}
