// Writes every list of error codes from codes.json, so that none is kept by hand. `--check` only compares, for CI.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { codes } = JSON.parse(readFileSync(join(root, 'sdk/data/codes.json'), 'utf8'));
const mark = 'Generated from sdk/data/codes.json by sdk/data/generate-codes.mjs. Do not edit.';
// From here on the codes are the hub's and the command line's: what they alone can know begins with the name under
// which a document is published. The small core goes without them.
const own = codes.findIndex(({ code }) => code === 'name_mismatch');
const quoted = (text) => JSON.stringify(text);

const header = `// ${mark}
#pragma once

#include <string_view>

namespace hearth {

enum class Code : unsigned char {
${codes.map(({ code, english }) => `  ${code},  // ${english}`).join('\n')}
};

/// The code as it stands on the wire.
[[nodiscard]] std::string_view name(Code code);

/// The HTTP status (RFC 9110) that carries it.
[[nodiscard]] int http_status(Code code);

}  // namespace hearth
`;

const source = `// ${mark}
#include "hearth/codes.h"

#include <array>
#include <cstddef>

#include "extent.h"

namespace hearth {
namespace {

constexpr std::array<std::string_view, ${own}> kNames = {
${codes
  .slice(0, own)
  .map(({ code }) => `    "${code}",`)
  .join('\n')}
};

constexpr std::array<std::string_view, ${codes.length - own}> kNamesOfTheHub = {
${codes
  .slice(own)
  .map(({ code }) => `    "${code}",`)
  .join('\n')}
};

constexpr std::array<short, ${codes.length}> kStatus = {
${codes.map(({ status }) => `    ${status},`).join('\n')}
};

}  // namespace

std::string_view name(Code code) {
  const auto number = static_cast<std::size_t>(code);
  if (number < kNames.size()) return kNames[number];
  return is_whole() ? kNamesOfTheHub[number - kNames.size()] : std::string_view();
}

int http_status(Code code) { return kStatus[static_cast<std::size_t>(code)]; }

}  // namespace hearth
`;

const english = `// ${mark}
#include <array>
#include <cstddef>
#include <string_view>

#include "words/english.h"

namespace hearth::words {
namespace {

constexpr std::array<std::string_view, ${codes.length}> kSentences = {
${codes.map(({ english: text }) => `    ${quoted(text)},`).join('\n')}
};

}  // namespace

std::string_view sentence(Code code) { return kSentences[static_cast<std::size_t>(code)]; }

}  // namespace hearth::words
`;

const typescript = `// ${mark}

/** Every error code, with the names of its arguments. */
export interface CodeArgs {
${codes
  .map(
    ({ code, args }) =>
      `  ${code}: ${args.length === 0 ? 'Record<never, never>' : `{ ${args.map((name) => `${name}: string | number`).join('; ')} }`};`,
  )
  .join('\n')}
}

export type Code = keyof CodeArgs;
`;

const outputs = {
  'sdk/include/hearth/codes.h': header,
  'sdk/src/codes.generated.cpp': source,
  'hub/src/words/english.generated.cpp': english,
  'js/src/core/codes.generated.ts': typescript,
};

const stale = [];
for (const [path, text] of Object.entries(outputs)) {
  const file = join(root, path);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) stale.push(path);
}
if (stale.length > 0) {
  console.error(`Out of date, run "npm run codes": ${stale.join(', ')}`);
  process.exit(1);
}
