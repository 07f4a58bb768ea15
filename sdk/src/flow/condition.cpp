#include "flow/condition.h"

#include <utility>

#include "json/decode.h"

namespace hearth::flow {

Condition::Condition(const Json& rule, std::string_view path, Errors& errors) : json_(rule) {
  Result<logic::Rule> compiled = logic::Rule::compile(rule, logic::Mode::classic, path);
  if (compiled) {
    rule_ = *std::move(compiled);
  } else {
    append(errors, compiled.errors());
  }
}

bool Condition::holds(const Json& data) const {
  return !rule_ || rule_->holds(data);
}

Json Condition::value(const Json& data) const {
  if (!rule_) return {};
  const logic::Outcome outcome = rule_->apply(logic::Value(data));
  std::optional<Json> value = outcome.ok ? outcome.value.json() : std::nullopt;
  const bool is_scalar = value && value->array() == nullptr && value->object() == nullptr;
  return is_scalar ? *std::move(value) : Json();
}

std::vector<std::string> Condition::reads() const {
  return rule_ ? rule_->reads() : std::vector<std::string>();
}

}  // namespace hearth::flow
