// A polite voice for screen readers: one's own acts at once, what others do calmly.

export const calmMs = 10_000;

export class Announcer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quietUntil = 0;
  #waiting: (() => string) | undefined;

  /** `say` puts a sentence into the live region. */
  constructor(private readonly say: (sentence: string) => void) {}

  now(sentence: string): void {
    this.#waiting = undefined;
    this.#spoken(sentence);
  }

  /** At most one sentence every ten seconds; the latest one wins. */
  calmly(sentence: () => string): void {
    this.#waiting = sentence;
    const wait = this.#quietUntil - performance.now();
    if (wait <= 0) this.#speakWaiting();
    else
      this.#timer ??= setTimeout(() => {
        this.#speakWaiting();
      }, wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = undefined;
  }

  #speakWaiting(): void {
    this.#timer = undefined;
    const sentence = this.#waiting;
    this.#waiting = undefined;
    if (sentence) this.#spoken(sentence());
  }

  #spoken(sentence: string): void {
    this.#quietUntil = performance.now() + calmMs;
    this.say(sentence);
  }
}
