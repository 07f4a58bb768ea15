#include <algorithm>
#include <cmath>

#include "json/order.h"
#include "logic/memory.h"

namespace hearth::logic {
namespace {

// Up to here looking at each is faster than halving.
constexpr std::size_t kFew = 12;

std::optional<Json> json_of(const Ref& value);

std::optional<Json> json_of(std::span<const Ref> from) {
  Json::Array items;
  for (const Ref& item : from) {
    std::optional<Json> json = json_of(item);
    if (!json) return std::nullopt;
    items.push_back(std::move(*json));
  }
  return Json(std::move(items));
}

std::optional<Json> json_of(std::span<const Member> from) {
  Json::Object members;
  for (const Member& member : from) {
    std::optional<Json> json = json_of(member.value);
    if (!json) return std::nullopt;
    members.emplace_back(member.key, std::move(*json));
  }
  return Json(std::move(members));
}

std::optional<Json> json_of(double number) {
  if (!(std::fabs(number) <= static_cast<double>(kMaxInteger))) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(number);
  if (static_cast<double>(whole) != number) return std::nullopt;
  return Json(whole);
}

std::optional<Json> json_of(const Ref& value) {
  switch (value.kind()) {
    case Kind::absent:
    case Kind::null:
      return Json();
    case Kind::boolean:
      return Json(value.boolean());
    case Kind::number:
      return json_of(value.number());
    case Kind::text:
      return Json(value.text());
    case Kind::array:
      return json_of(value.items());
    case Kind::object:
      return json_of(value.members());
  }
  return std::nullopt;
}

const Ref* find_among_many(std::span<const Member> members, std::string_view key) {
  const auto found = std::lower_bound(
      members.begin(), members.end(), key,
      [](const Member& member, std::string_view wanted) { return compare_utf16(member.key, wanted) < 0; });
  return found != members.end() && found->key == key ? &found->value : nullptr;
}

}  // namespace

const Ref* Ref::find(std::string_view key) const {
  if (kind_ != Kind::object) return nullptr;
  if (size_ > kFew) return find_among_many(members(), key);
  for (const Member& member : members()) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

Value::Value(const Json& value) {
  auto memory = std::make_shared<Memory>();
  root_ = from_json(value, *memory);
  memory_ = std::move(memory);
}

std::optional<Json> Value::json() const {
  return root_.depth() > kMaxDepth ? std::nullopt : json_of(root_);
}

}  // namespace hearth::logic
