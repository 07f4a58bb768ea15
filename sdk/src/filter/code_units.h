// Places in UTF-16 code units, as a page counts.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/utf8.h"

namespace hearth::filter {

/// Counts on from where it was last asked: places are asked for in their order.
class CodeUnits {
 public:
  explicit CodeUnits(std::string_view text) : text_(text) {}

  [[nodiscard]] std::uint32_t until(std::uint32_t byte) {
    if (byte < at_) at_ = units_ = 0;
    while (at_ < byte) {
      const text::CodePoint point = text::first_code_point(text_.substr(at_));
      units_ += point.value >= 0x10000 ? 2 : 1;
      at_ += point.bytes == 0 ? 1 : static_cast<std::uint32_t>(point.bytes);
    }
    return units_;
  }

 private:
  std::string_view text_;
  std::uint32_t at_ = 0;
  std::uint32_t units_ = 0;
};

}  // namespace hearth::filter
