// The check accepts what is proven, and nothing else: every fault by name, matchings and prices changed at
// random, and all matchings of small problems.
#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "match/support.h"

namespace hearth::match::test {
namespace {

// Two asks, three helpers; h2 rests, and "b" must not meet h1.
Problem small() {
  Problem problem{.now = 10, .key = "k", .load_cost = 5};
  problem.asks = {{"a", 1, 100}, {"b", 2, 100}};
  problem.helpers = {{"h0", 2}, {"h1", 1}, {"h2", 1, 0, 11}};
  problem.fits = {{0, 0, 20}, {0, 1, 10}, {0, 2, 1}, {1, 0, 7}, {1, 1, 1}, {1, 2, 1}};
  problem.blocks = {{1, 1}};
  return problem;
}

Fault fault_of(const Problem& problem, const Matching& matching) {
  return check(problem, matching)->fault;
}

TEST(MatchCheck, accepts_what_is_proven) {
  const Problem problem = small();
  const Matching found = *solve(problem);
  const std::vector<Pair> expected = {{0, 1}, {1, 0}};
  EXPECT_EQ(found.matches, expected);
  EXPECT_TRUE(check(problem, found)->accepted());
  Matching by_hand{expected, {{5, 0}, {5, 0}, {0, 0}}};
  EXPECT_TRUE(check(problem, by_hand)->accepted());
  by_hand.prices[0] = {15, 0};
  EXPECT_TRUE(check(problem, by_hand)->accepted()) << "one more match of h0 would cost as much";
}

TEST(MatchCheck, names_every_fault) {
  const Problem problem = small();
  const std::vector<Price> prices = {{5, 0}, {5, 0}, {0, 0}};
  const auto fault = [&](std::vector<Pair> matches) {
    return fault_of(problem, {std::move(matches), prices});
  };
  EXPECT_EQ(fault_of(problem, {{{0, 1}, {1, 0}}, {}}), Fault::shape);
  EXPECT_EQ(fault({{0, 1}, {1, 0}, {0, 1}, {1, 0}}), Fault::shape);
  EXPECT_EQ(fault({{0, 3}}), Fault::no_fit);
  EXPECT_EQ(fault({{2, 0}}), Fault::no_fit);
  EXPECT_EQ(fault({{kNobody, kNobody}}), Fault::no_fit);
  EXPECT_EQ(fault({{0, 2}}), Fault::no_fit) << "rests";
  EXPECT_EQ(fault({{1, 1}}), Fault::no_fit) << "must not meet";
  EXPECT_EQ(fault({{1, 0}, {1, 0}}), Fault::repeated);
  EXPECT_EQ(fault({{0, 0}, {0, 1}}), Fault::over_needs);
  EXPECT_EQ(fault({{0, 1}}), Fault::dearer) << "b can have h0";
  EXPECT_EQ(fault({{0, 0}, {1, 0}}), Fault::price) << "the last match of h0 did cost 15";
  EXPECT_EQ(fault_of(problem, {{{0, 0}, {1, 0}}, {{15, 0}, {5, 0}, {0, 0}}}), Fault::dearer);
  EXPECT_EQ(fault_of(problem, {{{0, 1}, {1, 0}}, {{16, 0}, {5, 0}, {0, 0}}}), Fault::price);
  EXPECT_EQ(fault_of(problem, {{{0, 1}, {1, 0}}, {{5, -1}, {5, 0}, {0, 0}}}), Fault::price);
  for (const std::int64_t number :
       {kMaxInteger + 1, -kMaxInteger - 1, std::numeric_limits<std::int64_t>::max(),
        std::numeric_limits<std::int64_t>::min()}) {
    EXPECT_EQ(fault_of(problem, {{{0, 1}, {1, 0}}, {{number, 0}, {5, 0}, {0, 0}}}), Fault::price_range);
    EXPECT_EQ(fault_of(problem, {{{0, 1}, {1, 0}}, {{5, 0}, {5, number}, {0, 0}}}), Fault::price_range);
  }
  Problem crowded = small();
  crowded.helpers[0].capacity = 1;
  EXPECT_EQ(fault_of(crowded, {{{0, 0}, {1, 0}}, prices}), Fault::over_capacity);
}

TEST(MatchCheck, says_whom_a_fault_is_about) {
  const Problem problem = small();
  const Verdict resting = *check(problem, {{{0, 2}}, {{5, 0}, {5, 0}, {0, 0}}});
  EXPECT_EQ(resting.ask, 0U);
  EXPECT_EQ(resting.helper, 2U);
  const Verdict dearer = *check(problem, {{{0, 1}}, {{5, 0}, {5, 0}, {0, 0}}});
  EXPECT_EQ(dearer.ask, 1U);
  EXPECT_EQ(dearer.helper, kNobody);
}

// Two helpers alike in all but their lots: nobody but the key chooses.
TEST(MatchCheck, refuses_a_choice_of_ones_own_among_equals) {
  Problem problem{.key = "k"};
  problem.asks = {{.id = "a", .open_cost = 9}};
  problem.helpers = {{"x"}, {"y"}};
  problem.fits = {{0, 0, 1}, {0, 1, 1}};
  Matching found = *solve(problem);
  EXPECT_TRUE(check(problem, found)->accepted());
  found.matches[0].helper = 1 - found.matches[0].helper;
  EXPECT_EQ(fault_of(problem, found), Fault::against_lots);
  EXPECT_EQ(fault_of(problem, {{}, {{0, 0}, {0, 0}}}), Fault::dearer);
  problem.asks[0].open_cost = 1;
  EXPECT_EQ(fault_of(problem, {{}, {{0, 0}, {0, 0}}}), Fault::against_lots)
      << "a match goes before an open place";
}

using Change = std::function<void(Matching&, const Problem&, Random&)>;

std::size_t one_of(std::size_t count, Random& random) {
  return random.below(static_cast<std::uint32_t>(count));
}

const std::vector<std::pair<const char*, Change>> kChanges = {
    {"a match less",
     [](Matching& matching, const Problem&, Random& random) {
       if (matching.matches.empty()) return;
       matching.matches.erase(matching.matches.begin() +
                              static_cast<std::ptrdiff_t>(one_of(matching.matches.size(), random)));
     }},
    {"a match more",
     [](Matching& matching, const Problem& problem, Random& random) {
       const Fit& fit = problem.fits[one_of(problem.fits.size(), random)];
       matching.matches.push_back({fit.ask, fit.helper});
     }},
    {"another helper",
     [](Matching& matching, const Problem& problem, Random& random) {
       if (matching.matches.empty()) return;
       matching.matches[one_of(matching.matches.size(), random)].helper =
           random.below(static_cast<std::uint32_t>(problem.helpers.size()));
     }},
    {"two helpers exchanged",
     [](Matching& matching, const Problem&, Random& random) {
       if (matching.matches.empty()) return;
       std::swap(matching.matches[one_of(matching.matches.size(), random)].helper,
                 matching.matches[one_of(matching.matches.size(), random)].helper);
     }},
    {"another price",
     [](Matching& matching, const Problem&, Random& random) {
       Price& price = matching.prices[one_of(matching.prices.size(), random)];
       price.cost += static_cast<std::int64_t>(random.below(7)) - 3;
     }},
    {"another tie",
     [](Matching& matching, const Problem&, Random& random) {
       Price& price = matching.prices[one_of(matching.prices.size(), random)];
       price.tie += (std::int64_t{1} << random.below(50)) * (random.chance(50) ? 1 : -1);
     }},
    {"all at other prices, with a match less",
     [](Matching& matching, const Problem&, Random& random) {
       if (!matching.matches.empty()) matching.matches.pop_back();
       for (Price& price : matching.prices) price.cost = random.below(60);
     }},
    {"a number from nowhere",
     [](Matching& matching, const Problem&, Random& random) {
       if (!matching.matches.empty())
         matching.matches[one_of(matching.matches.size(), random)].ask = 0xffffffffU >> random.below(32);
     }},
};

// A changed matching may still be right, and a changed price still prove it; then sums are the same.
TEST(MatchCheck, refuses_matchings_that_were_changed) {
  Random random(3);
  for (const auto& [name, change] : kChanges) {
    int refused = 0;
    for (int i = 0; i < 1000; ++i) {
      const Sizes sizes{1 + random.below(12), 1 + random.below(12), 3, i % 2 == 0 ? 4U : 50U};
      Problem problem = random_problem(random, sizes);
      if (problem.fits.empty()) problem.fits.push_back({0, 0, 1});
      const Matching found = *solve(problem);
      Matching changed = found;
      change(changed, problem, random);
      if (!check(problem, changed)->accepted()) {
        ++refused;
      } else {
        ASSERT_EQ(sum_of(problem, changed.matches), sum_of(problem, found.matches)) << name;
      }
    }
    EXPECT_GT(refused, 300) << name;
  }
}

// Every set of fits as a matching, at the prices of the best one and at others.
TEST(MatchCheck, accepts_no_matching_that_is_not_best) {
  Random random(4);
  int accepted = 0;
  int looked = 0;
  for (int i = 0; i < 300; ++i) {
    const Problem problem = random_problem(random, {3, 3, 2, 4});
    const Matching found = *solve(problem);
    const Sum best = sum_of(problem, found.matches);
    for (std::uint32_t set = 0; set < 1U << problem.fits.size(); ++set) {
      Matching other = found;
      other.matches.clear();
      for (std::uint32_t at = 0; at < problem.fits.size(); ++at) {
        if ((set >> at & 1) != 0) other.matches.push_back({problem.fits[at].ask, problem.fits[at].helper});
      }
      for (int turn = 0; turn < 4; ++turn, ++looked) {
        if (check(problem, other)->accepted()) {
          ++accepted;
          ASSERT_EQ(sum_of(problem, other.matches), best);
        }
        for (Price& price : other.prices) price = {random.below(20), random.below(3) - 1};
      }
    }
  }
  EXPECT_GE(accepted, 300);
  EXPECT_GT(looked, 100000);
}

TEST(MatchCheck, wants_a_sound_problem) {
  Problem problem = small();
  problem.asks[0].open_cost = -1;
  const Error expected{Code::out_of_range, "/asks/0/open_cost", {{"min", 0}, {"max", kMaxCost}}};
  EXPECT_EQ(check(problem, {}).errors(), Errors{expected});
  EXPECT_EQ(solve(problem).errors(), Errors{expected});
}

TEST(MatchLint, finds_what_is_wrong_with_a_problem) {
  const auto first = [](const std::function<void(Problem&)>& spoil) {
    Problem problem = small();
    spoil(problem);
    const Errors errors = lint(problem);
    return errors.empty() ? std::string() : std::string(name(errors[0].code)) + " " + errors[0].path;
  };
  EXPECT_EQ(first([](Problem&) {}), "");
  EXPECT_EQ(first([](Problem& it) { it.load_cost = kMaxCost + 1; }), "out_of_range /load_cost");
  EXPECT_EQ(first([](Problem& it) { it.asks[1].needs = 0; }), "out_of_range /asks/1/needs");
  EXPECT_EQ(first([](Problem& it) { it.asks[1].needs = kMaxNeeds + 1; }), "out_of_range /asks/1/needs");
  EXPECT_EQ(first([](Problem& it) { it.helpers[2].capacity = -1; }), "out_of_range /helpers/2/capacity");
  EXPECT_EQ(first([](Problem& it) { it.helpers[2].load = 1001; }), "out_of_range /helpers/2/load");
  EXPECT_EQ(first([](Problem& it) { it.asks[1].id = "a"; }), "duplicate_id /asks");
  EXPECT_EQ(first([](Problem& it) { it.helpers[1].id = "h2"; }), "duplicate_id /helpers");
  EXPECT_EQ(first([](Problem& it) { it.fits[3].helper = 3; }), "unknown_record /fits/3");
  EXPECT_EQ(first([](Problem& it) { it.fits[3].ask = 2; }), "unknown_record /fits/3");
  EXPECT_EQ(first([](Problem& it) { it.fits[3].cost = -1; }), "out_of_range /fits/3/cost");
  EXPECT_EQ(first([](Problem& it) { it.fits[3] = it.fits[0]; }), "duplicate_id /fits/3");
  EXPECT_EQ(first([](Problem& it) { it.blocks[0].ask = 7; }), "unknown_record /blocks/0");
  EXPECT_EQ(first([](Problem& it) { it.asks.resize(kMaxAsks + 1); }), "too_many /asks");
  EXPECT_EQ(first([](Problem& it) { it.parts = {"tags"}; }), "out_of_range /part_costs");
  EXPECT_EQ(first([](Problem& it) {
              it.parts = {"tags", "tags"};
              it.part_costs.resize(12);
            }),
            "duplicate_id /parts");
  EXPECT_EQ(first([](Problem& it) {
              it.parts = {"tags"};
              it.part_costs = {20, 10, 1, 7, 1, 2};
            }),
            "out_of_range /fits/5/cost");
}

}  // namespace
}  // namespace hearth::match::test
