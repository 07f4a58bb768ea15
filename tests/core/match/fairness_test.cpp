// How evenly helpers are loaded where even loads outweigh the rest, beside greedy and beside the least load
// that any matching can do with.
#include <gtest/gtest.h>

#include <iostream>

#include "match/bids.h"

namespace hearth::match::test {
namespace {

// Whether everybody who names somebody can get one while no helper takes more than `capacity`: paths that
// exchange one match for another (H. W. Kuhn, 1955).
class Fitting {
 public:
  Fitting(const Problem& problem, std::size_t capacity)
      : named_(problem.asks.size()), taken_(problem.helpers.size()), capacity_(capacity) {
    for (const Fit& fit : problem.fits) named_[fit.ask].push_back(fit.helper);
  }

  bool all() {
    for (std::uint32_t ask = 0; ask < named_.size(); ++ask) {
      seen_.assign(taken_.size(), false);
      if (!named_[ask].empty() && !place(ask)) return false;
    }
    return true;
  }

 private:
  bool place(std::uint32_t ask) {
    for (const std::uint32_t helper : named_[ask]) {
      if (seen_[helper]) continue;
      seen_[helper] = true;
      if (taken_[helper].size() < capacity_) {
        taken_[helper].push_back(ask);
        return true;
      }
      for (std::uint32_t& other : taken_[helper]) {
        const std::uint32_t moved = other;
        if (!place(moved)) continue;
        other = ask;
        return true;
      }
    }
    return false;
  }

  std::vector<std::vector<std::uint32_t>> named_;
  std::vector<std::vector<std::uint32_t>> taken_;
  std::vector<bool> seen_;
  std::size_t capacity_;
};

std::int64_t least_capacity(const Problem& problem) {
  std::size_t least = 1;
  std::size_t most = problem.asks.size();
  while (least < most) {
    const std::size_t middle = (least + most) / 2;
    if (Fitting(problem, middle).all()) {
      most = middle;
    } else {
      least = middle + 1;
    }
  }
  return static_cast<std::int64_t>(least);
}

TEST(MatchFairness, loads_nobody_more_than_has_to_be) {
  Random random(5);
  std::cout << "            most        idle        Gini, thousandths\n";
  for (int i = 0; i < 20; ++i) {
    const Problem problem = bids(50 + random.below(300), 20 + random.below(80), random);
    const Matching found = *solve(problem);
    EXPECT_TRUE(check(problem, found)->accepted());
    const Spread fair = spread_of(loads_of(problem, found.matches));
    const Spread eager = spread_of(loads_of(problem, greedy(problem)));
    EXPECT_EQ(found.matches.size(), problem.asks.size());
    EXPECT_EQ(fair.most, least_capacity(problem));
    EXPECT_LT(fair.most, eager.most);
    EXPECT_LT(fair.idle, eager.idle);
    EXPECT_LT(fair.squares, eager.squares);
    EXPECT_LT(fair.gini(), eager.gini());
    std::cout << problem.asks.size() << " to " << fair.helpers << ": " << fair.most << " for " << eager.most
              << ", " << fair.idle << " for " << eager.idle << ", " << fair.gini() << " for " << eager.gini()
              << "\n";
  }
}

// What people carry already counts: whoever carries less comes first.
TEST(MatchFairness, begins_with_those_who_carry_least) {
  Problem problem{.key = "k", .load_cost = 100};
  problem.helpers = {{"none", 5, 0}, {"one", 5, 1}, {"four", 5, 4}};
  for (std::uint32_t ask = 0; ask < 5; ++ask) {
    problem.asks.push_back({.id = std::to_string(ask), .open_cost = kMaxCost});
    for (std::uint32_t helper = 0; helper < 3; ++helper) problem.fits.push_back({ask, helper, 0});
  }
  const std::vector<std::int64_t> expected = {3, 3, 4};
  EXPECT_EQ(loads_of(problem, solve(problem)->matches), expected);
}

TEST(MatchFairness, tells_how_evenly_loads_are_spread) {
  const Spread even = spread_of({2, 2, 2});
  EXPECT_EQ(even.helpers, 3);
  EXPECT_EQ(even.idle, 0);
  EXPECT_EQ(even.most, 2);
  EXPECT_EQ(even.squares, 12);
  EXPECT_EQ(even.gini(), 0);
  const Spread one = spread_of({0, 8, 0, 0});
  EXPECT_EQ(one.idle, 3);
  EXPECT_EQ(one.gini_part, 24);
  EXPECT_EQ(one.gini_whole, 32);
  EXPECT_EQ(one.gini(), 750);
  EXPECT_EQ(spread_of({3, 1}).gini(), 250);
  EXPECT_EQ(spread_of({0, 0}).gini(), 0);
  EXPECT_EQ(spread_of({}).gini(), 0);
}

}  // namespace
}  // namespace hearth::match::test
