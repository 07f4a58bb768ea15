#include <gtest/gtest.h>

#include "match/support.h"

namespace hearth::match::test {
namespace {

// One ask for each reason.
Problem reasons() {
  Problem problem{.now = 10, .key = "k", .load_cost = 100};
  problem.asks = {{"only", 1, 9000},    {"closest", 1, 9000}, {"spread", 1, 9000}, {"nobody", 1, 9000},
                  {"resting", 1, 9000}, {"full", 1, 9000},    {"dear", 1, 100},    {"blocked", 1, 9000}};
  problem.helpers = {{"a", 1, 2}, {"b", 2}, {"c", 2, 1}, {"tired", 3, 0, 11}, {"spent", 0}};
  problem.fits = {
      {0, 0, 5},                           // a takes only this one
      {1, 1, 10}, {1, 2, 900},             // b fits best
      {2, 0, 1},  {2, 2, 50},  {2, 3, 0},  // a fits better, and is the only one there is for the first
      {4, 3, 1},  {5, 4, 1},   {5, 0, 9}, {5, 3, 1}, {6, 1, 700}, {6, 3, 1}, {6, 4, 1}, {7, 1, 1}};
  problem.blocks = {{7, 1}};
  return problem;
}

TEST(MatchReasons, says_why_of_every_match_and_of_every_open_place) {
  const Problem problem = reasons();
  const Matching found = *solve(problem);
  const std::vector<Pair> expected = {{0, 0}, {1, 1}, {2, 2}};
  ASSERT_EQ(found.matches, expected);
  const std::vector<Why> all = explain(problem, found.matches);
  ASSERT_EQ(all.size(), 8U);
  const Reason reasons_expected[] = {Reason::only,    Reason::closest, Reason::spread, Reason::nobody,
                                     Reason::resting, Reason::full,    Reason::dear,   Reason::nobody};
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(all[i].reason, reasons_expected[i]) << problem.asks[i].id;
    EXPECT_EQ(all[i].pair.ask, i);
  }
  EXPECT_EQ(all[0].load, 3);
  EXPECT_EQ(all[0].others, 0);
  EXPECT_EQ(all[1].others, 1);
  EXPECT_EQ(all[1].closer, 0);
  EXPECT_EQ(problem.fits[all[1].fit].cost, 10);
  EXPECT_EQ(all[2].others, 2);
  EXPECT_EQ(all[2].closer, 1);
  EXPECT_EQ(all[2].load, 2);
  EXPECT_EQ(all[5].others, 3);
  EXPECT_EQ(all[5].full, 2);
  EXPECT_EQ(all[5].resting, 1);
  EXPECT_EQ(all[6].open, 1);
}

TEST(MatchReasons, never_tells_of_a_block) {
  Problem with = reasons();
  Problem without = reasons();
  without.blocks.clear();
  without.fits.pop_back();
  const std::vector<Why> told = explain(with, solve(with)->matches);
  const std::vector<Why> plain = explain(without, solve(without)->matches);
  ASSERT_EQ(told.size(), plain.size());
  for (std::size_t i = 0; i < told.size(); ++i) {
    EXPECT_EQ(told[i].reason, plain[i].reason);
    EXPECT_EQ(told[i].others, plain[i].others);
  }
}

TEST(MatchReasons, counts_others_apart_from_the_helpers_that_the_ask_has) {
  Problem problem{.key = "k"};
  problem.asks = {{"a", 3, 9}};
  problem.helpers = {{"x"}, {"y"}};
  problem.fits = {{0, 0, 1}, {0, 1, 1}};
  const std::vector<Why> all = explain(problem, solve(problem)->matches);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].reason, Reason::only);
  EXPECT_EQ(all[2].reason, Reason::nobody);
  EXPECT_EQ(all[2].pair.helper, kNobody);
  EXPECT_EQ(all[2].open, 1);
}

}  // namespace
}  // namespace hearth::match::test
