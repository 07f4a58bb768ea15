#include <cmath>

#include "json/write.h"
#include "logic/memory.h"
#include "logic/number.h"

namespace hearth::logic {
namespace {

void write(const Ref& value, std::string& out);

void write_items(std::span<const Ref> items, std::string& out) {
  out += '[';
  for (const Ref& item : items) {
    if (&item != &items.front()) out += ',';
    write(item, out);
  }
  out += ']';
}

// In the order in which they stand, which is that of RFC 8785.
void write_members(std::span<const Member> members, std::string& out) {
  out += '{';
  for (const Member& member : members) {
    if (&member != &members.front()) out += ',';
    write_string(member.key, out);
    out += ':';
    write(member.value, out);
  }
  out += '}';
}

void write(const Ref& value, std::string& out) {
  switch (value.kind()) {
    case Kind::absent:
    case Kind::null:
      return void(out += "null");
    case Kind::boolean:
      return void(out += value.boolean() ? "true" : "false");
    case Kind::number:
      return std::isfinite(value.number()) ? append_number(value.number(), out) : void(out += "null");
    case Kind::text:
      return write_string(value.text(), out);
    case Kind::array:
      return write_items(value.items(), out);
    case Kind::object:
      return write_members(value.members(), out);
  }
}

}  // namespace

std::string write_value(const Ref& value) {
  std::string out;
  write(value, out);
  return out;
}

}  // namespace hearth::logic
