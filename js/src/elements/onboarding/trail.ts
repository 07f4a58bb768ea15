// The browser's own history as the way through a flow, on a page that is nothing else. Going back looks; it takes no answer back.

interface Entry {
  /** Null: the invitation. */
  readonly hearthStep?: string | null;
}

const entry = (): Entry => (history.state as Entry | null) ?? {};

export class Trail {
  /** What the entry that is shown is about; undefined before anything was shown. */
  #at: string | null | undefined;
  /** The browser has led here: whatever is shown now belongs to its entry. */
  #led = false;

  constructor(private readonly goTo: (step: string | null) => void) {}

  show(step: string | null): void {
    if (this.#at === undefined) {
      this.#begin(step);
      return;
    }
    const put = this.#led ? 'replaceState' : 'pushState';
    this.#led = false;
    if (step === this.#at) return;
    this.#at = step;
    history[put]({ ...entry(), hearthStep: step }, '');
  }

  forget(): void {
    this.#at = undefined;
    removeEventListener('popstate', this.#moved);
  }

  /** After loading anew one is where one was. */
  #begin(step: string | null): void {
    addEventListener('popstate', this.#moved);
    this.#at = step;
    if (entry().hearthStep === undefined) history.replaceState({ ...entry(), hearthStep: step }, '');
    else this.#moved();
  }

  readonly #moved = (): void => {
    const { hearthStep } = entry();
    if (hearthStep === undefined || hearthStep === this.#at) return;
    this.#at = hearthStep;
    this.#led = true;
    this.goTo(hearthStep);
  };
}
