// Whole numbers of up to 4,096 bits, for what decimal.cpp works out.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace hearth::logic {

/// Never negative. Operations stay within the bits there are; decimal.cpp says why its own do.
class Wide {
 public:
  explicit Wide(std::uint64_t value) {
    for (; value > 0; value >>= 32) words_[size_++] = static_cast<std::uint32_t>(value);
  }

  [[nodiscard]] bool is_zero() const { return size_ == 0; }

  [[nodiscard]] int bits() const {
    return size_ == 0 ? 0 : static_cast<int>(size_ * 32) - __builtin_clz(words_[size_ - 1]);
  }

  void multiply_add(std::uint32_t factor, std::uint32_t term) {
    std::uint64_t carry = term;
    for (std::size_t i = 0; i < size_; ++i) {
      carry += std::uint64_t{words_[i]} * factor;
      words_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry > 0) words_[size_++] = static_cast<std::uint32_t>(carry);
  }

  void multiply_by_power_of_ten(int exponent) {
    constexpr std::uint32_t kBillion = 1000000000;
    for (; exponent >= 9; exponent -= 9) multiply_add(kBillion, 0);
    for (; exponent > 0; --exponent) multiply_add(10, 0);
  }

  void shift_left(int count) {
    const auto words = static_cast<std::size_t>(count / 32);
    if (size_ == 0) return;
    std::copy_backward(words_.begin(), words_.begin() + size_, words_.begin() + size_ + words);
    std::fill_n(words_.begin(), words, 0);
    size_ += words;
    multiply_add(std::uint32_t{1} << (count % 32), 0);
  }

  /// Only from one that is at least as large.
  void subtract(const Wide& other) {
    std::int64_t carry = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      carry += words_[i];
      if (i < other.size_) carry -= other.words_[i];
      words_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    while (size_ > 0 && words_[size_ - 1] == 0) --size_;
  }

  /// How often `other` is in it, which must be fewer than ten times; leaves the rest.
  int divide(const Wide& other) {
    int times = 0;
    for (; !(*this < other); ++times) subtract(other);
    return times;
  }

  friend Wide operator+(const Wide& a, const Wide& b) {
    Wide sum(0);
    std::uint64_t carry = 0;
    const std::size_t size = std::max(a.size_, b.size_);
    for (std::size_t i = 0; i < size || carry > 0; ++i) {
      if (i < a.size_) carry += a.words_[i];
      if (i < b.size_) carry += b.words_[i];
      sum.words_[sum.size_++] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    return sum;
  }

  friend bool operator<(const Wide& a, const Wide& b) {
    if (a.size_ != b.size_) return a.size_ < b.size_;
    for (std::size_t i = a.size_; i-- > 0;) {
      if (a.words_[i] != b.words_[i]) return a.words_[i] < b.words_[i];
    }
    return false;
  }

 private:
  // The lowest first; those from size_ on mean nothing.
  std::array<std::uint32_t, 128> words_;
  std::size_t size_ = 0;
};

}  // namespace hearth::logic
