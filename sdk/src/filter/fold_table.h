// How characters beyond ASCII are read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace hearth::filter {

/// Characters that follow each other and are read alike.
struct FoldRange {
  enum Kind : std::uint8_t { dropped, letters, apart };

  std::uint32_t first = 0;
  std::uint32_t count = 0;
  Kind kind = dropped;
  std::uint8_t step = 0;  // 1: each next character is read as the next letter
  char text[3] = {};      // what the first is read as: up to three of a-z, 0-9 and | (an i or an l)
};

/// In order; what is in none is a letter of another script. Made at the first call.
[[nodiscard]] std::span<const FoldRange> fold_ranges();

/// The same as a page loads it: column by column, numbers in base 128 with the lowest seven bits first
/// (LEB128).
struct FoldColumns {
  static const std::size_t kRanges;
  static const std::uint8_t kGaps[];    // from the end of the range before
  static const std::uint8_t kCounts[];  // of characters
  static const std::uint8_t
      kForms[];  // two bits for the kind, one for the step, the rest for how many letters
  static const std::uint8_t kLetters[];  // of all ranges
};

}  // namespace hearth::filter
