// Holding a form back until the writer has decided. Only a real submission is held, before the page hears of it, and sent on by the
// same button: the form's own validity, its data and its handlers are the page's.

export interface Submission {
  readonly form: HTMLFormElement;
  readonly submitter: HTMLElement | null;
}

/** Asks `holds` of every submission below the root. Returns the way to stop. */
export function watchForms(
  root: Document | ShadowRoot,
  holds: (submission: Submission) => boolean,
): () => void {
  const listener = (event: Event): void => {
    const { target, submitter } = event as SubmitEvent;
    if (!(target instanceof HTMLFormElement) || !holds({ form: target, submitter })) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  root.addEventListener('submit', listener, { capture: true });
  return () => {
    root.removeEventListener('submit', listener, { capture: true });
  };
}

/** As if the same button were pressed again. */
export function submit({ form, submitter }: Submission): void {
  const isThere = submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement;
  form.requestSubmit(isThere && submitter.form === form && !submitter.disabled ? submitter : undefined);
}
