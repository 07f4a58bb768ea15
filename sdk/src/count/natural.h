// Whole numbers of any size, as far as a count needs them: what is exact stays exact, however many seats
// there are.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace hearth::count {

class Natural {
 public:
  explicit Natural(std::uint32_t value) : digits_{value} { trim(); }

  [[nodiscard]] Natural plus(const Natural& other) const;
  [[nodiscard]] Natural times(std::uint64_t factor) const;

  /// The greatest number whose product with the divisor is not above this. The divisor is not 0, and the
  /// quotient is below 2^63.
  [[nodiscard]] std::uint64_t quotient(const Natural& divisor) const;

  friend std::weak_ordering operator<=>(const Natural& a, const Natural& b);

 private:
  [[nodiscard]] Natural times_digit(std::uint32_t factor) const;
  void trim();

  std::vector<std::uint32_t> digits_;  // to the base 2^32, lowest first, no 0 in front
};

}  // namespace hearth::count
