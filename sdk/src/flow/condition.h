// A rule in JsonLogic, as it stands in a document and ready to run.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/json.h"
#include "hearth/logic.h"
#include "hearth/result.h"

namespace hearth::flow {

/// Copies share the compiled rule. Empty: there is no rule.
class Condition {
 public:
  Condition() = default;

  /// Adds to the errors when it is no rule, at `path`.
  Condition(const Json& rule, std::string_view path, Errors& errors);

  explicit operator bool() const { return rule_.has_value(); }
  [[nodiscard]] const Json& json() const { return json_; }

  /// Of no rule: true. Whatever goes wrong in it is false, so that the flow takes its fallback.
  [[nodiscard]] bool holds(const Json& data) const;

  /// What it comes to, where that is true, false, a text or a whole number; else null.
  [[nodiscard]] Json value(const Json& data) const;

  /// The places of the data that it reads: "answers.need".
  [[nodiscard]] std::vector<std::string> reads() const;

 private:
  Json json_;
  std::optional<logic::Rule> rule_;
};

}  // namespace hearth::flow
