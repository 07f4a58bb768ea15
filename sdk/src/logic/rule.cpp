#include <optional>

#include "hearth/logic.h"
#include "logic/coerce.h"
#include "logic/machine.h"
#include "logic/program.h"

namespace hearth::logic {
namespace {

std::optional<Error> fault_of(const Ref& rule, std::string_view path) {
  const std::string at(path);
  if (rule.depth() > kMaxDepth) return Error{Code::logic_too_deep, at, {{"max", kMaxDepth}}};
  if (write_value(rule).size() <= kMaxText) return std::nullopt;
  return Error{Code::logic_too_large, at, {{"max", static_cast<std::int64_t>(kMaxText)}}};
}

// Sets `path` to the place of that very member.
bool find_place(const Ref& tree, const Member* wanted, std::string& path) {
  const std::string here = path;
  if (tree.is(Kind::array)) {
    for (std::size_t i = 0; i < tree.items().size(); ++i) {
      path = pointer(here, i);
      if (find_place(tree.items()[i], wanted, path)) return true;
    }
  }
  if (tree.is(Kind::object)) {
    for (const Member& member : tree.members()) {
      path = pointer(here, member.key);
      if (&member == wanted || find_place(member.value, wanted, path)) return true;
    }
  }
  return false;
}

// Empty when there are none.
Errors unknown_operators(const Program& program, std::string_view path) {
  Errors errors;
  for (const Step& step : program.steps) {
    if (step.op != Op::unknown) continue;
    const Member& member = program.constants[step.at].members().front();
    std::string place(path);
    find_place(program.rule.ref(), &member, place);
    errors.push_back({Code::logic_unknown_operator, std::move(place), {{"operator", member.key}}});
  }
  return errors;
}

// With memory of its own, as far as it needs any.
Outcome kept(bool ok, const Ref& value) {
  if (value.kind() < Kind::text) return {ok, Value(nullptr, value)};
  auto memory = std::make_shared<Memory>();
  const Ref copy = copy_of(value, *memory, kMaxMemory);
  if (memory->used() > kMaxMemory) return {false, Value(nullptr, error_of(Fault::too_large))};
  return {ok, Value(std::move(memory), copy)};
}

}  // namespace

Result<Rule> Rule::compile(const Json& rule, Mode mode, std::string_view path) {
  const Value value(rule);
  if (std::optional<Error> fault = fault_of(value.ref(), path)) return std::move(*fault);
  auto program = logic::compile(value, mode);
  Errors errors = unknown_operators(*program, path);
  if (!errors.empty()) return errors;
  return Rule(std::move(program));
}

Result<Rule> Rule::compile(const Value& rule, Mode mode) {
  if (std::optional<Error> fault = fault_of(rule.ref(), "")) return std::move(*fault);
  return Rule(logic::compile(rule, mode));
}

Outcome Rule::apply(const Value& data) const {
  if (data.ref().depth() > kMaxDepth) return {false, Value(nullptr, error_of(Fault::too_deep))};
  Machine machine(*program_, data.ref());
  const bool ok = machine.run();
  return kept(ok, machine.value());
}

bool Rule::holds(const Value& data) const {
  const Outcome outcome = apply(data);
  return outcome.ok && is_truthy(outcome.value.ref(), program_->mode == Mode::strict);
}

bool Rule::holds(const Json& data) const {
  return holds(Value(data));
}

std::vector<std::string> Rule::reads() const {
  return program_->reads;
}

bool Rule::reads_unknown() const {
  return program_->reads_unknown;
}

}  // namespace hearth::logic
