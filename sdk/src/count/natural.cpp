#include "count/natural.h"

#include <algorithm>

namespace hearth::count {

void Natural::trim() {
  while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
}

Natural Natural::plus(const Natural& other) const {
  Natural sum(0);
  std::uint64_t carry = 0;
  for (std::size_t i = 0; carry != 0 || i < digits_.size() || i < other.digits_.size(); ++i) {
    if (i < digits_.size()) carry += digits_[i];
    if (i < other.digits_.size()) carry += other.digits_[i];
    sum.digits_.push_back(static_cast<std::uint32_t>(carry));
    carry >>= 32;
  }
  return sum;
}

Natural Natural::times_digit(std::uint32_t factor) const {
  Natural product(0);
  std::uint64_t carry = 0;
  for (std::size_t i = 0; carry != 0 || i < digits_.size(); ++i) {
    if (i < digits_.size()) carry += std::uint64_t{digits_[i]} * factor;
    product.digits_.push_back(static_cast<std::uint32_t>(carry));
    carry >>= 32;
  }
  product.trim();
  return product;
}

Natural Natural::times(std::uint64_t factor) const {
  Natural low = times_digit(static_cast<std::uint32_t>(factor));
  if (factor >> 32 == 0) return low;
  Natural high = times_digit(static_cast<std::uint32_t>(factor >> 32));
  if (!high.digits_.empty()) high.digits_.insert(high.digits_.begin(), 0);
  return low.plus(high);
}

std::uint64_t Natural::quotient(const Natural& divisor) const {
  std::uint64_t found = 0;
  for (std::uint64_t bit = std::uint64_t{1} << 62; bit != 0; bit >>= 1) {
    if (divisor.times(found | bit) <= *this) found |= bit;
  }
  return found;
}

std::weak_ordering operator<=>(const Natural& a, const Natural& b) {
  if (a.digits_.size() != b.digits_.size()) return a.digits_.size() <=> b.digits_.size();
  for (std::size_t i = a.digits_.size(); i-- > 0;) {
    if (a.digits_[i] != b.digits_[i]) return a.digits_[i] <=> b.digits_[i];
  }
  return std::weak_ordering::equivalent;
}

}  // namespace hearth::count
