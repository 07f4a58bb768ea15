#include "json/write.h"

#include <charconv>

#include "hearth/json.h"
#include "json/order.h"

namespace hearth {
namespace {

void write_integer(std::int64_t value, std::string& out) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

// Escapes what RFC 8785, 3.2.2.2 names and nothing else.
void write_escaped(char c, std::string& out) {
  constexpr std::string_view kPlain = "\"\\\b\f\n\r\t";
  constexpr std::string_view kShort = "\"\\bfnrt";
  constexpr std::string_view kHex = "0123456789abcdef";
  if (const std::size_t at = kPlain.find(c); at != std::string_view::npos) {
    out += '\\';
    out += kShort[at];
  } else {
    out += "\\u00";
    out += kHex[static_cast<unsigned char>(c) >> 4];
    out += kHex[static_cast<unsigned char>(c) & 0xF];
  }
}

bool is_escaped(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

}  // namespace

// Most texts need no escape: what stands between two is appended at once.
void write_string(std::string_view text, std::string& out) {
  out += '"';
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_escaped(text[at])) continue;
    out.append(text, written, at - written);
    write_escaped(text[at], out);
    written = at + 1;
  }
  out.append(text, written);
  out += '"';
}

namespace {

void write(const Json& value, std::string& out);

void write_array(const Json::Array& items, std::string& out) {
  out += '[';
  for (const Json& item : items) {
    if (&item != &items.front()) out += ',';
    write(item, out);
  }
  out += ']';
}

void write_object(const Json::Object& members, std::string& out) {
  char before = '{';
  if (members.empty()) out += before;
  for (const Json::Member* member : sorted_members(members)) {
    out += before;
    write_string(member->first, out);
    out += ':';
    write(member->second, out);
    before = ',';
  }
  out += '}';
}

void write(const Json& value, std::string& out) {
  if (const bool* flag = value.boolean()) {
    out += *flag ? "true" : "false";
  } else if (const std::int64_t* number = value.integer()) {
    write_integer(*number, out);
  } else if (const std::string* text = value.string()) {
    write_string(*text, out);
  } else if (const Json::Array* items = value.array()) {
    write_array(*items, out);
  } else if (const Json::Object* members = value.object()) {
    write_object(*members, out);
  } else {
    out += "null";
  }
}

}  // namespace

std::string write_json(const Json& value) {
  std::string out;
  write(value, out);
  return out;
}

}  // namespace hearth
