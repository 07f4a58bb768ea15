// Numbers that look random and are the same everywhere: the standard distributions differ between libraries,
// these do not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hearth::text {

/// SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next();

  /// Below `bound`, each number equally often (Lemire, "Fast random integer generation in an interval",
  /// 2019). `bound` is at least 1.
  std::uint32_t below(std::uint32_t bound);

 private:
  std::uint64_t state_;
};

/// 0 to count - 1 in an order that the seed alone decides (Fisher and Yates; Durstenfeld's form). `count` is
/// below 2^32.
std::vector<std::size_t> shuffled(std::size_t count, std::uint64_t seed);

}  // namespace hearth::text
