// Writes every list of error codes from codes.json, so that none is kept by hand. `--check` only compares, for CI.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { codes: scopes } = JSON.parse(readFileSync(join(root, 'sdk/data/codes.json'), 'utf8'));
const codes = Object.values(scopes).flat();
const mark = 'Generated from sdk/data/codes.json by sdk/data/generate-codes.mjs. Do not edit.';
// What asks, when a program is linked, whether its core can answer with the codes of a scope (sdk/src/extent.h).
const known = {
  small: 'true',
  whole: 'is_whole()',
  care: 'hears_reports()',
  logic: 'runs_rules()',
  flow: 'has_flows()',
  pulse: 'has_pulses()',
  prompt: 'has_prompts()',
  exchange: 'has_exchanges()',
  thanks: 'has_thanks()',
  schedule: 'has_schedules()',
  poll: 'has_polls() && is_whole()',
  filter: 'may_judge()',
  hub: 'is_hub()',
};
const names = (scope) => `kNamesOf${scope[0].toUpperCase()}${scope.slice(1)}`;
const arrayOfNames = ([
  scope,
  { length },
]) => `constexpr std::array<std::string_view, ${length}> ${names(scope)} = {
${scopes[scope].map(({ code }) => `    "${code}",`).join('\n')}
};
`;
let before = 0;
const lookUp = ([scope, { length }]) => {
  const begin = before;
  before += length;
  return `  if (number < ${before}) return ${known[scope]} ? ${names(scope)}[number - ${begin}] : std::string_view();`;
};
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

${Object.entries(scopes).map(arrayOfNames).join('\n')}
constexpr std::array<short, ${codes.length}> kStatus = {
${codes.map(({ status }) => `    ${status},`).join('\n')}
};

}  // namespace

std::string_view name(Code code) {
  const auto number = static_cast<std::size_t>(code);
${Object.entries(scopes).map(lookUp).join('\n')}
  return {};
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
