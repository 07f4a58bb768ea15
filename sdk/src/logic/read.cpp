#include <algorithm>

#include "json/reader.h"
#include "logic/memory.h"
#include "logic/number.h"

namespace hearth::logic {
namespace {

struct ValueTree {
  using Node = Ref;
  using Member = logic::Member;
  static constexpr Code kNoNumber = Code::number_out_of_range;

  static Ref boolean(bool value) { return Ref::of(value); }
  static std::optional<Ref> number(std::int64_t value) { return Ref::of(static_cast<double>(value)); }
  static std::optional<Ref> number(std::uint64_t value) { return Ref::of(static_cast<double>(value)); }
  static std::optional<Ref> number(const std::string& literal) {
    const std::optional<double> value = read_literal(literal);
    return value ? std::optional(Ref::of(*value)) : std::nullopt;
  }
  [[nodiscard]] Ref text(const std::string& value) const { return Ref::of(key(value)); }
  [[nodiscard]] std::string_view key(const std::string& name) const { return memory->keep(name); }

  [[nodiscard]] Ref array(const std::vector<Ref>& from) const {
    const std::span<Ref> items = memory->room<Ref>(from.size());
    std::copy(from.begin(), from.end(), items.begin());
    return array_of(items);
  }

  static std::string_view name(const Member& member) { return member.key; }
  static Ref& value(Member& member) { return member.value; }

  static const Member* repeated(std::vector<Member>& members) {
    sort_members(members);
    const auto same = [](const Member& a, const Member& b) { return a.key == b.key; };
    const auto twice = std::adjacent_find(members.begin(), members.end(), same);
    return twice != members.end() ? &*twice : nullptr;
  }

  [[nodiscard]] Ref object(const std::vector<Member>& from) const {
    const std::span<Member> members = memory->room<Member>(from.size());
    std::copy(from.begin(), from.end(), members.begin());
    return object_of(members);
  }

  Memory* memory;
};

}  // namespace

Result<Value> parse_value(std::string_view text, const JsonLimits& limits) {
  auto memory = std::make_shared<Memory>();
  Result<Ref> root = read_json(text, limits, ValueTree{memory.get()});
  if (!root) return std::move(root).errors();
  return Value(std::move(memory), *root);
}

}  // namespace hearth::logic
