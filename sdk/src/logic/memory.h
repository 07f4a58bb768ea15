// Where the parts of values stand.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>

#include "hearth/logic_value.h"

namespace hearth::logic {

/// Grows by blocks and gives all back at once. What it handed out never moves.
class Memory {
 public:
  Memory() = default;
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  ~Memory();

  /// Room for `count` of them, at least one: so that no two arrays have the same address, even empty ones.
  template <class T>
  std::span<T> room(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= 8);
    auto* first = static_cast<T*>(bytes((count > 0 ? count : 1) * sizeof(T)));
    std::uninitialized_default_construct_n(first, count);
    return {first, count};
  }

  std::string_view keep(std::string_view text);

  /// What was handed out, in bytes.
  [[nodiscard]] std::size_t used() const { return used_; }

 private:
  // Each begins with the address of the one before.
  using Block = std::byte*;

  void* bytes(std::size_t count);

  Block last_ = nullptr;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t used_ = 0;
};

/// An array of these items; they stay where they are.
Ref array_of(std::span<const Ref> items);

/// An object of these members, which are sorted; each has a key of its own.
Ref object_of(std::span<const Member> members);

/// By the UTF-16 units of their keys.
void sort_members(std::span<Member> members);

/// A copy with all it points to. Stops copying once `memory` holds more than `limit` bytes: what shares parts
/// many times over may be far larger than the memory it stands in.
Ref copy_of(const Ref& value, Memory& memory, std::size_t limit);

Ref from_json(const Json& value, Memory& memory);

}  // namespace hearth::logic
