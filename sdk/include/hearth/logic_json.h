// Rules and their data with one text each way, and held in between: the boundary to the page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "hearth/logic.h"

namespace hearth {

/// A value that rules are applied to, held so that it is read once. Up to 1 MiB of JSON.
class JsonValue {
 public:
  explicit JsonValue(const std::string& text);

  /// {"ok": true}, or {"ok": false, "errors": [{code, path, args}]} for what cannot be read; that is null to
  /// every rule.
  [[nodiscard]] const std::string& lint() const { return lint_; }

  [[nodiscard]] const logic::Value& value() const { return value_; }

 private:
  logic::Value value_;
  std::string lint_;
};

/// A rule, compiled. `mode` is "classic"; any other word is strict.
class JsonRule {
 public:
  JsonRule(const std::string& text, const std::string& mode);

  /// {"ok": true, "reads": [place], "readsUnknown": boolean}, or {"ok": false, "errors": [...]}; then every
  /// outcome is null.
  [[nodiscard]] const std::string& lint() const { return lint_; }

  /// The outcome: {"ok": true, "value"}, or {"ok": false, "error"}, which is what was thrown.
  [[nodiscard]] std::string apply(const JsonValue& data) const;

  /// The same in one number, where that can be, which crosses in a fraction of the time: 1 is null, 2 false,
  /// 3 true, and 4 + n the whole number n up to 2^31. 0: see outcome().
  std::uint32_t answer(const JsonValue& data);

  /// Of the last answer() that was 0, as apply() writes it.
  [[nodiscard]] const std::string& outcome() const { return outcome_; }

 private:
  std::optional<logic::Rule> rule_;
  std::string lint_;
  std::string outcome_;
};

}  // namespace hearth
