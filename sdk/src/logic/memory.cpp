#include "logic/memory.h"

#include <algorithm>
#include <cstring>

#include "json/order.h"

namespace hearth::logic {
namespace {

// A block is as large as all before it, within these.
constexpr std::size_t kLeastBlock = 1016;
constexpr std::size_t kMostBlock = 65528;

int deepest(std::span<const Ref> items) {
  int depth = 0;
  for (const Ref& item : items) depth = std::max(depth, item.depth());
  return depth;
}

int deepest(std::span<const Member> members) {
  int depth = 0;
  for (const Member& member : members) depth = std::max(depth, member.value.depth());
  return depth;
}

bool comes_first(const Member& a, const Member& b) {
  return compare_utf16(a.key, b.key) < 0;
}

Ref copy_items(const Ref& value, Memory& memory, std::size_t limit) {
  const std::span<Ref> items = memory.room<Ref>(value.items().size());
  for (std::size_t i = 0; i < items.size(); ++i) items[i] = copy_of(value.items()[i], memory, limit);
  return array_of(items);
}

Ref copy_members(const Ref& value, Memory& memory, std::size_t limit) {
  const std::span<Member> members = memory.room<Member>(value.members().size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    const Member& from = value.members()[i];
    members[i] = {memory.keep(from.key), copy_of(from.value, memory, limit)};
  }
  return object_of(members);
}

}  // namespace

Memory::~Memory() {
  while (last_ != nullptr) {
    Block before = nullptr;
    std::memcpy(&before, last_, sizeof before);
    delete[] last_;
    last_ = before;
  }
}

void* Memory::bytes(std::size_t count) {
  const std::size_t size = (count + 7) / 8 * 8;
  if (size > left_) {
    left_ = std::max(size, std::clamp(used_, kLeastBlock, kMostBlock));
    auto* block = new std::byte[left_ + 8];
    std::memcpy(block, &last_, sizeof last_);
    last_ = block;
    next_ = block + 8;
  }
  void* first = next_;
  next_ += size;
  left_ -= size;
  used_ += size;
  return first;
}

std::string_view Memory::keep(std::string_view text) {
  if (text.empty()) return {};
  char* copy = static_cast<char*>(bytes(text.size()));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

Ref array_of(std::span<const Ref> items) {
  return Ref::of(items, deepest(items));
}

// Half the code of std::sort, which the page would load.
void sort_members(std::span<Member> members) {
  std::make_heap(members.begin(), members.end(), comes_first);
  std::sort_heap(members.begin(), members.end(), comes_first);
}

Ref object_of(std::span<const Member> members) {
  return Ref::of(members, deepest(members));
}

// As deep as a value may be nested, and no deeper.
Ref copy_of(const Ref& value, Memory& memory, std::size_t limit) {
  if (memory.used() > limit) return {};
  if (value.is(Kind::text)) return Ref::of(memory.keep(value.text()));
  if (value.is(Kind::array)) return copy_items(value, memory, limit);
  if (value.is(Kind::object)) return copy_members(value, memory, limit);
  return value;
}

Ref from_json(const Json& value, Memory& memory) {
  if (const bool* flag = value.boolean()) return Ref::of(*flag);
  if (const std::int64_t* number = value.integer()) return Ref::of(static_cast<double>(*number));
  if (const std::string* text = value.string()) return Ref::of(memory.keep(*text));
  if (const Json::Array* from = value.array()) {
    const std::span<Ref> items = memory.room<Ref>(from->size());
    for (std::size_t i = 0; i < items.size(); ++i) items[i] = from_json((*from)[i], memory);
    return array_of(items);
  }
  const Json::Object* from = value.object();
  if (from == nullptr) return {};
  const std::span<Member> members = memory.room<Member>(from->size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    members[i] = {memory.keep((*from)[i].first), from_json((*from)[i].second, memory)};
  }
  sort_members(members);
  return object_of(members);
}

}  // namespace hearth::logic
