// The search against everything tried, against published optima, and against the order of its input.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "match/oracle.h"
#include "match/support.h"

namespace hearth::match::test {
namespace {

TEST(Match, costs_least_of_everything_that_can_be_tried) {
  Random random(1);
  std::int64_t matches = 0;
  std::int64_t open = 0;
  for (int i = 0; i < 10000; ++i) {
    const Sizes sizes{1 + random.below(8), 1 + random.below(8), 2, i % 4 == 0 ? 1 : i % 4 == 1 ? 3U : 50U};
    const Problem problem = random_problem(random, sizes);
    const Result<Matching> found = solve(problem);
    ASSERT_TRUE(found);
    const Sum sum = sum_of(problem, found->matches);
    ASSERT_EQ(sum, Oracle(problem).least()) << "problem " << i;
    const Result<Verdict> verdict = check(problem, *found);
    ASSERT_TRUE(verdict && verdict->accepted()) << "problem " << i;
    matches += static_cast<std::int64_t>(found->matches.size());
    open += std::get<1>(sum);
  }
  EXPECT_GT(matches, 10000);
  EXPECT_GT(open, 10000);
}

TEST(Match, does_not_depend_on_the_order_of_its_input) {
  Random random(2);
  for (int i = 0; i < 1000; ++i) {
    const Sizes sizes{1 + random.below(30), 1 + random.below(30), 4, i % 2 == 0 ? 1U : 10U};
    const Problem problem = random_problem(random, sizes);
    const Matching found = *solve(problem);
    for (int turn = 0; turn < 3; ++turn) {
      const Problem other = shuffled(problem, random);
      const Matching again = *solve(other);
      ASSERT_EQ(names_of(problem, found.matches), names_of(other, again.matches)) << "problem " << i;
      std::map<std::string, Price> prices;
      for (std::size_t at = 0; at < found.prices.size(); ++at)
        prices[problem.helpers[at].id] = found.prices[at];
      for (std::size_t at = 0; at < again.prices.size(); ++at)
        ASSERT_EQ(prices[other.helpers[at].id], again.prices[at]) << "problem " << i;
    }
  }
}

// Drawn by a few lines of Python: hmac.digest(key, b"ask/" + id, "sha256") and so on.
TEST(Match, draws_lots_as_it_says) {
  EXPECT_EQ(lot("key", "ada", "bob"), 21479415774);
  EXPECT_EQ(lot("", "", ""), 11114994770);
  EXPECT_EQ(lot("autumn", "lift to town", "Žofie"), 21092812532);
}

TEST(Match, favours_nobody_where_all_are_alike) {
  Problem problem;
  problem.asks = {{.id = "ask", .open_cost = 9}};
  for (int i = 0; i < 5; ++i) {
    problem.helpers.push_back({.id = "helper " + std::to_string(i)});
    problem.fits.push_back({0, static_cast<std::uint32_t>(i), 3});
  }
  int chosen[5] = {};
  for (int i = 0; i < 5000; ++i) {
    problem.key = "round " + std::to_string(i);
    ++chosen[solve(problem)->matches.at(0).helper];
  }
  double square = 0;
  for (const int times : chosen) square += (times - 1000) * (times - 1000) / 1000.0;
  EXPECT_LT(square, 18.5);  // chi-square of 4 degrees: once in a thousand
}

TEST(Match, gives_everybody_one_helper_before_anybody_gets_two) {
  Problem problem;
  problem.asks = {{"a", 2, 100}, {"b", 2, 100}};
  problem.helpers = {{"x", 1}, {"y", 1}};
  problem.fits = {{0, 0, 1}, {0, 1, 1}, {1, 0, 50}, {1, 1, 60}};
  const std::vector<Pair> expected = {{0, 1}, {1, 0}};
  EXPECT_EQ(solve(problem)->matches, expected);
}

TEST(Match, never_gives_a_helper_more_than_three_newcomers) {
  EXPECT_EQ(room_for_newcomers(0), 3);
  EXPECT_EQ(room_for_newcomers(2), 1);
  EXPECT_EQ(room_for_newcomers(3), 0);
  EXPECT_EQ(room_for_newcomers(4), 0);
  Problem problem{.load_cost = 10};
  for (int i = 0; i < 20; ++i) problem.asks.push_back({.id = std::to_string(i), .open_cost = kMaxCost});
  for (std::int64_t now = 0; now < 5; ++now)
    problem.helpers.push_back({.id = std::to_string(now), .capacity = room_for_newcomers(now), .load = now});
  for (std::uint32_t ask = 0; ask < 20; ++ask) {
    for (std::uint32_t helper = 0; helper < 5; ++helper) problem.fits.push_back({ask, helper, 0});
  }
  const Matching found = *solve(problem);
  EXPECT_EQ(found.matches.size(), 3U + 2U + 1U);
  const std::vector<std::int64_t> loads = {3, 3, 3};
  EXPECT_EQ(loads_of(problem, found.matches), loads);
}

// As large as it may be, with costs as large as they may be.
TEST(Match, keeps_within_its_numbers_at_every_limit) {
  Problem problem{.load_cost = kMaxCost};
  for (std::size_t i = 0; i < kMaxAsks; ++i)
    problem.asks.push_back({"a" + std::to_string(i), kMaxNeeds, i % 2 == 0 ? kMaxCost : 0});
  for (std::size_t i = 0; i < 40; ++i)
    problem.helpers.push_back({"h" + std::to_string(i), kMaxCapacity, i == 0 ? 0 : kMaxLoad});
  for (std::uint32_t ask = 0; ask < kMaxAsks; ++ask) {
    for (std::uint32_t helper = ask % 9; helper < 40; helper += 9)
      problem.fits.push_back({ask, helper, kMaxCost - ask});
  }
  const Matching found = *solve(problem);
  EXPECT_TRUE(check(problem, found)->accepted());
  for (const Price& price : found.prices) {
    EXPECT_LE(std::abs(price.cost), std::int64_t{1} << 40);
    EXPECT_LE(std::abs(price.tie), std::int64_t{1} << 51);
  }
  const Cost nothing = cost_of(problem, {});
  EXPECT_LE(cost_of(problem, found.matches).sum(), nothing.sum());
  EXPECT_LE(nothing.sum(), kMaxInteger);
}

TEST(Match, needs_neither_asks_nor_helpers) {
  EXPECT_TRUE(solve({})->matches.empty());
  EXPECT_TRUE(check({}, {})->accepted());
  Problem problem;
  problem.asks = {{.id = "a"}};
  EXPECT_TRUE(solve(problem)->matches.empty());
}

Problem read_assignment(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::uint32_t size = 0;
  file >> size;
  Problem problem;
  for (std::uint32_t i = 0; i < size; ++i) {
    problem.asks.push_back({.id = std::to_string(i), .open_cost = 1'000'000});
    problem.helpers.push_back({.id = std::to_string(i)});
  }
  for (std::uint32_t at = 0; at < size * size; ++at) {
    std::int64_t cost = 0;
    file >> cost;
    problem.fits.push_back({at / size, at % size, cost});
  }
  EXPECT_TRUE(file) << path;
  return problem;
}

// J. E. Beasley, "Linear programming on Cray supercomputers", JORS 41 (1990): assign100 to assign800 of the
// OR-Library, in the folder that HEARTH_ASSIGN names. They are not in this repository.
TEST(Match, finds_the_published_optima) {
  const char* folder = std::getenv("HEARTH_ASSIGN");
  const std::int64_t optima[] = {305, 475, 626, 804, 991, 1176, 1362, 1552};
  int count = 0;
  for (int i = 0; folder != nullptr && i < 8; ++i) {
    const std::string name = "assign" + std::to_string(100 * (i + 1)) + ".txt";
    const Problem problem = read_assignment(std::filesystem::path(folder) / name);
    const Matching found = *solve(problem);
    EXPECT_EQ(found.matches.size(), problem.asks.size()) << name;
    EXPECT_EQ(cost_of(problem, found.matches).sum(), optima[i]) << name;
    EXPECT_TRUE(check(problem, found)->accepted()) << name;
    ++count;
  }
  RecordProperty("problems", count);
  std::cout << count << " published problems" << (folder != nullptr ? "\n" : ": HEARTH_ASSIGN names none\n");
}

}  // namespace
}  // namespace hearth::match::test
