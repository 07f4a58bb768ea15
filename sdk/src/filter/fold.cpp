#include "filter/fold.h"

#include <algorithm>
#include <array>

#include "filter/fold_table.h"
#include "text/utf8.h"

namespace hearth::filter {
namespace {

constexpr std::array<char, 128> ascii_letters() {
  std::array<char, 128> letters = {};
  for (int i = 0; i < 128; ++i) {
    const char c = static_cast<char>(i);
    if (c >= 'A' && c <= 'Z')
      letters[i] = static_cast<char>(c - 'A' + 'a');
    else if (c > ' ' && c < '\x7f')
      letters[i] = c;
    else if (c == ' ' || (c >= '\t' && c <= '\r'))
      letters[i] = ' ';
    // Other control characters cannot be seen: 0.
  }
  return letters;
}
constexpr std::array<char, 128> kAscii = ascii_letters();

const FoldRange* find(char32_t point) {
  const FoldRange* const end = kFoldRanges + kFoldRangesSize;
  const FoldRange* const after = std::upper_bound(
      kFoldRanges, end, point, [](char32_t value, const FoldRange& range) { return value < range.first; });
  if (after == kFoldRanges) return nullptr;
  const FoldRange* const range = after - 1;
  return point - range->first < range->count ? range : nullptr;
}

void fold_other(char32_t point, std::uint32_t offset, std::vector<Unit>& units) {
  const FoldRange* const range = find(point);
  if (range == nullptr) {
    units.push_back({offset, Unit::kForeign, 0});
  } else if (range->kind == FoldRange::letters) {
    // Accents of Latin letters are spelling.
    const std::uint8_t marks = point < 0x250 ? 0 : Unit::kDrawn;
    const auto step = range->step != 0 ? static_cast<char>(point - range->first) : char{0};
    for (const char letter : range->text) {
      if (letter != 0) units.push_back({offset, static_cast<char>(letter + step), marks});
    }
  } else if (range->kind == FoldRange::apart) {
    // Spaces are among what stands apart in few places.
    const bool is_space = point == 0xa0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200a) ||
                          point == 0x2028 || point == 0x2029 || point == 0x202f || point == 0x205f ||
                          point == 0x3000 || point == 0x85;
    units.push_back({offset, is_space ? ' ' : Unit::kSymbol, 0});
  }
}

}  // namespace

void fold(std::string_view text, std::vector<Unit>& units) {
  units.clear();
  for (std::size_t at = 0; at < text.size();) {
    const auto offset = static_cast<std::uint32_t>(at);
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      const char letter = kAscii[byte];
      const bool is_capital = byte >= 'A' && byte <= 'Z';
      if (letter != 0) units.push_back({offset, letter, is_capital ? Unit::kCapital : std::uint8_t{0}});
      ++at;
      continue;
    }
    const text::CodePoint point = text::first_code_point(text.substr(at));
    if (point.bytes == 0) {
      units.push_back({offset, Unit::kSymbol, 0});
      ++at;
    } else {
      fold_other(point.value, offset, units);
      at += point.bytes;
    }
  }
  units.push_back({static_cast<std::uint32_t>(text.size()), ' ', 0});
}

void to_lower(std::string_view text, std::string& lower) {
  lower = text;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const auto byte = static_cast<unsigned char>(lower[i]);
    const bool is_latin1 = i > 0 && static_cast<unsigned char>(lower[i - 1]) == 0xc3;
    const bool is_capital =
        is_latin1 ? byte >= 0x80 && byte <= 0x9e && byte != 0x97 : byte >= 'A' && byte <= 'Z';
    if (is_capital) lower[i] = static_cast<char>(byte + 32);
  }
}

}  // namespace hearth::filter
