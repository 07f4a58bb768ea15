// Plurality, approval, score, Borda, minimax and Copeland against their definitions.
#include <random>

#include "count/runoff_support.h"

namespace hearth::count::test {
namespace {

// Who stands at which rank; those who are not ranked stand together behind all.
std::vector<std::vector<Option>> full_ranks(const Ballot& ballot, Option options) {
  std::vector<std::vector<Option>> ranks;
  std::vector<Option> rest(options);
  std::iota(rest.begin(), rest.end(), Option{0});
  for (const std::vector<Option>& rank : ballot) {
    if (rank.empty()) continue;
    ranks.push_back(rank);
    for (const Option option : rank) std::erase(rest, option);
  }
  if (!rest.empty()) ranks.push_back(rest);
  return ranks;
}

bool is_blank(const Ballot& ballot) {
  return std::all_of(ballot.begin(), ballot.end(), [](const auto& rank) { return rank.empty(); });
}

TEST(Borda, gives_those_who_share_places_the_average_of_their_points) {
  std::mt19937 random(1);
  int cases = 0;
  for (; cases < 3000; ++cases) {
    const Option options = static_cast<Option>(1 + random() % 5);
    const std::vector<Ballot> ballots = random_ballots(random, options, {true, true});
    std::vector<std::int64_t> points(options);  // in sixtieths
    for (const Ballot& ballot : ballots) {
      if (is_blank(ballot)) continue;
      std::int64_t place = 0;
      for (const std::vector<Option>& rank : full_ranks(ballot, options)) {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < rank.size(); ++i) sum += options - 1 - place++;
        for (const Option option : rank) points[option] += 60 * sum / static_cast<std::int64_t>(rank.size());
      }
    }
    const Tally tally = count_one(profile(ballots), options, {.method = Method::borda});
    for (Option a = 0; a < options; ++a) EXPECT_EQ(tally.scores[a] * 30, points[a]);
  }
  EXPECT_EQ(cases, 3000);
}

TEST(Plurality, divides_a_first_rank_into_whole_parts) {
  std::mt19937 random(2);
  int cases = 0;
  for (; cases < 3000; ++cases) {
    const Option options = static_cast<Option>(1 + random() % 5);
    const std::vector<Ballot> ballots = random_ballots(random, options, {true, true});
    std::vector<std::int64_t> votes(options);  // in sixtieths
    std::int64_t all = 0;
    for (const Ballot& ballot : ballots) {
      if (is_blank(ballot)) continue;
      const std::vector<Option> first = full_ranks(ballot, options)[0];
      for (const Option option : first) votes[option] += 60 / static_cast<std::int64_t>(first.size());
      all += 60;
    }
    const Tally tally = count_one(profile(ballots), options, {.method = Method::plurality});
    if (all == 0) continue;
    EXPECT_EQ(60 % tally.unit, 0);
    for (Option a = 0; a < options; ++a) EXPECT_EQ(tally.scores[a] * (60 / tally.unit), votes[a]);
  }
  EXPECT_EQ(cases, 3000);
}

TEST(Plurality, needs_no_more_parts_than_the_ranks_that_are_shared) {
  const std::vector<Some> some = {{1, {{0, 1}}}, {1, {{0, 1, 2}}}, {1, {{3}, {0, 1, 2, 4, 5}}}};
  EXPECT_EQ(count_one(profile(some), 6, {.method = Method::plurality}).unit, 6);
}

// Options, marks and numbers, as the profile holds them.
Profile marked(const std::vector<std::pair<std::int64_t, std::vector<Profile::Word>>>& ballots) {
  Profile profile;
  for (const auto& [number, words] : ballots) profile.add(words, number);
  return profile;
}

TEST(Marks, are_added_or_counted_by_the_method) {
  const Profile ballots = marked({{3, {0, 2, 1, 5}}, {2, {2, 1}}, {4, {0, 0, 1, 0}}, {1, {}}});
  const auto tally = [&](Rules rules) { return count_one(ballots, 3, rules); };
  const Rules plurality{.method = Method::plurality, .marked = true};
  EXPECT_EQ(tally({.method = Method::approval}).scores, (std::vector<std::int64_t>{3, 3, 2}));
  EXPECT_EQ(tally({.method = Method::score}).scores, (std::vector<std::int64_t>{6, 15, 2}));
  EXPECT_EQ(tally(plurality).scores, (std::vector<std::int64_t>{6, 15, 2}));
  for (const Rules& rules : {Rules{.method = Method::approval}, Rules{.method = Method::score}, plurality}) {
    EXPECT_EQ(tally(rules).ballots, 10);
    EXPECT_EQ(tally(rules).blank, 5);
  }
}

TEST(Marks, of_zero_alone_choose_nobody) {
  const Tally tally = count_one(marked({{4, {0, 0, 1, 0}}}), 2, {.method = Method::score});
  EXPECT_EQ(tally.outcome, Outcome::nobody);
  EXPECT_EQ(tally.blank, 4);
  EXPECT_TRUE(tally.ranking.empty());
}

TEST(Minimax, goes_by_the_greatest_defeat) {
  std::mt19937 random(3);
  int cases = 0;
  for (; cases < 3000; ++cases) {
    const Option options = static_cast<Option>(2 + random() % 4);
    const Profile ballots = profile(random_ballots(random, options, {true, false}));
    const std::vector<std::int64_t> pairs = pairwise(ballots, options);
    const Tally votes = count_one(ballots, options, {.method = Method::minimax});
    const Tally margins =
        count_one(ballots, options, {.method = Method::minimax, .strength = Strength::margins});
    if (votes.outcome == Outcome::nobody) continue;
    for (Option a = 0; a < options; ++a) {
      std::vector<std::int64_t> against_votes;
      std::vector<std::int64_t> against_margins;
      for (Option b = 0; b < options; ++b) {
        if (a == b) continue;
        const std::int64_t lost = pairs[b * options + a];
        const std::int64_t won = pairs[a * options + b];
        against_votes.push_back(lost > won ? lost : 0);
        against_margins.push_back(lost - won);
      }
      EXPECT_EQ(votes.scores[a], *std::max_element(against_votes.begin(), against_votes.end()));
      EXPECT_EQ(margins.scores[a], *std::max_element(against_margins.begin(), against_margins.end()));
    }
  }
  EXPECT_EQ(cases, 3000);
}

TEST(Copeland, counts_comparisons_in_halves) {
  const std::vector<Some> some = {{2, {{0}, {1}}}, {2, {{1}, {0}}}};
  const Tally tally = count_one(profile(some), 4, {.method = Method::copeland});
  EXPECT_EQ(tally.unit, 2);
  EXPECT_EQ(tally.scores, (std::vector<std::int64_t>{5, 5, 1, 1}));
  EXPECT_EQ(tally.outcome, Outcome::level);
  EXPECT_EQ(tally.level, (std::vector<Option>{0, 1}));
}

}  // namespace
}  // namespace hearth::count::test
