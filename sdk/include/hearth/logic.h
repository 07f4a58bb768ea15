// Rules that people write as data: JsonLogic (jsonlogic.com), compiled once, run as often as wanted.
// docs/logic.md describes the language.
//
//   const Result<Rule> rule = Rule::compile(document, Mode::strict);   // {">=": [{"var": "age"}, 18]}
//   if (rule && rule->holds(data)) ...
//
// Pure: a rule reads what it is given and nothing else, calls nobody and changes nothing. The same rule and
// data give the same bytes in every build.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/logic_value.h"
#include "hearth/result.h"

namespace hearth::logic {

/// `classic` answers as json-logic-js does, down to its coercions. `strict` is what the community's suites
/// agree on beyond it: what makes no sense is an error with a type, and there are operators for that.
enum class Mode { classic, strict };

/// What a rule may take, each time it runs. Beyond it the rule ends in an error that no `try` catches.
inline constexpr std::int64_t kMaxSteps = 10000;    // nodes visited, elements and 64 bytes of text looked at
inline constexpr std::size_t kMaxText = 65536;      // bytes of a text it makes
inline constexpr std::size_t kMaxElements = 1000;   // of an array it makes or goes through
inline constexpr std::size_t kMaxMemory = 1048576;  // bytes of all it makes

/// What came of a rule.
struct Outcome {
  bool ok = true;
  /// The value; or the error, which is what was thrown: for all that the rules of the language refuse, an
  /// object with a member `type`: "NaN", "Invalid Arguments", "Unknown Operator"; for what takes too much,
  /// "Too Many Steps", "Too Large", "Too Deep".
  Value value;
};

struct Program;

/// A compiled rule. Owns all it needs; copies share it, and several threads may run it at once.
class Rule {
 public:
  /// A rule that stands in a document at `path`. Refuses what could never run: nesting beyond kMaxDepth, more
  /// than kMaxText bytes, and operators that do not exist.
  static Result<Rule> compile(const Json& rule, Mode mode, std::string_view path = "");

  /// A rule from anywhere. An operator that does not exist is an error only once it is reached, as in other
  /// implementations.
  static Result<Rule> compile(const Value& rule, Mode mode);

  [[nodiscard]] Outcome apply(const Value& data) const;

  /// Whether the value is truthy. Any error is false.
  [[nodiscard]] bool holds(const Value& data) const;
  [[nodiscard]] bool holds(const Json& data) const;

  /// The places of the data that the rule names, such as "answers.need", each once, in the order of the rule;
  /// "" is all of it. What stands inside an iterator and names parts of an element is not among them.
  [[nodiscard]] std::vector<std::string> reads() const;

  /// True when it may read places beside those: one of its names is worked out when it runs.
  [[nodiscard]] bool reads_unknown() const;

 private:
  explicit Rule(std::shared_ptr<const Program> program) : program_(std::move(program)) {}

  std::shared_ptr<const Program> program_;
};

}  // namespace hearth::logic
