// A club in front of a hub: pages with the widgets that a test names, for whoever they name, under a strict policy.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { inFrontOf } from '../support/front.mjs';
import { tokenOf } from '../support/letters.mjs';
import { record } from '../support/poll.mjs';

const policy = (wasm) =>
  [
    "default-src 'none'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html hearth",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  ].join('; ');

const page = (
  sub,
  content,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Club</title>
  <meta name="viewport" content="width=device-width" /><script src="/record.js"></script>
  <script type="module" src="/hearth.js" data-space="club" data-token="/who/${sub}"></script></head>
  <body><main><h1>Club</h1>${content}</main></body></html>`;

/** `people`: the roles of each by their names; `at(name)`: the address of that member's page, with `content` in it. */
export async function startClub(hub, people, content, { wasm }) {
  const forward = inFrontOf(() => hub.origin);
  const own = (path) => {
    const [, what, name] = path.split('/');
    if (what === 'record.js') return ['text/javascript', `(${record})();`];
    if (what === 'who') return ['text/plain', tokenOf(name, people[name])];
    return what === 'club' ? ['text/html; charset=utf-8', page(name, content)] : undefined;
  };
  const server = createServer((asked, response) => {
    const answer = own(asked.url);
    if (!answer) return forward(asked, response);
    const [type, body] = answer;
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy(wasm) }).end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { at: (name) => `http://127.0.0.1:${server.address().port}/club/${name}`, close };
}
