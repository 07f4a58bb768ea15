// A static server whose first path segment chooses the headers a page arrives with, as a host site would set them:
//   /strict/...   what a careful site sends: own scripts only, no WebAssembly, Trusted Types
//   /wasm/...     the same, with WebAssembly allowed
//   /open/...     no policy at all
// What follows is looked up in tests/browser/fixtures, then in js/dist. Everything else is 404.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = [join(root, 'tests/browser/fixtures'), join(root, 'js/dist')];

const policy = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/** Response headers by the first segment of the path. */
export const headerSets = {
  strict: { 'content-security-policy': policy("'self'") },
  wasm: { 'content-security-policy': policy("'self' 'wasm-unsafe-eval'") },
  open: {},
};

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

function fileFor(path) {
  const safe = normalize(`/${path}`);
  return folders
    .map((folder) => join(folder, safe))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const [, set, ...rest] = decodeURIComponent(pathname).split('/');
  const file = Object.hasOwn(headerSets, set) ? fileFor(rest.join('/')) : undefined;
  if (!file) {
    response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    ...headerSets[set],
  });
  createReadStream(file).pipe(response);
}

/** Starts on a free port. Returns {origin, close}. */
export function startServer(port = 0) {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const close = () =>
        new Promise((closed) => {
          server.close(closed);
          server.closeAllConnections();
        });
      resolve({ origin: `http://127.0.0.1:${server.address().port}`, close });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { origin } = await startServer(Number(process.argv[2] ?? 0));
  console.log(`serving ${Object.keys(headerSets).join(', ')} on ${origin}`);
}
