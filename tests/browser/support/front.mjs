// What stands in front of a hub, as a host's own web server does; it may send pages on in another way than they came.
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { record } from './poll.mjs';

/** Passes everything on to the hub at `addressOf()`. `ask` gives headers to ask with, `page` changes a page: {headers, body}. */
export function inFrontOf(addressOf, { ask = () => ({}), page } = {}) {
  return (asked, response) => {
    const { hostname, port } = new URL(addressOf());
    const headers = { ...asked.headers, ...ask(asked) };
    const passed = request({ hostname, port, path: asked.url, method: asked.method, headers }, (answer) => {
      const { statusCode, headers: got } = answer;
      if (page && got['content-type']?.startsWith('text/html')) return sendChanged(answer, response, page);
      response.writeHead(statusCode, got);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    response.on('close', () => passed.destroy());
    asked.pipe(passed);
  };
}

async function sendChanged(answer, response, page) {
  const changed = page({ headers: { ...answer.headers }, body: await text(answer) });
  // They speak of the page as it was.
  for (const name of ['content-length', 'etag']) delete changed.headers[name];
  response.writeHead(answer.statusCode, changed.headers).end(changed.body);
}

/** Takes WebAssembly out of the policy, and names the form of the core in the script tag. */
function dressed({ headers, body }, { wasm, core }) {
  const policy = headers['content-security-policy'];
  return {
    headers: wasm
      ? headers
      : { ...headers, 'content-security-policy': policy.replace(" 'wasm-unsafe-eval'", '') },
    body: body
      .replace('<head>', '<head><script src="/record.js"></script>')
      .replace(/(<script type="module" src="[^"]*hearth\.js")/, core ? `$1 data-core="${core}"` : '$1'),
  };
}

/**
 * An origin of its own that shows the hub's pages as another site would send them: `wasm: false` without WebAssembly in
 * their policy, `core` with that `data-core`, `scripts: false` where no script arrives. `refused` is what was answered
 * with an error.
 */
export async function startFront(hub, { wasm = true, core, scripts = true } = {}) {
  const refused = [];
  const forward = inFrontOf(() => hub, {
    // Pages come whole and plain: they are to be changed.
    ask: () => ({ 'accept-encoding': 'identity', 'if-none-match': '' }),
    page: (page) => dressed(page, { wasm, core }),
  });
  const server = createServer((asked, response) => {
    response.on(
      'finish',
      () => response.statusCode >= 400 && refused.push(`${response.statusCode} ${asked.url}`),
    );
    if (asked.url.endsWith('.js') && !scripts) return response.writeHead(404).end();
    if (asked.url !== '/record.js') return forward(asked, response);
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(`(${record})();`);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, refused, close };
}
