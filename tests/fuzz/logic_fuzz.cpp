// Any rule on any data: {"rule", "data", "mode"} as one text. No input may crash, hang, or take more than the
// limits say; what is answered is answered twice the same, reads back as it is written, and a rule that holds
// has a value.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "hearth/logic.h"
#include "hearth/logic_json.h"

using namespace hearth;
using namespace hearth::logic;

namespace {

void check(bool holds) {
  if (!holds) std::abort();
}

Value part(const Value& all, std::string_view name) {
  const Ref* found = all.ref().find(name);
  return found != nullptr ? all.part(*found) : Value();
}

void check_text(Ref value) {
  const std::string text = write_value(value);
  const Result<Value> again = parse_value(text, {.bytes = text.size(), .depth = kMaxDepth});
  check(again && write_value(again->ref()) == text);
}

void check_rule(const Value& all, Mode mode) {
  const Result<Rule> rule = Rule::compile(part(all, "rule"), mode);
  if (!rule) return;
  const Value data = part(all, "data");
  const Outcome outcome = rule->apply(data);
  check_text(outcome.value.ref());
  const Outcome again = rule->apply(data);
  check(outcome.ok == again.ok && write_value(outcome.value.ref()) == write_value(again.value.ref()));
  check(outcome.ok || !rule->holds(data));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  const Result<Value> all = parse_value(text);
  if (!all) return 0;
  check_text(all->ref());
  check_rule(*all, Mode::strict);
  check_rule(*all, Mode::classic);
  return 0;
}
