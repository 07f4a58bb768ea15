#include "hearth/logic_json.h"

#include <cmath>
#include <utility>

#include "hearth/replica_json.h"

namespace hearth {
namespace {

using namespace logic;

constexpr JsonLimits kRuleLimits{.bytes = kMaxText, .depth = kMaxDepth};
constexpr JsonLimits kDataLimits{.bytes = 1048576, .depth = kMaxDepth};
constexpr double kMostInAnswer = 2147483648;

std::string written(const Outcome& outcome) {
  const std::string value = write_value(outcome.value.ref());
  return outcome.ok ? R"({"ok":true,"value":)" + value + "}" : R"({"error":)" + value + R"(,"ok":false})";
}

std::string facts_of(const Rule& rule) {
  Json::Array reads;
  for (std::string& place : rule.reads()) reads.emplace_back(std::move(place));
  return write_json(
      Json::Object{{"ok", true}, {"reads", std::move(reads)}, {"readsUnknown", rule.reads_unknown()}});
}

std::uint32_t answer_of(const Ref& value) {
  if (value.is_nothing()) return 1;
  if (value.is(Kind::boolean)) return value.boolean() ? 3 : 2;
  if (!value.is(Kind::number)) return 0;
  const double number = value.number();
  const bool is_short = number >= 0 && number <= kMostInAnswer && number == std::floor(number);
  return is_short ? static_cast<std::uint32_t>(number) + 4 : 0;
}

}  // namespace

JsonValue::JsonValue(const std::string& text) {
  Result<Value> value = parse_value(text, kDataLimits);
  lint_ = value ? R"({"ok":true})" : refusal_json(value.errors());
  if (value) value_ = *std::move(value);
}

JsonRule::JsonRule(const std::string& text, const std::string& mode) {
  const Result<Value> value = parse_value(text, kRuleLimits);
  if (!value) {
    lint_ = refusal_json(value.errors());
    return;
  }
  const Result<Rule> rule = Rule::compile(*value, mode == "classic" ? Mode::classic : Mode::strict);
  lint_ = rule ? facts_of(*rule) : refusal_json(rule.errors());
  if (rule) rule_ = *rule;
}

std::string JsonRule::apply(const JsonValue& data) const {
  return written(rule_ ? rule_->apply(data.value()) : Outcome{});
}

std::uint32_t JsonRule::answer(const JsonValue& data) {
  const Outcome outcome = rule_ ? rule_->apply(data.value()) : Outcome{};
  const std::uint32_t answer = outcome.ok ? answer_of(outcome.value.ref()) : 0;
  if (answer == 0) outcome_ = written(outcome);
  return answer;
}

}  // namespace hearth
