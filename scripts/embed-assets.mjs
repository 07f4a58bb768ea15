// Turns folders into an object library. Usage: embed-assets.mjs OUT FOLDER[=PREFIX]...
// Writes OUT/assets.S (the bytes, by .incbin), OUT/table.cpp (the sorted table) and OUT/files/ (compressed forms).
// Same inputs, same outputs; nothing is touched when no input changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.lexicon': 'text/plain; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.model': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const alreadyCompressed = new Set(['.jpg', '.png', '.webp', '.woff2']);

// Types and the package's modules are for editors and bundlers; nobody fetches them from a hub.
const isServed = (path) => !path.endsWith('.d.ts') && !path.split(sep).includes('npm');

const digest = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path].filter(isServed);
  });
}

function assetsOf(argument) {
  const [folder, prefix = ''] = argument.split('=');
  return filesBelow(folder).map((file) => {
    const type = contentTypes[extname(file)];
    if (!type) throw new Error(`${file}: no content type is known for this ending`);
    const path = prefix + relative(folder, file).split(sep).join('/');
    const bytes = readFileSync(file);
    return { file, path, type, bytes, hash: digest(bytes) };
  });
}

function sorted(assets) {
  const order = assets.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  const twice = order.find((asset, index) => asset.path === order[index - 1]?.path);
  if (twice) throw new Error(`${twice.path}: two folders hold a file of this name`);
  return order;
}

// A form is kept only when it saves at least 5 %: below that the header costs more than it saves.
function compressedForms({ path, bytes }) {
  if (alreadyCompressed.has(extname(path))) return {};
  const forms = {
    gzip: gzipSync(bytes, { level: 9 }),
    brotli: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  };
  return Object.fromEntries(Object.entries(forms).filter(([, form]) => form.length < bytes.length * 0.95));
}

// Each form is a file named by its content, so that unchanged files are neither compressed nor written again.
function writeForms(folder, asset) {
  const base = join(folder, asset.hash);
  const known = `${base}.json`;
  if (!existsSync(known)) {
    const forms = { identity: asset.bytes, ...compressedForms(asset) };
    for (const [name, bytes] of Object.entries(forms)) writeFileSync(`${base}.${name}`, bytes);
    writeFileSync(known, JSON.stringify(Object.keys(forms)));
  }
  return JSON.parse(readFileSync(known, 'utf8')).map((name) => {
    const file = `${base}.${name}`;
    return { name, file, size: statSync(file).size };
  });
}

const symbol = (index, form) => `hearth_asset_${index}_${form}`;

function assembly(assets) {
  const blocks = assets.flatMap(({ forms }, index) =>
    forms.map(({ name, file }) => {
      const label = symbol(index, name);
      return `.global ${label}\n${label}:\n.incbin "${file}"\n`;
    }),
  );
  return `.section .rodata\n${blocks.join('')}.section .note.GNU-stack,"",%progbits\n`;
}

function table(assets) {
  const symbols = assets.flatMap(({ forms }, index) => forms.map(({ name }) => symbol(index, name)));
  const view = (index, forms, name) => {
    const form = forms.find((candidate) => candidate.name === name);
    return form ? `{${symbol(index, name)}, ${form.size}}` : '{}';
  };
  const rows = assets.map(
    ({ path, type, hash, forms }, index) =>
      `    {${JSON.stringify(path)}, ${JSON.stringify(type)}, "${hash.slice(0, 32)}",\n     ` +
      ['identity', 'gzip', 'brotli'].map((name) => view(index, forms, name)).join(', ') +
      '},\n',
  );
  return `// Written by scripts/embed-assets.mjs.
#include "assets/table.h"

#include <array>

extern "C" {
${symbols.map((name) => `extern const char ${name}[];\n`).join('')}}

namespace hearth {

namespace {

constexpr std::array<Asset, ${assets.length}> kAssets = {{
${rows.join('')}}};

}  // namespace

std::span<const Asset> asset_table() { return kAssets; }

}  // namespace hearth
`;
}

function embed(out, folders) {
  const assets = sorted(folders.flatMap(assetsOf));
  const self = readFileSync(fileURLToPath(import.meta.url));
  const stamp = digest(
    self,
    ...assets.flatMap(({ path, type, hash }) => [path, '\0', type, '\0', hash, '\n']),
  );
  const stampFile = join(out, 'digest');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  const files = join(out, 'files');
  mkdirSync(files, { recursive: true });
  for (const asset of assets) asset.forms = writeForms(files, asset);
  const wanted = new Set(assets.map(({ hash }) => hash));
  for (const name of readdirSync(files)) if (!wanted.has(name.split('.')[0])) rmSync(join(files, name));
  writeFileSync(join(out, 'assets.S'), assembly(assets));
  writeFileSync(join(out, 'table.cpp'), table(assets));
  writeFileSync(stampFile, stamp);
  console.log(
    `${assets.length} files, ${assets.reduce((sum, { bytes }) => sum + bytes.length, 0)} bytes embedded`,
  );
}

const [out, ...folders] = process.argv.slice(2);
if (!out || folders.length === 0) {
  console.error('usage: embed-assets.mjs OUT FOLDER[=PREFIX]...');
  process.exit(2);
}
embed(out, folders);
