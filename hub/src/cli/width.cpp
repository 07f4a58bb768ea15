#include "cli/width.h"

#include <algorithm>

namespace hearth::cli {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// The blocks that Unicode's EastAsianWidth.txt has as wide (W, F), but for single characters.
constexpr Range kWide[] = {{0x1100, 0x115f},  {0x2e80, 0x303e},   {0x3041, 0xa4cf},   {0xa960, 0xa97f},
                           {0xac00, 0xd7a3},  {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff00, 0xff60},
                           {0xffe0, 0xffe6},  {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1faff},
                           {0x20000, 0x3fffd}};

// Combining marks and characters without a shape of their own.
constexpr Range kNone[] = {{0x300, 0x36f},   {0x483, 0x489},   {0x591, 0x5bd},   {0x610, 0x61a},
                           {0x64b, 0x65f},   {0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x2064},
                           {0x20d0, 0x20f0}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}};

template <std::size_t size>
bool is_in(const Range (&ranges)[size], char32_t point) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [&](const Range& range) { return range.first <= point && point <= range.last; });
}

struct Character {
  std::size_t bytes = 1;
  char32_t point = 0;
};

Character first_of(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t bytes = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (bytes > text.size()) return {};
  char32_t point = bytes == 1 ? lead : lead & (0x7fU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xc0) != 0x80) return {};
    point = (point << 6) | (byte & 0x3fU);
  }
  return {bytes, point};
}

std::size_t width_of(char32_t point) {
  if (point < 0x300) return 1;
  return is_in(kWide, point) ? 2 : is_in(kNone, point) ? 0 : 1;
}

}  // namespace

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Character next = first_of(text);
    width += width_of(next.point);
    text.remove_prefix(next.bytes);
  }
  return width;
}

std::string cut(std::string_view text, std::size_t width) {
  if (width_of(text) <= width) return std::string(text);
  std::size_t end = 0;
  for (std::size_t used = 0; end < text.size();) {
    const Character next = first_of(text.substr(end));
    used += width_of(next.point);
    if (used + 1 > width) break;
    end += next.bytes;
  }
  return std::string(text.substr(0, end)) + "…";
}

std::string padded(std::string_view text, std::size_t width, bool right) {
  const std::string space(width - std::min(width, width_of(text)), ' ');
  return right ? space + std::string(text) : std::string(text) + space;
}

}  // namespace hearth::cli
