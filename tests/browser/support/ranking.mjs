// A ranking in the page: what it says, and the taps that make it.

/** Labels of the ranking, in order, those that share a rank joined by "=". */
export const ranking = (poll) =>
  poll.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('.ranks [data-id]')].map(
      (row) => `${row.hasAttribute('data-shared') ? '=' : ''}${row.querySelector('.label').textContent}`,
    ),
  );

export const focused = (poll) =>
  poll.evaluate(({ shadowRoot }) => {
    const { activeElement } = shadowRoot;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent.trim() ?? null;
  });

/** Taps options by their labels. */
export async function rank(poll, ...labels) {
  for (const label of labels)
    await poll.getByRole('button', { name: new RegExp(`^${label}\\b.* rank as`) }).click();
}

export const centre = async (locator) => {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};

export const handle = (poll, label) => poll.getByRole('button', { name: `${label}, number` });
