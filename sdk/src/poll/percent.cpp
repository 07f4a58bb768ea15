#include "poll/percent.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace hearth::poll {
namespace {

constexpr std::int64_t kScale = 10000;
constexpr std::int64_t kZ2 = 38416;  // 1.96 squared, in parts of kScale

// The least whole number whose square is not below `square`.
std::int64_t root_above(std::int64_t square) {
  auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(square)));
  while (root * root < square) ++root;
  while (root > 0 && (root - 1) * (root - 1) >= square) --root;
  return root;
}

}  // namespace

std::vector<std::int64_t> shares(const std::vector<std::int64_t>& counts) {
  std::int64_t total = 0;
  for (std::int64_t count : counts) total += count;
  std::vector<std::int64_t> percents(counts.size(), 0);
  if (total == 0) return percents;

  std::vector<std::int64_t> remainders;
  std::int64_t left = 100;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    percents[i] = counts[i] * 100 / total;
    remainders.push_back(counts[i] * 100 % total);
    left -= percents[i];
  }
  for (; left > 0; --left) {
    std::size_t next = 0;
    for (std::size_t i = 1; i < counts.size(); ++i) {
      const bool larger = remainders[i] == remainders[next] && counts[i] > counts[next];
      if (remainders[i] > remainders[next] || larger) next = i;
    }
    ++percents[next];
    remainders[next] = -1;
  }
  return percents;
}

std::vector<std::int64_t> ratios(const std::vector<std::int64_t>& counts, std::int64_t whole) {
  std::vector<std::int64_t> percents;
  for (std::int64_t count : counts) percents.push_back(whole == 0 ? 0 : (200 * count + whole) / (2 * whole));
  return percents;
}

Interval wilson(std::int64_t count, std::int64_t whole) {
  count = std::clamp<std::int64_t>(count, 0, whole);
  const std::int64_t product = count * (whole - count);
  const std::int64_t variance = kScale * (product / whole) + (kScale * (product % whole) + whole - 1) / whole;
  const std::int64_t spread = root_above(kZ2 * kZ2 + 4 * kZ2 * variance);
  const std::int64_t middle = 2 * kScale * count + kZ2;
  const std::int64_t width = 2 * (kScale * whole + kZ2);
  const std::int64_t low = std::max<std::int64_t>(middle - spread, 0) * 100 / width;
  const std::int64_t high = ((middle + spread) * 100 + width - 1) / width;
  return {low, std::min<std::int64_t>(high, 100)};
}

bool too_close(std::int64_t first, std::int64_t second) {
  constexpr std::int64_t kBeyondChance = 10'000'000;  // more than sqrt(z^2 * 2 * 10^9)
  const std::int64_t difference = first - second;
  return difference < kBeyondChance && difference * difference * kScale <= kZ2 * (first + second);
}

}  // namespace hearth::poll
