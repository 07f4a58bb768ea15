// The addresses that the documents speak of, on this machine: a web server with a folder of files, and the hub, with https
// behind something that stands in front of it, as Caddy would. A browser is told where the addresses lead.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, which } from '../browser/engines.mjs';
import { inFrontOf } from '../browser/support/front.mjs';

function certificate() {
  const scratch = mkdtempSync(join(tmpdir(), 'hearth-certificate-'));
  const [keyFile, certFile] = ['key.pem', 'cert.pem'].map((name) => join(scratch, name));
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const names = ['-subj', '/CN=example.org', '-addext', 'subjectAltName=DNS:*.example.org'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-days', '2', ...curve, ...names, '-keyout', keyFile, '-out', certFile],
    { stdio: 'ignore' },
  );
  const pair = { key: readFileSync(keyFile), cert: readFileSync(certFile) };
  rmSync(scratch, { recursive: true });
  return pair;
}

const contentTypes = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

function files(folder, headersOf) {
  return (asked, response) => {
    const path = normalize(decodeURIComponent(new URL(asked.url, 'http://localhost').pathname));
    const file = join(folder, path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    const type = contentTypes[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...headersOf(path.slice(1)) });
    createReadStream(file).pipe(response);
  };
}

/** As Caddy says who asked. */
const forwarded = (asked) => ({
  'x-forwarded-for': asked.socket.remoteAddress,
  'x-forwarded-proto': 'https',
});

async function listen(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Which address leads to which server: `site` and `hub` are origins as the document writes them. */
async function serversFor({ folder, headersOf, hubAddress, site, hub }) {
  const pair = certificate();
  const answers = { [site]: files(folder, headersOf), [hub]: inFrontOf(hubAddress, { ask: forwarded }) };
  const entries = Object.entries(answers).map(async ([origin, answer]) => {
    const server = origin.startsWith('https:') ? createSecureServer(pair, answer) : createServer(answer);
    return [new URL(origin), await listen(server)];
  });
  return Promise.all(entries);
}

const portOf = ({ port, protocol }) => port || (protocol === 'https:' ? '443' : '80');

/** `headersOf(path)` gives the headers of a page of the site; `hubAddress()` where the hub really is now. */
export async function openInternet(addresses) {
  const servers = await serversFor(addresses);
  const rules = servers.map(
    ([url, server]) => `MAP ${url.hostname}:${portOf(url)} 127.0.0.1:${server.address().port}`,
  );
  const browser = await chromium.launch({
    executablePath: which('chromium'),
    args: [...chromiumArguments, `--host-resolver-rules=${rules.join(', ')}`],
  });
  return {
    /** A browser that has never been anywhere. */
    visitor: () => browser.newContext({ ignoreHTTPSErrors: true }),
    async close() {
      await browser.close();
      for (const [, server] of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
