// The values that rules work on: JSON with the numbers of JavaScript. docs/decisions/0040 says why they are
// not Json.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "hearth/json.h"

namespace hearth::logic {

/// `absent` is JavaScript's undefined: an argument that is not there. Written as null.
enum class Kind : unsigned char { absent, null, boolean, number, text, array, object };

/// How deep a rule or a value may be nested: each array and object is one level.
inline constexpr int kMaxDepth = 64;

struct Member;

/// A value inside somebody's memory: 16 bytes, cheap to copy, valid as long as the Value it came from.
class Ref {
 public:
  constexpr Ref() : kind_(Kind::null), held_{.number = 0} {}

  [[nodiscard]] static constexpr Ref absent() { return {Kind::absent, 0, 0, Held{.number = 0}}; }
  [[nodiscard]] static constexpr Ref of(bool value) { return {Kind::boolean, 0, 0, Held{.boolean = value}}; }
  [[nodiscard]] static constexpr Ref of(double value) { return {Kind::number, 0, 0, Held{.number = value}}; }
  [[nodiscard]] static constexpr Ref of(std::string_view text) {
    return {Kind::text, 0, text.size(), Held{.text = text.data()}};
  }
  /// `items` stays the caller's; `depth` is that of the deepest of them.
  [[nodiscard]] static constexpr Ref of(std::span<const Ref> items, int depth) {
    return {Kind::array, depth + 1, items.size(), Held{.items = items.data()}};
  }
  /// The same for members, each with a key of its own, sorted by the UTF-16 units of the keys.
  [[nodiscard]] static constexpr Ref of(std::span<const Member> members, int depth);

  [[nodiscard]] constexpr Kind kind() const { return kind_; }
  [[nodiscard]] constexpr bool is(Kind kind) const { return kind_ == kind; }
  [[nodiscard]] constexpr bool is_nothing() const { return kind_ <= Kind::null; }
  /// 0 for what is neither array nor object.
  [[nodiscard]] constexpr int depth() const { return depth_; }

  /// Only of that kind.
  [[nodiscard]] constexpr bool boolean() const { return held_.boolean; }
  [[nodiscard]] constexpr double number() const { return held_.number; }
  [[nodiscard]] constexpr std::string_view text() const { return {held_.text, size_}; }
  [[nodiscard]] constexpr std::span<const Ref> items() const { return {held_.items, size_}; }
  [[nodiscard]] constexpr std::span<const Member> members() const;

  /// The member of that name; null when this is no object or has none.
  [[nodiscard]] const Ref* find(std::string_view key) const;

 private:
  union Held {
    bool boolean;
    double number;
    const char* text;
    const Ref* items;
    const Member* members;
  };
  constexpr Ref(Kind kind, int depth, std::size_t size, Held held)
      : kind_(kind),
        depth_(static_cast<std::uint16_t>(depth)),
        size_(static_cast<std::uint32_t>(size)),
        held_(held) {}

  Kind kind_;
  std::uint16_t depth_ = 0;
  std::uint32_t size_ = 0;
  Held held_;
};

struct Member {
  std::string_view key;
  Ref value;
};

constexpr Ref Ref::of(std::span<const Member> members, int depth) {
  return {Kind::object, depth + 1, members.size(), Held{.members = members.data()}};
}
constexpr std::span<const Member> Ref::members() const {
  return {held_.members, size_};
}

class Memory;

/// A value with the memory it stands in. Immutable; copies share it.
class Value {
 public:
  Value() = default;
  explicit Value(bool value) : root_(Ref::of(value)) {}
  explicit Value(double value) : root_(Ref::of(value)) {}
  explicit Value(const Json& value);
  /// `memory` holds all that `root` points to.
  Value(std::shared_ptr<const Memory> memory, Ref root) : memory_(std::move(memory)), root_(root) {}

  [[nodiscard]] Ref ref() const { return root_; }
  /// What stands inside of it, sharing its memory.
  [[nodiscard]] Value part(const Ref& part) const { return {memory_, part}; }

  /// The same as Json; nothing when there is a number in it that Json cannot hold, or when it is nested too
  /// deep.
  [[nodiscard]] std::optional<Json> json() const;

 private:
  std::shared_ptr<const Memory> memory_;
  Ref root_;
};

/// Reads one JSON text as parse_json() does, with any number. A number beyond the range of a double is
/// refused.
Result<Value> parse_value(std::string_view text, const JsonLimits& limits = {.depth = kMaxDepth});

/// The text of RFC 8785: equal values give equal bytes. What JSON cannot say (NaN, infinities, an absent
/// value) is null, as JSON.stringify writes it.
std::string write_value(const Ref& value);

}  // namespace hearth::logic
