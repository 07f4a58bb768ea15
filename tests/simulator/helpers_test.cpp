// Half a year of asking for help, week by week: once whoever asks first takes the helper who is known best,
// once they are matched. Both see the same members, the same asks and the same limits.
#include <gtest/gtest.h>

#include <iostream>
#include <numeric>

#include "hearth/match.h"
#include "match/bids.h"
#include "simulator/community.h"

namespace hearth::simulator {
namespace {

constexpr std::uint32_t kMembers = 30;
constexpr int kWeeks = 26;
constexpr std::int64_t kAtOnce = 3;      // asks that a helper takes in a week
constexpr std::int64_t kUnknown = 100;   // what an unknown helper costs more than one whom all know
constexpr std::int64_t kRemembered = 1;  // of the load of the weeks before, for every two of it

struct Half {
  std::vector<std::int64_t> helped = std::vector<std::int64_t>(kMembers);
  std::vector<std::int64_t> load = std::vector<std::int64_t>(kMembers);  // of late
  std::size_t answered = 0;

  [[nodiscard]] auto helpers() const { return kMembers - std::count(helped.begin(), helped.end(), 0); }
  [[nodiscard]] std::int64_t most() const { return *std::max_element(helped.begin(), helped.end()); }
};

match::Problem week_of(const std::vector<Member>& members, const std::vector<Need>& needs,
                       const std::vector<std::int64_t>& load, int week) {
  match::Problem problem{.key = "week " + std::to_string(week), .load_cost = 2 * kUnknown};
  for (std::uint32_t i = 0; i < kMembers; ++i)
    problem.helpers.push_back({.id = members[i].id, .capacity = kAtOnce, .load = load[i]});
  for (std::uint32_t ask = 0; ask < needs.size(); ++ask) {
    problem.asks.push_back({.id = "a" + std::to_string(ask), .open_cost = match::kMaxCost});
    for (std::uint32_t i = 0; i < kMembers; ++i) {
      if (i == needs[ask].member || !members[i].knows[needs[ask].topic]) continue;
      problem.fits.push_back({ask, i, kUnknown - members[i].fame});
    }
  }
  return problem;
}

void help(Half& half, const std::vector<match::Pair>& matches) {
  for (std::int64_t& load : half.load) load = load * kRemembered / 2;
  for (const match::Pair& pair : matches) {
    ++half.helped[pair.helper];
    ++half.load[pair.helper];
  }
  half.answered += matches.size();
}

TEST(Helpers, are_more_and_nobody_carries_as_much_when_they_are_matched) {
  std::cout << "seed: helpers, highest load, asks answered; matched for known best\n";
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Random random(seed);
    const std::vector<Member> people = members(kMembers, random);
    Half matched;
    Half known_best;
    for (int week = 0; week < kWeeks; ++week) {
      const std::vector<Need> asks = needs(kMembers, random);
      help(matched, match::solve(week_of(people, asks, matched.load, week))->matches);
      help(known_best, match::test::greedy(week_of(people, asks, known_best.load, week)));
    }
    std::cout << seed << ": " << matched.helpers() << " for " << known_best.helpers() << ", "
              << matched.most() << " for " << known_best.most() << ", " << matched.answered << " for "
              << known_best.answered << "\n";
    EXPECT_GT(matched.helpers(), known_best.helpers()) << seed;
    EXPECT_LT(matched.most(), known_best.most()) << seed;
    EXPECT_GE(matched.answered, known_best.answered) << seed;
  }
}

}  // namespace
}  // namespace hearth::simulator
