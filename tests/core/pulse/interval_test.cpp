#include "pulse/interval.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace hearth::pulse {
namespace {

struct Case {
  Points points;
  std::int64_t mean, low, high;
};

// Every way in which so many answers can fall.
void each(std::int64_t n, const std::function<void(const Points&)>& see) {
  for (std::int64_t a = 0; a <= n; ++a)
    for (std::int64_t b = 0; a + b <= n; ++b)
      for (std::int64_t c = 0; a + b + c <= n; ++c)
        for (std::int64_t d = 0; a + b + c + d <= n; ++d) see({a, b, c, d, n - a - b - c - d});
}

using Shares = std::array<double, 5>;

// How likely these answers are where members think like this.
double likelihood(const Points& points, const Shares& shares) {
  double logarithm = 0;
  std::int64_t n = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i] > 0 && shares[i] == 0) return 0;
    n += points[i];
    if (points[i] > 0) logarithm += static_cast<double>(points[i]) * std::log(shares[i]);
    logarithm -= std::lgamma(static_cast<double>(points[i]) + 1);
  }
  return std::exp(logarithm + std::lgamma(static_cast<double>(n) + 1));
}

// How often the interval holds the mean of all, exactly.
double coverage(std::int64_t n, const Shares& shares) {
  double truth = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) truth += 100 * static_cast<double>(i + 1) * shares[i];
  double covered = 0;
  each(n, [&](const Points& points) {
    const Mean mean = mean_of(points);
    const bool holds =
        static_cast<double>(mean.low) <= truth + 1e-9 && truth <= static_cast<double>(mean.high) + 1e-9;
    if (holds) covered += likelihood(points, shares);
  });
  return covered;
}

// Worked out by hand with the formula of interval.h.
TEST(Means, come_with_the_interval_of_the_formula) {
  const Case cases[] = {
      {{0, 0, 0, 5, 0}, 400, 262, 449},      {{1, 1, 1, 1, 1}, 300, 188, 412},
      {{0, 0, 0, 0, 5}, 500, 302, 500},      {{5, 0, 0, 0, 0}, 100, 100, 298},
      {{0, 1, 1, 2, 2}, 383, 252, 448},      {{0, 2, 6, 8, 4}, 370, 310, 406},
      {{4, 0, 0, 0, 16}, 420, 330, 470},     {{0, 0, 0, 0, 1000}, 500, 498, 500},
      {{10, 20, 40, 20, 10}, 300, 278, 322}, {{250000, 250000, 0, 250000, 250000}, 300, 299, 301},
  };
  for (const Case& one : cases) {
    const Mean mean = mean_of(one.points);
    EXPECT_EQ(mean.mean, one.mean);
    EXPECT_EQ(mean.low, one.low);
    EXPECT_EQ(mean.high, one.high);
  }
}

TEST(Means, lie_within_their_interval_and_that_within_the_scale) {
  int seen = 0;
  for (std::int64_t n = 1; n <= 16; ++n) {
    each(n, [&](const Points& points) {
      const Mean mean = mean_of(points);
      ASSERT_LE(100, mean.low);
      ASSERT_LE(mean.low, mean.mean);
      ASSERT_LE(mean.mean, mean.high);
      ASSERT_LE(mean.high, 500);
      ASSERT_LT(mean.low, mean.high);
      ++seen;
    });
  }
  EXPECT_EQ(seen, 20348);
}

TEST(Means, of_twice_as_many_like_answers_are_known_better) {
  each(8, [](const Points& points) {
    Points twice = points;
    for (std::int64_t& count : twice) count *= 2;
    const Mean once = mean_of(points);
    const Mean more = mean_of(twice);
    ASSERT_LT(more.high - more.low, once.high - once.low);
  });
}

TEST(Means, of_all_members_are_held_in_at_least_93_of_100_cases_and_in_95_on_average) {
  const Shares communities[] = {{.05, .1, .2, .4, .25},  {.2, .2, .2, .2, .2},   {0, 0, 0, .1, .9},
                                {0, 0, .05, .15, .8},    {.5, 0, 0, 0, .5},      {.05, 0, 0, 0, .95},
                                {.02, 0, 0, .08, .9},    {.1, .2, .4, .2, .1},   {0, .05, .9, .05, 0},
                                {.7, .2, .05, .03, .02}, {.3, .1, .05, .15, .4}, {0, 0, .3, .7, 0}};
  double sum = 0;
  int cases = 0;
  for (const std::int64_t n : {5, 8, 12, 20}) {
    for (const Shares& shares : communities) {
      const double covered = coverage(n, shares);
      EXPECT_GE(covered, .9296) << n << " answers, " << shares[0] << " of 1, " << shares[4] << " of 5";
      sum += covered;
      ++cases;
    }
  }
  EXPECT_GE(sum / cases, .95);
}

}  // namespace
}  // namespace hearth::pulse
