#include "poll/percent.h"

#include <gtest/gtest.h>

#include <numeric>

#include "hearth/json.h"
#include "text/random.h"

namespace hearth::poll {
namespace {

using Numbers = std::vector<std::int64_t>;

TEST(Shares, make_up_a_hundred_and_are_off_by_less_than_one) {
  int runs = 0;
  for (std::uint64_t seed = 0; seed < 1000; ++seed, ++runs) {
    text::Random random(seed);
    Numbers counts(1 + random.below(101));
    for (std::int64_t& count : counts)
      count = random.below(2) == 0 ? 0 : random.below(1u << random.below(20));
    const std::int64_t total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    const Numbers percents = shares(counts);
    ASSERT_EQ(std::accumulate(percents.begin(), percents.end(), std::int64_t{0}), total == 0 ? 0 : 100);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      ASSERT_LT(std::abs(percents[i] * total - counts[i] * 100), std::max<std::int64_t>(total, 1));
      for (std::size_t j = 0; j < counts.size(); ++j) {
        if (counts[i] > counts[j]) {
          ASSERT_GE(percents[i], percents[j]);
        }
      }
    }
  }
  EXPECT_EQ(runs, 1000);
}

TEST(Shares, give_equal_remainders_to_the_larger_count_then_to_the_first) {
  EXPECT_EQ(shares({1, 1, 1}), (Numbers{34, 33, 33}));
  EXPECT_EQ(shares({1, 1, 1, 1, 1, 3}), (Numbers{13, 13, 12, 12, 12, 38}));
  EXPECT_EQ(shares({0, 0}), (Numbers{0, 0}));
  EXPECT_EQ(shares({}), Numbers{});
}

TEST(Shares, hold_for_the_largest_counts) {
  EXPECT_EQ(shares({kMaxInteger, kMaxInteger}), (Numbers{50, 50}));
}

TEST(Ratios, round_half_a_percent_up) {
  EXPECT_EQ(ratios({1, 2, 3, 0, 199, 200}, 200), (Numbers{1, 1, 2, 0, 100, 100}));
  EXPECT_EQ(ratios({1}, 201), Numbers{0});
  EXPECT_EQ(ratios({0, 0}, 0), (Numbers{0, 0}));
  EXPECT_EQ(ratios({kMaxInteger}, kMaxInteger), Numbers{100});
}

}  // namespace
}  // namespace hearth::poll
