#include "filter/written.h"

#include <algorithm>

#include "filter/sort.h"
#include "text/utf8.h"

namespace hearth::filter {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Scripts that leave no space between words.
constexpr Range kUnspaced[] = {{0xe00, 0xeff},   {0x1000, 0x109f}, {0x1780, 0x17ff},  {0x2e80, 0x2fdf},
                               {0x3005, 0x3007}, {0x3040, 0x30ff}, {0x31f0, 0x31ff},  {0x3400, 0x4dbf},
                               {0x4e00, 0x9fff}, {0xf900, 0xfaff}, {0x20000, 0x3ffff}};

bool is_unspaced(char32_t point) {
  return std::any_of(std::begin(kUnspaced), std::end(kUnspaced),
                     [&](const Range& range) { return point >= range.first && point <= range.last; });
}

// Capitals that lie at one distance from their small letters: Unicode's CaseFolding, simple, as far as
// scripts have capitals in rows.
constexpr struct {
  Range capitals;
  std::int32_t step;
} kRows[] = {{{'A', 'Z'}, 32},          {{0xc0, 0xd6}, 32},    {{0xd8, 0xde}, 32},   {{0x386, 0x386}, 38},
             {{0x388, 0x38a}, 37},      {{0x38c, 0x38c}, 64},  {{0x38e, 0x38f}, 63}, {{0x391, 0x3ab}, 32},
             {{0x3c2, 0x3c2}, 1},       {{0x400, 0x40f}, 80},  {{0x410, 0x42f}, 32}, {{0x531, 0x556}, 48},
             {{0x1c90, 0x1cbf}, -3008}, {{0xff21, 0xff3a}, 32}};
// Here each capital stands before its small letter.
constexpr Range kPairs[] = {{0x100, 0x137}, {0x14a, 0x177}, {0x460, 0x481}, {0x48a, 0x4bf}, {0x4d0, 0x52f}};

char32_t small(char32_t point) {
  for (const auto& [capitals, step] : kRows)
    if (point >= capitals.first && point <= capitals.last)
      return static_cast<char32_t>(static_cast<std::int32_t>(point) + step);
  for (const Range& pairs : kPairs)
    if (point >= pairs.first && point <= pairs.last) return point | 1;
  return point;
}

bool is_letter_or_digit(const Unit& unit) {
  return unit.is_letter() || unit.is_digit() || unit.letter == Unit::kForeign ||
         (unit.letter == Unit::kStroke && unit.is_drawn());
}

}  // namespace

bool WrittenWords::must_hold(std::string_view word) {
  std::vector<Unit> units;
  fold(word, units);
  return std::any_of(units.begin(), units.end(), [](const Unit& unit) {
    const bool is_kept = unit.is_letter() || unit.is_digit() || unit.letter == ' ' || unit.letter == '-' ||
                         unit.letter == '\'';
    return !is_kept || unit.is_drawn();
  });
}

void WrittenWords::read(const Reading& reading, std::vector<Point>& points) {
  points.clear();
  std::uint32_t last = 0xffffffff;
  for (std::uint32_t i = 0; i + 1 < reading.units.size(); ++i) {
    const Unit& unit = reading.units[i];
    if (unit.offset == last) continue;
    last = unit.offset;
    const bool is_space = unit.letter == ' ';
    if (is_space && !points.empty() && points.back().value == ' ') continue;
    const char32_t point = text::first_code_point(reading.text.substr(unit.offset)).value;
    points.push_back({is_space ? U' ' : small(point), i, is_letter_or_digit(unit) && !is_unspaced(point)});
  }
}

void WrittenWords::add(std::string_view word, std::uint32_t number) {
  Reading reading;
  reading.read(word);
  read(reading, points_);
  if (points_.empty()) return;
  words_.push_back({points_[0].value, static_cast<std::uint32_t>(letters_.size()),
                    static_cast<std::uint32_t>(points_.size()), number});
  for (const Point& point : points_) letters_.push_back(point.value);
}

void WrittenWords::finish() {
  const auto comes_before = [](const Word& a, const Word& b) {
    return a.first < b.first || (a.first == b.first && a.number < b.number);
  };
  sort_small(words_, comes_before);
}

void WrittenWords::find(const Reading& reading, std::vector<Hit>& hits) {
  if (words_.empty()) return;
  read(reading, points_);
  const auto end = static_cast<std::uint32_t>(reading.units.size() - 1);
  for (std::size_t at = 0; at < points_.size(); ++at) find_at(at, end, hits);
}

void WrittenWords::find_at(std::size_t at, std::uint32_t end_unit, std::vector<Hit>& hits) const {
  const char32_t first = points_[at].value;
  if (at > 0 && points_[at].is_part && points_[at - 1].is_part) return;
  auto word = std::partition_point(words_.begin(), words_.end(),
                                   [&](const Word& other) { return other.first < first; });
  for (; word != words_.end() && word->first == first; ++word) {
    if (!stands_at(*word, at)) continue;
    const std::size_t end = at + word->size;
    hits.push_back(
        {points_[at].unit, end < points_.size() ? points_[end].unit : end_unit, word->number, false});
  }
}

bool WrittenWords::stands_at(const Word& word, std::size_t at) const {
  const std::size_t end = at + word.size;
  if (end > points_.size()) return false;
  for (std::size_t i = 0; i < word.size; ++i)
    if (letters_[word.begin + i] != points_[at + i].value) return false;
  return end == points_.size() || !points_[end - 1].is_part || !points_[end].is_part;
}

}  // namespace hearth::filter
