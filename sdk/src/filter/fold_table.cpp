#include "filter/fold_table.h"

#include <vector>

namespace hearth::filter {
namespace {

std::uint32_t take_number(const std::uint8_t*& at) {
  std::uint32_t number = 0;
  for (std::uint32_t shift = 0;; shift += 7) {
    number |= (*at & 127U) << shift;
    if (*at++ < 128) return number;
  }
}

std::vector<FoldRange> unpacked() {
  const std::uint8_t* gap = FoldColumns::kGaps;
  const std::uint8_t* count = FoldColumns::kCounts;
  const std::uint8_t* letter = FoldColumns::kLetters;
  std::vector<FoldRange> ranges(FoldColumns::kRanges);
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    FoldRange& range = ranges[i];
    range.first = end + take_number(gap);
    range.count = take_number(count);
    end = range.first + range.count;
    const std::uint32_t form = FoldColumns::kForms[i];
    range.kind = static_cast<FoldRange::Kind>(form & 3U);
    range.step = static_cast<std::uint8_t>(form >> 2 & 1U);
    for (std::uint32_t k = 0; k < form >> 3; ++k) range.text[k] = static_cast<char>(*letter++);
  }
  return ranges;
}

}  // namespace

std::span<const FoldRange> fold_ranges() {
  static const std::vector<FoldRange> ranges = unpacked();
  return ranges;
}

}  // namespace hearth::filter
