// A dialog above the page. Esc closes it, and so does the system's way back: where browsers know that as a request to close, by
// themselves; where they do not, by one entry in the history, which is there while the dialog is.

export class Sheet {
  #entry = false;
  #dialog: HTMLDialogElement | undefined;

  show(dialog: HTMLDialogElement): void {
    if (dialog.open) return;
    this.#dialog = dialog;
    dialog.showModal();
    if ('CloseWatcher' in globalThis || this.#entry) return;
    // The page's own state stays on top: whatever routes by it finds what it knows.
    history.pushState(history.state, '');
    this.#entry = true;
    addEventListener('popstate', this.#wentBack);
  }

  /** It has closed, however that came. */
  closed(): void {
    if (this.#entry) history.back();
    this.forget();
  }

  /** The entry stays where it is: the page may have gone on from it. */
  forget(): void {
    this.#entry = false;
    removeEventListener('popstate', this.#wentBack);
  }

  readonly #wentBack = (): void => {
    this.forget();
    this.#dialog?.close();
  };
}
