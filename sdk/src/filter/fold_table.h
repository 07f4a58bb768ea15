// How characters beyond ASCII are read.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hearth::filter {

/// Characters that follow each other and are read alike.
struct FoldRange {
  enum Kind : std::uint8_t { dropped, letters, apart };

  std::uint32_t first;
  std::uint16_t count;
  std::uint8_t kind;
  std::uint8_t step;  // 1: each next character is read as the next letter
  char text[3];       // what the first is read as: up to three of a-z, 0-9 and | (an i or an l)
};

extern const FoldRange kFoldRanges[];  // ordered; what is in none is a letter of another script
extern const std::size_t kFoldRangesSize;

}  // namespace hearth::filter
