// People at a real hub who have no page open: what they do, they do over HTTP.
import { tokenOf } from './letters.mjs';

/** Somebody of the club. `roles`: such as `steward`. */
export async function seatAt(hub, sub, roles = []) {
  const ask = async (path, method, body, headers = {}) => {
    const init = { method, headers: { 'Content-Type': 'application/json', ...headers } };
    const answer = await fetch(`${hub.origin}/v1/club/${path}`, {
      ...init,
      ...(body && { body: JSON.stringify(body) }),
    });
    const told = await answer.json();
    if (!answer.ok) throw new Error(JSON.stringify(told));
    return told;
  };
  const { token } = await ask('session', 'POST', { jwt: tokenOf(sub, roles) });
  const signed = { Authorization: `Bearer ${token}` };
  const put = (address, key, body, rev = 0) =>
    ask(`${address}/records/${key}`, 'PUT', body, { ...signed, 'If-Match': `"${rev}"` });
  const page = async (address, tag) =>
    (await ask(`${address}/records?tag=${tag}`, 'GET', undefined, signed)).items;
  return {
    put,
    page,
    /** A steward decides about the first text that waits under this tag; what they were told of it. */
    async decide(address, tag, body) {
      const [item] = await page(address, tag);
      await put(address, 'decision', { on: item.id, body }, item.rev);
      return item;
    },
  };
}
