#include "text/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace hearth::text {
namespace {

TEST(Random, gives_the_numbers_of_the_published_generator) {
  // The first numbers of SplitMix64 for the seed 1234567, from the reference implementation of Vigna.
  Random random(1234567);
  EXPECT_EQ(random.next(), 6457827717110365317u);
  EXPECT_EQ(random.next(), 3203168211198807973u);
  EXPECT_EQ(random.next(), 9817491932198370423u);
}

TEST(Random, draws_below_the_bound_only) {
  Random random(7);
  for (std::uint32_t bound : {1u, 2u, 3u, 100u, 0x80000001u, 0xFFFFFFFFu}) {
    for (int i = 0; i < 1000; ++i) ASSERT_LT(random.below(bound), bound);
  }
}

TEST(Shuffle, is_a_permutation_that_the_seed_alone_decides) {
  int runs = 0;
  for (std::size_t count = 0; count <= 100; ++count) {
    for (std::uint64_t seed = 0; seed < 5; ++seed, ++runs) {
      std::vector<std::size_t> order = shuffled(count, seed);
      EXPECT_EQ(order, shuffled(count, seed));
      std::sort(order.begin(), order.end());
      for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(order[i], i);
    }
  }
  EXPECT_EQ(runs, 505);
}

TEST(Shuffle, favours_no_order) {
  // 24 orders of four over seeds as a page draws them. The chi-square of 23 degrees is above 49.7 once in a
  // thousand times.
  constexpr int kRuns = 24000;
  std::array<int, 256> seen{};
  Random seeds(42);
  for (int run = 0; run < kRuns; ++run) {
    const std::vector<std::size_t> order = shuffled(4, seeds.next() >> 11);
    ++seen[order[0] * 64 + order[1] * 16 + order[2] * 4 + order[3]];
  }
  double chi_square = 0;
  int orders = 0;
  for (int count : seen) {
    if (count == 0) continue;
    const double off = count - kRuns / 24.0;
    chi_square += off * off / (kRuns / 24.0);
    ++orders;
  }
  EXPECT_EQ(orders, 24);
  EXPECT_LT(chi_square, 49.7);
}

}  // namespace
}  // namespace hearth::text
