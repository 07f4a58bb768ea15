#include "logic/units.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace hearth::logic {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Where a unit begins, and whether it is the second half of a pair.
struct Position {
  std::size_t byte = 0;
  bool inside = false;
};

std::size_t bytes_at(std::string_view text, std::size_t byte) {
  return std::max<std::size_t>(text::first_code_point(text.substr(byte)).bytes, 1);
}

Position position(std::string_view text, std::size_t unit) {
  std::size_t byte = 0;
  while (unit > 0 && byte < text.size()) {
    const std::size_t bytes = bytes_at(text, byte);
    if (bytes == 4 && unit == 1) return {byte, true};
    unit -= bytes == 4 ? 2 : 1;
    byte += bytes;
  }
  return {byte, false};
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::size_t units_of(std::string_view text) {
  // Bytes that begin a code point, and once more those that begin one of four bytes.
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }) +
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xF0; }));
}

std::string_view slice(std::string_view text, std::size_t from, std::size_t count, Memory& memory) {
  if (is_ascii(text)) return text.substr(std::min(from, text.size()), count);
  const Position begin = position(text, from);
  const Position end = position(text, from + std::min(count, text.size()));
  if (begin.byte == end.byte && begin.inside == end.inside) return {};
  if (!begin.inside && !end.inside) return text.substr(begin.byte, end.byte - begin.byte);
  std::string cut;
  if (begin.inside) cut += kReplacement;
  const std::size_t first = begin.byte + (begin.inside ? bytes_at(text, begin.byte) : 0);
  if (first <= end.byte) cut += text.substr(first, end.byte - first);
  if (end.inside) cut += kReplacement;
  return memory.keep(cut);
}

}  // namespace hearth::logic
