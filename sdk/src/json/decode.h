// Reading a JSON object whose shape is known. Every room reads its documents, acts and checkpoints through
// Fields.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/record.h"
#include "hearth/result.h"

namespace hearth {

/// Nobody mends more at once; beyond it errors are not collected.
inline constexpr std::size_t kMaxErrors = 100;

struct TextRule {
  std::int64_t max;    // code points, spaces at both ends not counted; at least one must be visible
  bool lines = false;  // line breaks are allowed
};

/// One JSON object, member by member. A getter gives the member, or its fallback when the member is absent or
/// wrong; what is wrong is added to the errors, with its path. What no getter asked for is an unknown field.
/// The JSON and the errors must outlive this.
class Fields {
 public:
  Fields(const Json& json, std::string path, Errors& errors);

  /// Absent ones are an error.
  void require(std::initializer_list<std::string_view> names);

  /// The member of whatever type; null when absent.
  const Json* any(std::string_view name);

  bool flag(std::string_view name, bool fallback);
  std::int64_t integer(std::string_view name, std::int64_t min, std::int64_t max, std::int64_t fallback);
  /// As it stands.
  std::string string(std::string_view name);
  /// Without the spaces at both ends.
  std::string text(std::string_view name, const TextRule& rule);
  std::string id(std::string_view name);
  /// Written as RFC 3339; absent is 0.
  Time time(std::string_view name);
  /// The index of the word among those allowed.
  std::size_t word(std::string_view name, std::span<const std::string_view> allowed, std::size_t fallback);
  /// Null when absent, or of a size that is not allowed.
  const Json::Array* array(std::string_view name, std::size_t min, std::size_t max);
  std::vector<std::string> strings(std::string_view name, std::size_t max);

  [[nodiscard]] std::string path_of(std::string_view name) const { return pointer(path_, name); }
  void fail(std::string_view name, Code code, Json::Object args = {});

  /// Reports the fields that nothing asked for. To be called last.
  void refuse_others();

 private:
  const Json* get(std::string_view name);
  void fail_at(std::string path, Code code, Json::Object args);

  const Json::Object* members_ = nullptr;  // null: this is no object
  std::string path_;
  Errors& errors_;
  std::vector<std::string_view> asked_;
};

/// The errors in the order in which somebody who reads `root` meets their places. Paths start at `root`.
Errors in_reading_order(const Json& root, Errors errors);

/// Adds them to the errors.
void append(Errors& errors, Errors more);

/// The same errors, of a value that stands at `path` in a greater one.
Errors below(std::string_view path, Errors errors);

}  // namespace hearth
