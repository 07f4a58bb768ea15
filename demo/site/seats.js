// Lets a visitor of the demo sit down as one of its people. Of a real site the server vouches for its members, with a key that no page has;
// nobody here is real, so this key is no secret (demo/space/space.json has it, too).
import { configure } from './connect.js';

const key = { kid: 'demo', secret: 'nobody in this club is real, so this is no secret' };

const encode = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const json = (value) => encode(new TextEncoder().encode(JSON.stringify(value)));

/** A token for five minutes; the page asks for another when it has run out. */
async function tokenFor(sub, roles) {
  const exp = Math.floor(Date.now() / 1000) + 300;
  const signed = `${json({ alg: 'HS256', typ: 'JWT', kid: key.kid })}.${json({ sub, aud: 'hearth:menders', exp, roles })}`;
  const bytes = new TextEncoder();
  const secret = await crypto.subtle.importKey(
    'raw',
    bytes.encode(key.secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return `${signed}.${encode(await crypto.subtle.sign('HMAC', secret, bytes.encode(signed)))}`;
}

const seats = document.getElementById('seats');
const buttons = [...seats.querySelectorAll('button')];

function sit(button) {
  const { as, roles = '' } = button.dataset;
  for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
  configure({ token: async () => (as ? tokenFor(as, roles.split(' ').filter(Boolean)) : null) });
}

for (const button of buttons) button.addEventListener('click', () => sit(button));
buttons[0].setAttribute('aria-pressed', 'true');
// Pages without https cannot sign.
seats.disabled = !globalThis.crypto?.subtle;
