#include "filter/fold.h"

#include <algorithm>
#include <array>

#include "filter/fold_table.h"
#include "text/utf8.h"

namespace hearth::filter {
namespace {

constexpr std::array<char, 128> likely_letters() {
  std::array<char, 128> letters = {};
  for (std::size_t i = 0; i < letters.size(); ++i) letters[i] = static_cast<char>(i);
  constexpr char kPairs[][2] = {{'0', 'o'}, {'1', 'i'}, {'3', 'e'}, {'4', 'a'}, {'5', 's'}, {'6', 'g'},
                                {'7', 't'}, {'8', 'b'}, {'9', 'g'}, {'2', 'z'}, {'@', 'a'}, {'$', 's'},
                                {'!', 'i'}, {'|', 'i'}, {'+', 't'}, {'(', 'c'}};
  for (const auto& [sign, letter] : kPairs) letters[static_cast<unsigned char>(sign)] = letter;
  return letters;
}
constexpr std::array<char, 128> kLikely = likely_letters();

// Among the marks of a unit, for what is told of the whole text.
constexpr std::uint8_t kDigit = 16;
constexpr std::uint8_t kAt = 32;
constexpr std::uint8_t kPoint = 64;
constexpr std::uint8_t kColon = 128;

constexpr bool is_among(char c, std::string_view some) {
  return some.find(c) != some.npos;
}

constexpr std::uint8_t marks_of(char c) {
  if (c >= 'A' && c <= 'Z') return Unit::kCapital;
  if (c >= '0' && c <= '9') return kDigit;
  return c == '@' ? kAt : c == '.' ? kPoint : c == ':' ? kColon : 0;
}

constexpr std::uint8_t kind_of(char c) {
  if (c >= 'A' && c <= 'Z') return Unit::kLetter;
  if (c >= 'a' && c <= 'z') return Unit::kLetter | Unit::kSmall;
  if (c >= '0' && c <= '9') return Unit::kDigit;
  if (is_among(c, "$*#")) return Unit::kEnding;
  if (c == '!') return Unit::kSign | Unit::kStop;
  if (is_among(c, "@+|(")) return Unit::kSign;
  return is_among(c, ".?;") ? Unit::kStop : c == '\'' ? Unit::kApostrophe : 0;
}

// The letter is 0 where there is nothing to be seen.
constexpr Unit read_ascii(char c) {
  Unit unit{0, 0, marks_of(c), 0, kind_of(c)};
  if (c >= 'A' && c <= 'Z')
    unit.letter = static_cast<char>(c - 'A' + 'a');
  else if (c > ' ' && c < '\x7f')
    unit.letter = c;
  else if (c == ' ' || (c >= '\t' && c <= '\r'))
    unit.letter = ' ';
  unit.likely = kLikely[static_cast<unsigned char>(unit.letter)];
  return unit;
}

constexpr std::array<Unit, 128> ascii_table() {
  std::array<Unit, 128> table = {};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = read_ascii(static_cast<char>(i));
  return table;
}
constexpr std::array<Unit, 128> kAscii = ascii_table();
constexpr Unit kSpace = kAscii[' '];
constexpr Unit kForeign{0, Unit::kForeign, 0, Unit::kForeign, Unit::kLetter | Unit::kOther};
constexpr Unit kSymbol{0, Unit::kSymbol, 0, Unit::kSymbol};

const FoldRange* find(char32_t point) {
  const std::span<const FoldRange> ranges = fold_ranges();
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), point,
                       [](char32_t value, const FoldRange& range) { return value < range.first; });
  if (after == ranges.begin()) return nullptr;
  const FoldRange& range = *(after - 1);
  return point - range.first < range.count ? &range : nullptr;
}

// Spaces are among what stands apart in few places.
bool is_space(char32_t point) {
  return point == 0xa0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200a) || point == 0x2028 ||
         point == 0x2029 || point == 0x202f || point == 0x205f || point == 0x3000 || point == 0x85;
}

// Returns the end of the units. Accents of Latin letters are spelling.
Unit* fold_other(char32_t point, Unit* to) {
  const FoldRange* const range = find(point);
  if (range == nullptr) {
    *to++ = kForeign;
  } else if (range->kind == FoldRange::letters) {
    const auto step = static_cast<char>(range->step != 0 ? point - range->first : 0);
    for (const char letter : range->text) {
      if (letter == 0) break;
      *to = kAscii[static_cast<unsigned char>(letter + step)];
      to++->marks |= point < 0x250 ? std::uint8_t{0} : Unit::kDrawn;
    }
  } else if (range->kind == FoldRange::apart) {
    *to++ = is_space(point) ? kSpace : kSymbol;
  }
  return to;
}

}  // namespace

char likely_letter(char sign) {
  return kLikely[static_cast<unsigned char>(sign)];
}

// No character is read as more letters than it has bytes.
Rare fold(std::string_view text, std::vector<Unit>& units) {
  units.resize(text.size() + 1);
  Unit* to = units.data();
  std::uint8_t marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto offset = static_cast<std::uint32_t>(at);
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      *to = kAscii[byte];
      to->offset = offset;
      marks |= to->marks;
      to += to->letter != 0 ? 1 : 0;
      ++at;
      continue;
    }
    const text::CodePoint point = text::first_code_point(text.substr(at));
    at += std::max<std::size_t>(point.bytes, 1);
    Unit* const end = fold_other(point.bytes == 0 ? U'\ufffd' : point.value, to);
    for (; to != end; ++to) {
      to->offset = offset;
      marks |= to->marks;
    }
  }
  *to = kSpace;
  to->offset = static_cast<std::uint32_t>(text.size());
  units.resize(static_cast<std::size_t>(to - units.data()) + 1);
  return {(marks & kDigit) != 0, (marks & kAt) != 0, (marks & kPoint) != 0, (marks & kColon) != 0};
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
