// The part of the compiler for operators that name places of the data, and the list of those places.
#include <algorithm>
#include <cmath>

#include "logic/coerce.h"
#include "logic/compile.h"

namespace hearth::logic {
namespace {

bool is_scalar(const Ref& value) {
  return value.kind() < Kind::array;
}

bool is_all(const Ref& key) {
  return key.is_nothing() || (key.is(Kind::text) && key.text().empty());
}

// [number], which climbs so many scopes.
bool is_climb(const Ref& operand) {
  return operand.is(Kind::array) && operand.items().size() == 1 && operand.items()[0].is(Kind::number);
}

Arguments operands_of(const Ref& operand) {
  return operand.is(Kind::array) ? operand.items() : Arguments(&operand, 1);
}

}  // namespace

std::string_view Compiler::name_of(const Ref& key) {
  if (key.is(Kind::text)) return key.text();
  std::string text;
  append_text(key, text);
  return program_.memory.keep(text);
}

void Compiler::var(const Operator& it, const Ref& operand) {
  const Arguments operands = operands_of(operand);
  const Ref key = argument(operands, 0);
  if (!is_scalar(key)) {
    program_.reads_unknown = program_.reads_unknown || scopes_ == 0;
    return plain(it, operand);
  }
  if (operands.size() > 1) rule(operands[1]);
  const auto first = static_cast<std::uint32_t>(program_.keys.size());
  if (!is_all(key)) split(name_of(key));
  look(operands.size() > 1 ? Op::read_or : Op::read, 0, first);
}

void Compiler::val(const Operator& it, const Ref& operand) {
  Arguments operands = operands_of(operand);
  int up = 0;
  if (operand.is_nothing()) operands = {};
  if (!operands.empty() && is_climb(operands[0])) {
    up = std::abs(integer_of(operands[0].items()[0]));
    operands = operands.subspan(1);
  }
  if (!std::all_of(operands.begin(), operands.end(), is_scalar)) {
    program_.reads_unknown = true;
    return plain(it, operand);
  }
  const auto first = static_cast<std::uint32_t>(program_.keys.size());
  for (const Ref& key : operands) program_.keys.push_back(key_of(name_of(key)));
  look(it.op, up, first);
}

// One key for each name between the dots.
void Compiler::split(std::string_view path) {
  while (true) {
    const std::size_t dot = path.find('.');
    program_.keys.push_back(key_of(path.substr(0, dot)));
    if (dot == std::string_view::npos) return;
    path.remove_prefix(dot + 1);
  }
}

void Compiler::look(Op op, int up, std::uint32_t first) {
  const Path path{up, first, static_cast<std::uint32_t>(program_.keys.size())};
  if (up == 2 * scopes_) note_read(path);
  push(op, program_.paths.size());
  program_.paths.push_back(path);
}

void Compiler::note_read(const Path& path) {
  std::string name;
  for (std::uint32_t key = path.first; key < path.last; ++key) {
    if (key > path.first) name += '.';
    name += program_.keys[key].name;
  }
  note_read(std::move(name));
}

void Compiler::note_read(std::string path) {
  auto& reads = program_.reads;
  if (std::find(reads.begin(), reads.end(), path) == reads.end()) reads.push_back(std::move(path));
}

// What an operator reads by itself, and the keys that `missing` and `missing_some` look for.
void Compiler::note_reads(const Operator& it, const Ref& operand) {
  for (std::string_view rest = it.reads; !rest.empty();) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    note_read(std::string(rest.substr(0, space)));
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  const bool of_some = it.strict == missing_some;
  if (scopes_ > 0 || (it.strict != missing && !of_some)) return;
  const Ref keys = of_some ? argument(operands_of(operand), 1) : operand;
  for (const Ref& key : operands_of(keys)) {
    if (!is_scalar(key)) program_.reads_unknown = true;
    if (is_scalar(key)) note_read(std::string(name_of(key)));
  }
}

}  // namespace hearth::logic
