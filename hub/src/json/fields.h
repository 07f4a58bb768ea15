// Members of JSON objects that the hub itself, or the core, has written: what is missing or of another type
// reads as nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "hearth/json.h"

namespace hearth {

/// The texts and arrays live as long as `json`.
[[nodiscard]] inline std::string_view text_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  const std::string* text = member == nullptr ? nullptr : member->string();
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

[[nodiscard]] inline std::int64_t number_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  const std::int64_t* number = member == nullptr ? nullptr : member->integer();
  return number == nullptr ? 0 : *number;
}

[[nodiscard]] inline bool flag_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  const bool* flag = member == nullptr ? nullptr : member->boolean();
  return flag != nullptr && *flag;
}

[[nodiscard]] inline const Json::Array& items_of(const Json& json, std::string_view name) {
  static const Json::Array kNone;
  const Json* member = json.find(name);
  const Json::Array* items = member == nullptr ? nullptr : member->array();
  return items == nullptr ? kNone : *items;
}

/// The member itself; null when there is none.
[[nodiscard]] inline const Json& member_of(const Json& json, std::string_view name) {
  static const Json kNull;
  const Json* member = json.find(name);
  return member == nullptr ? kNull : *member;
}

}  // namespace hearth
