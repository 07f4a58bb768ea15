// The part of the internet that the documents speak of, on this machine: https://www.example.org is a folder of files,
// https://polls.example.org stands in front of the hub, as Caddy would. A browser is told where the names lead.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, which } from '../browser/engines.mjs';

export const site = 'https://www.example.org';
export const hubName = 'polls.example.org';

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
    const path = normalize(decodeURIComponent(new URL(asked.url, site).pathname));
    const file = join(folder, path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    const type = contentTypes[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...headersOf(path.slice(1)) });
    createReadStream(file).pipe(response);
  };
}

function inFrontOf(addressOf) {
  return (asked, response) => {
    const headers = {
      ...asked.headers,
      'x-forwarded-for': asked.socket.remoteAddress,
      'x-forwarded-proto': 'https',
    };
    const { hostname, port } = new URL(addressOf());
    const passed = request({ hostname, port, path: asked.url, method: asked.method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    response.on('close', () => passed.destroy());
    asked.pipe(passed);
  };
}

async function listen(pair, answer) {
  const server = createServer(pair, answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** `headersOf(path)` gives the headers of a page of the site; `hubAddress()` where the hub is now. */
export async function openInternet({ folder, headersOf, hubAddress }) {
  const pair = certificate();
  const servers = {
    'www.example.org': await listen(pair, files(folder, headersOf)),
    [hubName]: await listen(pair, inFrontOf(hubAddress)),
  };
  const rules = Object.entries(servers).map(
    ([name, server]) => `MAP ${name}:443 127.0.0.1:${server.address().port}`,
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
      for (const server of Object.values(servers)) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
