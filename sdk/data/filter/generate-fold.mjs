// Writes how characters are read as plain Latin letters, from the Unicode Character Database and the confusables of UTS #39.
// Usage: generate-fold.mjs UCD_FOLDER CONFUSABLES_FOLDER [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [ucd, confusables] = process.argv.slice(2);
const target = fileURLToPath(new URL('../../src/filter/fold_table.generated.cpp', import.meta.url));

/** Lines of semicolons, without comments. */
const rows = (folder, file) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean)
    .map((line) => line.split(';').map((field) => field.trim()));

const points = (text) => text.split(' ').map((hex) => parseInt(hex, 16));
const range = (text) => {
  const [first, last = first] = text.split('..').map((hex) => parseInt(hex, 16));
  return [first, last];
};

const category = new Map();
const decomposed = new Map();
for (const [hex, , kind, , , mapping] of rows(ucd, 'UnicodeData.txt')) {
  const point = parseInt(hex, 16);
  category.set(point, kind);
  if (mapping) decomposed.set(point, points(mapping.replace(/<[^>]*> /, '')));
}
const folded = new Map(
  rows(ucd, 'CaseFolding.txt')
    .filter(([, status]) => status === 'C' || status === 'F')
    .map(([hex, , mapping]) => [parseInt(hex, 16), points(mapping)]),
);
const prototypes = new Map(
  rows(confusables, 'confusables.txt').map(([hex, mapping]) => [
    parseInt(hex.replace('\uFEFF', ''), 16),
    points(mapping),
  ]),
);
const invisible = new Set();
for (const [span, property] of rows(ucd, 'DerivedCoreProperties.txt')) {
  const [first, last] = range(span);
  if (property === 'Default_Ignorable_Code_Point') for (let at = first; at <= last; ++at) invisible.add(at);
}

const isMark = (point) => /^M[ne]$/.test(category.get(point) ?? '');
const isDropped = (point) => invisible.has(point) || isMark(point);

/** Compatibility decomposition and case folding, again and again; marks and what cannot be seen are dropped. */
function plain(list) {
  return list.flatMap((point) => {
    if (isDropped(point)) return [];
    const next = decomposed.get(point) ?? folded.get(point);
    return next ? plain(next) : [point];
  });
}

// What neither decomposition nor the confusables know: letters made small, turned or boxed.
const drawn = new Map(
  [
    ...'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɐaǝeɟfƃgɥhᴉiɾjʞkɯmɹrʇtʌvʍwʎyøoðdþpłlđdħhŧtæaœoßsıiŋnɑaɡgɔcʋvƒfⱥaƈcɗdɛeɠgɦhɨiʝjƙkɱmɲnɵoƥpɋqɍrʂsƭtʉuⱳwƴyʐz€e£l§s¡i',
  ]
    .map((letter) => letter.codePointAt(0))
    .flatMap((point, at, all) => (at % 2 === 0 ? [[point, String.fromCodePoint(all[at + 1])]] : [])),
);
drawn.set(0xdf, 'ss').set(0x1e9e, 'ss').set(0xe6, 'ae').set(0x153, 'oe').set(0xc6, 'ae').set(0x152, 'oe');
for (const first of [0x1f150, 0x1f170, 0x1f1e6]) {
  for (let at = 0; at < 26; ++at) drawn.set(first + at, String.fromCharCode(97 + at));
}

/** An upright stroke is an i or an l. */
const stroke = '|';
const isLatin = (text) => /^[a-z]{1,3}$/.test(text);
const text = (list) => String.fromCodePoint(...list);

function letters(point) {
  if (drawn.has(point)) return drawn.get(point);
  const own = text(plain([point]));
  if (isLatin(own) || /^[0-9]$/.test(own)) return own;
  const lower = plain([point]);
  if (lower.length === 1 && drawn.has(lower[0])) return drawn.get(lower[0]);
  for (const source of [lower, [point]]) {
    const seen = text(plain(source.flatMap((one) => prototypes.get(one) ?? [one])));
    if (seen === 'rn') return 'm'; // the prototype of every m
    if (seen === 'l' && !own.startsWith('l')) return stroke;
    if (isLatin(seen) && !/^L/.test(category.get(point) ?? '')) return seen.length === 1 ? seen : undefined;
    if (isLatin(seen)) return seen;
  }
  return undefined;
}

