// What people do with a poll, in the words of the page. Works on a page, a frame or a part of either.

/** Every choice of a poll, in the order shown. */
export const choices = (poll) => poll.getByRole('radio').or(poll.getByRole('checkbox'));

/** Chooses one option by its label and, where choosing is not yet voting, votes. */
export async function vote(poll, label) {
  const choice = poll
    .getByRole('radio', { name: label })
    .or(poll.getByRole('checkbox', { name: label }))
    .first();
  // Asked of the choice itself: between two paintings a poll has none to count.
  const oneTap = await choice.evaluate((input) => input.type === 'radio');
  await choice.click();
  if (!oneTap) await poll.getByRole('button', { name: 'Vote', exact: true }).click();
}

/** The row that says that an option is this member's vote. */
export const ownVote = (poll, label) =>
  poll.getByRole('listitem').filter({ hasText: label }).filter({ hasText: 'Your vote' });

/** Run in a page before anything else: remembers accepted votes, errors, and what the page's policy refused. */
export function record() {
  const record = { votes: 0, errors: [], violations: [] };
  globalThis.hearthRecord = record;
  document.addEventListener('hearth-vote', () => (record.votes += 1));
  document.addEventListener('securitypolicyviolation', (event) => {
    record.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  addEventListener('error', ({ message }) => record.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => record.errors.push(String(reason)));
  for (const kind of ['error', 'warn']) {
    const say = console[kind].bind(console);
    console[kind] = (...said) => {
      record.errors.push(said.join(' '));
      say(...said);
    };
  }
}

export const keepRecord = (context) => context.addInitScript(record);

export const recordOf = (frame) => frame.evaluate(() => globalThis.hearthRecord);
