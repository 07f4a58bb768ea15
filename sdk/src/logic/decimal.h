// Between doubles and their decimal digits, exactly, both ways.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace hearth::logic {

/// The double nearest to `digits` * 10^exponent, to the even one of two as near; infinity beyond the range.
/// Digits are '0' to '9', as many as there are.
double from_decimal(std::string_view digits, std::int64_t exponent);

/// 0.d1d2d3... * 10^point: the fewest digits that read back as the same double, and of those the nearest.
struct Decimal {
  std::array<char, 17> digits;
  int count = 0;
  int point = 0;
};

/// Of a finite number above zero.
Decimal to_decimal(double value);

}  // namespace hearth::logic