const kinds = { dropped: 0, letters: 1, apart: 2 };
const entries = []; // [first, last, kind, text, step]
function add(point, kind, written) {
  const last = entries.at(-1);
  const goesOn = last && last.kind === kind && last.last + 1 === point;
  if (goesOn && kind !== kinds.letters) return void (last.last = point);
  if (goesOn && written.length === 1 && last.text.length === 1) {
    const [from, to] = [last.text.charCodeAt(0), written.charCodeAt(0)];
    const length = point - last.first;
    if (last.step !== 0 && to === from + length) return void Object.assign(last, { last: point, step: 1 });
    if (last.step !== 1 && to === from) return void Object.assign(last, { last: point, step: 0 });
  }
  entries.push({ first: point, last: point, kind, text: written ?? '', step: undefined });
}

for (let point = 0x80; point <= 0x10ffff; ++point) {
  if (point >= 0xd800 && point <= 0xdfff) continue;
  if (point >= 0xe0000 ? invisible.has(point) : isDropped(point)) add(point, kinds.dropped);
  else if (!category.has(point)) continue;
  else {
    const written = letters(point);
    if (written) add(point, kinds.letters, written);
    else if (/^[ZPSC]/.test(category.get(point))) add(point, kinds.apart);
  }
}

// Gaps of unassigned points do not part what stands on both sides.
const merged = [];
for (const entry of entries) {
  const last = merged.at(-1);
  if (last && entry.kind === kinds.apart && last.kind === kinds.apart && entry.first - last.last < 64) {
    let between = false;
    for (let point = last.last + 1; point < entry.first; ++point) between ||= category.has(point);
    if (!between) {
      last.last = entry.last;
      continue;
    }
  }
  merged.push(entry);
}

/** In base 128, the lowest seven bits first; the eighth says that more follow (LEB128). */
function* base128(number) {
  let rest = number;
  for (; rest > 127; rest >>= 7) yield (rest & 127) | 128;
  yield rest;
}

// Column by column, because what is alike then stands together: half of what it takes line by line, compressed.
const previous = (at) => (at === 0 ? 0 : merged[at - 1].last + 1);
const columns = {
  kGaps: merged.flatMap(({ first }, at) => [...base128(first - previous(at))]),
  kCounts: merged.flatMap(({ first, last }) => [...base128(last - first + 1)]),
  kForms: merged.map(({ kind, text, step }) => kind | ((step ?? 0) << 2) | (text.length << 3)),
  kLetters: merged.flatMap(({ text }) => [...text].map((letter) => letter.charCodeAt(0))),
};
const lines = (numbers) =>
  Array.from(
    { length: Math.ceil(numbers.length / 24) },
    (_, at) => `    ${numbers.slice(at * 24, at * 24 + 24).join(', ')},`,
  ).join('\n');
const column = ([name, numbers]) => `const std::uint8_t FoldColumns::${name}[] = {\n${lines(numbers)}\n};`;
const source = `// Generated from Unicode 15.0 and the confusables of UTS #39 17.0 by sdk/data/filter/generate-fold.mjs. Do not edit.
// Unicode data: Copyright Unicode, Inc., under the Unicode License V3 (https://www.unicode.org/license.txt).
#include "filter/fold_table.h"

namespace hearth::filter {

const std::size_t FoldColumns::kRanges = ${merged.length};
${Object.entries(columns).map(column).join('\n')}

}  // namespace hearth::filter
`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, source);
  console.log(`${merged.length} ranges`);
} else if (readFileSync(target, 'utf8') !== source) {
  console.error(`${target} is not what the data give`);
  process.exit(1);
}
