// What waits for the menders' stewards: a line for the banner that was reported, one that the filter holds, and one whose author asks for
// another look.
const lines = {
  otis: 'Phone screens while you wait, ask for Vic',
  leni: 'Bring it here before a bodger gets it',
  carlos: 'Walter counted the toasters twice and lost one',
};

const reports = {
  vera: { reason: 'spam', text: 'Vic has a shop in the high street. He does not mend with us.' },
  anselm: { reason: 'spam' },
};

const removal = { do: 'remove', reason: 'Nobody hangs on a banner without being asked.' };
const appeal = { text: 'Walter said it himself, and laughed until his glasses fell off.' };

/** `send` and `read` take a path below the poll; `member(name, roles)` gives the headers of somebody who is signed in. */
export async function takeCare({ send, read, member }) {
  const put = (key, headers, body, more = {}) =>
    send(`/records/${key}`, 'PUT', { ...headers, ...more }, body);
  for (const [name, writeIn] of Object.entries(lines))
    await put('ballot', await member(name), { body: { choice: [], writeIn } });

  const ines = await member('ines', ['steward']);
  const { items } = await read('/records?tag=write-in', ines);
  const idOf = (name) => items.find((item) => JSON.stringify(item).includes(lines[name])).id;
  for (const [name, body] of Object.entries(reports)) {
    const on = idOf('otis');
    await put(`report-${on}`, await member(name), { on, body });
  }
  const on = idOf('carlos');
  await put('decision', ines, { on, body: removal }, { 'if-match': '"1"' });
  await put(`appeal-${on}`, await member('carlos'), { on, body: appeal });
}
