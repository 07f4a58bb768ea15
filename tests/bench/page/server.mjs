// The site of the measured pages: fixtures, the files of js/dist and of the installed peers, and as much of PostHog's API
// as one survey asks for. `{hub}` in a page becomes the hub's address.
import { readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { root } from '../support.mjs';

const folders = {
  pages: join(root, 'tests/bench/page/fixtures'),
  dist: join(root, 'js/dist'),
  peers: join(root, 'tests/bench/peers/node_modules'),
};

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

const survey = {
  id: 'lunch',
  name: 'Lunch',
  type: 'popover',
  start_date: '2026-01-01T00:00:00Z',
  questions: [
    {
      id: 'where',
      type: 'single_choice',
      question: 'Where do we eat?',
      choices: ['In the park', 'In the hall', 'On the roof'],
    },
  ],
};

const postHog = [
  [/^\/posthog\/static\/(?:[\d.]+\/)?(\w+)\.js$/, (name) => ({ file: `peers/posthog-js/dist/${name}.js` })],
  [/^\/posthog\/array\/\w+\/config\.js$/, () => ({ file: 'pages/posthog-config.js' })],
  [/^\/posthog\/api\/surveys\/$/, () => ({ json: { surveys: [survey] } })],
  [/^\/posthog\/(flags|e|i)\//, () => ({ json: { flags: {}, surveys: true } })],
];

function found(pathname) {
  for (const [pattern, answer] of postHog) {
    const match = pattern.exec(pathname);
    if (match) return answer(match[1]);
  }
  return { file: pathname.slice(1) };
}

function send(response, file, hub) {
  const [folder, ...rest] = normalize(file).split('/');
  const path = folders[folder] && join(folders[folder], ...rest);
  if (!path || !statSync(path, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
  const type = contentTypes[extname(path)] ?? 'application/octet-stream';
  const bytes = readFileSync(path);
  response.writeHead(200, { 'content-type': type });
  response.end(type.startsWith('text/html') ? bytes.toString().replace('{hub}', hub) : bytes);
}

/** Serves on a free port. Tell it the hub before the first page. */
export async function startSite() {
  const site = { hub: '' };
  const server = createServer((request, response) => {
    const { json, file } = found(new URL(request.url, 'http://localhost').pathname);
    if (file) return send(response, file, site.hub);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  site.origin = `http://127.0.0.1:${server.address().port}`;
  site.stop = () => {
    server.closeAllConnections?.();
    server.close();
  };
  return site;
}
