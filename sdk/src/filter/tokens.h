// The words of a text, as they are read.
#pragma once

#include <cstdint>
#include <vector>

#include "filter/fold.h"

namespace hearth::filter {

/// Units begin .. end - 1, the first and the last of them no mere sign, but for a $ or an @ that may be a
/// letter.
struct Token {
  static constexpr std::uint8_t kSigns = 1;      // digits or signs among letters: they may stand for letters
  static constexpr std::uint8_t kRepeats = 2;    // a letter twice or more in a row
  static constexpr std::uint8_t kForeign = 4;    // letters of other scripts
  static constexpr std::uint8_t kNumber = 8;     // digits alone
  static constexpr std::uint8_t kCapitals = 16;  // no small letter

  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t hash = 0;  // of its characters as they are read: FNV-1a (Fowler, Noll, Vo)
  std::uint8_t marks = 0;
  bool after_apostrophe = false;  // only an apostrophe parts it from the one before
  bool after_stop = false;        // a sentence has ended in between, or a line

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool has(std::uint8_t mark) const { return (marks & mark) != 0; }
};

/// Replaces `tokens` by those of the text; the last unit is the space that fold() puts at the end. O(units).
void find_tokens(const std::vector<Unit>& units, std::vector<Token>& tokens);

}  // namespace hearth::filter
