#include <optional>

#include "hearth/json.h"
#include "hearth/result.h"
#include "hearth/text.h"
#include "json/number.h"
#include "json/order.h"
#include "json/reader.h"
#include "text/utf8.h"

namespace hearth {
namespace {

struct JsonTree {
  using Node = Json;
  using Member = Json::Member;
  static constexpr Code kNoNumber = Code::json_not_integer;

  static Json boolean(bool value) { return value; }
  static std::optional<Json> number(std::int64_t value) {
    return value >= -kMaxInteger ? std::optional<Json>(value) : std::nullopt;
  }
  static std::optional<Json> number(std::uint64_t value) {
    const bool fits = value <= static_cast<std::uint64_t>(kMaxInteger);
    return fits ? std::optional<Json>(static_cast<std::int64_t>(value)) : std::nullopt;
  }
  static std::optional<Json> number(const std::string& literal) {
    const std::optional<std::int64_t> value = exact_integer(literal);
    return value ? std::optional<Json>(*value) : std::nullopt;
  }
  static Json text(std::string value) { return value; }
  static std::string key(std::string name) { return name; }
  static Json array(Json::Array items) { return items; }
  static Json object(Json::Object members) { return members; }

  static const std::string& name(const Member& member) { return member.first; }
  static Json& value(Member& member) { return member.second; }

  static const Json::Member* repeated(const Json::Object& members) {
    const Json::Member* previous = nullptr;
    for (const Json::Member* member : sorted_members(members)) {
      if (previous != nullptr && previous->first == member->first) return member;
      previous = member;
    }
    return nullptr;
  }
};

}  // namespace

Error syntax_error(std::string_view text, std::size_t offset) {
  const Place place = place_at(text, offset);
  const auto byte = static_cast<std::int64_t>(offset + 1);
  return {Code::json_syntax, "", {{"line", place.line}, {"column", place.column}, {"byte", byte}}};
}

std::optional<Error> unreadable(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.bytes) {
    return Error{Code::json_too_large, "", {{"max", static_cast<std::int64_t>(limits.bytes)}}};
  }
  if (const std::optional<std::size_t> invalid = text::find_invalid(text)) {
    return Error{Code::json_not_utf8, "", {{"byte", static_cast<std::int64_t>(*invalid + 1)}}};
  }
  // nlohmann takes a zero byte for the end of the text and would not see what comes after it.
  const std::size_t zero = text.find('\0');
  return zero == std::string_view::npos ? std::nullopt : std::optional(syntax_error(text, zero));
}

Result<Json> parse_json(std::string_view text, const JsonLimits& limits) {
  return read_json(text, limits, JsonTree{});
}

}  // namespace hearth
