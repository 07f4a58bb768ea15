#include "pulse/interval.h"

#include <algorithm>
#include <cmath>

namespace hearth::pulse {
namespace {

constexpr double kZ = 1.96;
constexpr std::int64_t kAdded = 2;  // at either end
constexpr std::int64_t kMost = 5;

struct Moments {
  std::int64_t n = 0, sum = 0, squares = 0;

  void add(std::int64_t value, std::int64_t count) {
    n += count;
    sum += value * count;
    squares += value * value * count;
  }
};

std::int64_t floor_of(double value) {
  return static_cast<std::int64_t>(std::floor(value));
}

}  // namespace

Mean mean_of(const Points& points) {
  Moments moments;
  for (std::int64_t value = 1; value <= kMost; ++value)
    moments.add(value, points[static_cast<std::size_t>(value - 1)]);
  const std::int64_t mean = (200 * moments.sum + moments.n) / (2 * moments.n);
  moments.add(1, kAdded);
  moments.add(kMost, kAdded);
  // n^2 times the variance is whole, and so are the sum and n: only the root is not.
  const auto n = static_cast<double>(moments.n);
  const auto spread = static_cast<double>(moments.n * moments.squares - moments.sum * moments.sum);
  const double middle = 100.0 * static_cast<double>(moments.sum) / n;
  const double margin = 100.0 * kZ * std::sqrt(spread / n) / n;
  return {.mean = mean,
          .low = std::max<std::int64_t>(floor_of(middle - margin), 100),
          .high = std::min<std::int64_t>(-floor_of(-(middle + margin)), 100 * kMost)};
}

}  // namespace hearth::pulse
