// JSON as the core sees it: a plain value, a strict reader, a canonical writer.
//
// Numbers are integers within +-(2^53 - 1), the range that every JSON reader agrees on; nothing in the core
// decides by a fraction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hearth {

template <class T>
class Result;

/// The largest integer JSON carries safely (RFC 7493, I-JSON): 2^53 - 1.
inline constexpr std::int64_t kMaxInteger = 9007199254740991;

/// One JSON value. Owns everything below it; copying is deep and linear. Keys of an object are unique and
/// keep their order.
class Json {
 public:
  using Array = std::vector<Json>;
  using Member = std::pair<std::string, Json>;
  using Object = std::vector<Member>;

  Json() = default;
  Json(std::nullptr_t) {}
  Json(bool value) : held_(value) {}
  Json(int value) : held_(static_cast<std::int64_t>(value)) {}
  Json(std::int64_t value) : held_(value) {}
  Json(const char* text) : held_(std::string(text)) {}
  Json(std::string_view text) : held_(std::string(text)) {}
  Json(std::string text) : held_(std::move(text)) {}
  Json(Array items) : held_(std::move(items)) {}
  Json(Object members) : held_(std::move(members)) {}

  [[nodiscard]] bool is_null() const { return held_.index() == 0; }

  /// Null when the value is of another type.
  [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&held_); }
  [[nodiscard]] const std::int64_t* integer() const { return std::get_if<std::int64_t>(&held_); }
  [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&held_); }
  [[nodiscard]] const Array* array() const { return std::get_if<Array>(&held_); }
  [[nodiscard]] const Object* object() const { return std::get_if<Object>(&held_); }

  /// The member of that name; null when this is no object or has none. Linear in the number of members.
  [[nodiscard]] const Json* find(std::string_view key) const;

  friend bool operator==(const Json&, const Json&) = default;

 private:
  std::variant<std::monostate, bool, std::int64_t, std::string, Array, Object> held_;
};

/// Bounds on what parse_json accepts. What lies beyond is refused before memory is spent on it.
struct JsonLimits {
  std::size_t bytes = 65536;
  int depth = 32;
};

/// Reads one JSON text (RFC 8259) and nothing after it. Refuses invalid UTF-8, duplicate keys, numbers that
/// are no integer within +-kMaxInteger, and what exceeds the limits. The error's path says where; a syntax
/// error has args line, column and byte, counted from 1. Linear in the length of the text.
Result<Json> parse_json(std::string_view text, const JsonLimits& limits = {});

/// Writes the canonical form of RFC 8785: no spaces, members sorted by the UTF-16 code units of their names.
/// Equal values give equal bytes.
std::string write_json(const Json& value);

/// Where a JSON pointer stands in a text, counted from 1. {1, 1} when the text has no such place.
struct Place {
  std::int64_t line = 1;
  std::int64_t column = 1;
};
Place locate_json(std::string_view text, std::string_view pointer);

/// One step of a JSON pointer, with "~" and "/" escaped (RFC 6901): pointer("/options", "a/b") is
/// "/options/a~1b".
std::string pointer(std::string_view parent, std::string_view key);
std::string pointer(std::string_view parent, std::size_t index);

}  // namespace hearth
