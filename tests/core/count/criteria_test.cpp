// What methods promise, where ballots stop early and share ranks too, with draws and without.
#include <map>

#include "count/marks_support.h"

namespace hearth::count::test {
namespace {

constexpr Strength kBoth[] = {Strength::winning_votes, Strength::margins};

std::vector<Option> without(std::vector<Option> options, Option option) {
  std::erase(options, option);
  return options;
}

// One step up: out of the rank it shares, or into the next rank above, or from nowhere to the end.
bool raise(Ballot& ballot, Option option) {
  std::erase_if(ballot, [](const std::vector<Option>& rank) { return rank.empty(); });
  for (std::size_t i = 0; i < ballot.size(); ++i) {
    if (std::find(ballot[i].begin(), ballot[i].end(), option) == ballot[i].end()) continue;
    if (ballot[i].size() > 1) {
      ballot[i] = without(ballot[i], option);
      ballot.insert(ballot.begin() + static_cast<std::ptrdiff_t>(i), {option});
    } else if (i > 0) {
      ballot[i - 1].push_back(option);
      ballot.erase(ballot.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      return false;
    }
    return true;
  }
  ballot.push_back({option});
  return true;
}

TEST(Monotone, a_winner_who_is_raised_on_any_ballot_still_wins) {
  std::mt19937 random(1);
  std::map<Method, int> cases;
  for (int turn = 0; turn < 4000; ++turn) {
    const Option options = static_cast<Option>(2 + random() % 4);
    const std::vector<Ballot> ballots = random_ballots(random, options, {true, true});
    for (const Method method : {Method::plurality, Method::borda, Method::schulze, Method::ranked_pairs,
                                Method::minimax, Method::copeland}) {
      // Schulze promises it of whoever wins alone.
      const bool drawn = method != Method::schulze && random() % 2 == 0;
      const std::optional<Draw> draw = drawn ? std::optional(random_draw(random, options)) : std::nullopt;
      const Rules rules{.method = method, .strength = kBoth[turn % 2]};
      const Tally before = count_one(profile(ballots), options, rules, draw);
      if (before.outcome != Outcome::decided) continue;
      std::vector<Ballot> raised = ballots;
      if (!raise(raised[random() % raised.size()], before.winners[0])) continue;
      EXPECT_EQ(count_one(profile(raised), options, rules, draw).winners, before.winners)
          << kMethods[static_cast<std::size_t>(method)] << " " << turn;
      ++cases[method];
    }
  }
  EXPECT_EQ(cases.size(), 6U);
  for (const auto& [method, number] : cases) EXPECT_GT(number, 1000) << static_cast<int>(method);
}

TEST(Monotone, a_winner_with_a_higher_mark_still_wins) {
  std::mt19937 random(2);
  std::map<Method, int> cases;
  for (int turn = 0; turn < 3000; ++turn) {
    const Option options = static_cast<Option>(2 + random() % 4);
    const std::vector<Marks> ballots = random_marks(random, options, 5);
    for (const Method method : {Method::plurality, Method::approval, Method::score}) {
      const Rules rules{.method = method, .marked = method == Method::plurality};
      const std::optional<Draw> draw =
          turn % 2 == 0 ? std::optional(random_draw(random, options)) : std::nullopt;
      const Tally before = count_one(marked_profile(ballots), options, rules, draw);
      if (before.outcome != Outcome::decided) continue;
      std::vector<Marks> raised = ballots;
      ++raised[random() % raised.size()][before.winners[0]];
      EXPECT_EQ(count_one(marked_profile(raised), options, rules, draw).winners, before.winners) << turn;
      ++cases[method];
    }
  }
  EXPECT_EQ(cases.size(), 3U);
  for (const auto& [method, number] : cases) EXPECT_GT(number, 1500) << static_cast<int>(method);
}

// Puts one more option beside another wherever that stands: before it, behind it, or on its rank.
std::vector<Ballot> with_clone(std::mt19937& random, const std::vector<Ballot>& ballots, Option cloned,
                               Option clone, bool shares) {
  std::vector<Ballot> more;
  for (const Ballot& ballot : ballots) {
    Ballot& copy = more.emplace_back();
    for (const std::vector<Option>& rank : ballot) {
      copy.push_back(rank);
      if (std::find(rank.begin(), rank.end(), cloned) == rank.end()) continue;
      // Beside others both have to share the rank, or one of the others would stand between them.
      if (rank.size() > 1 || (shares && random() % 3 == 0)) {
        copy.back().push_back(clone);
      } else {
        copy.insert(copy.end() - static_cast<std::ptrdiff_t>(random() % 2), {clone});
      }
    }
  }
  return more;
}

void expect_same_winner(const Tally& before, const Tally& after, Option cloned, Option clone) {
  if (before.winners[0] != cloned) {
    EXPECT_EQ(after.winners, before.winners);
  } else {
    for (const Option first : after.ranking[0]) EXPECT_TRUE(first == cloned || first == clone);
  }
}

TEST(Clones, do_not_help_or_hurt_where_ranks_are_shared_and_lots_are_drawn) {
  std::mt19937 random(3);
  std::map<Method, int> cases;
  for (int turn = 0; turn < 4000; ++turn) {
    const Option options = static_cast<Option>(2 + random() % 3);
    const std::vector<Ballot> ballots = random_ballots(random, options, {true, false});
    const Option cloned = static_cast<Option>(random() % options);
    const std::vector<Ballot> more = with_clone(random, ballots, cloned, options, true);
    std::optional<Draw> draw;
    if (random() % 2 == 0) draw = random_draw(random, options);
    std::optional<Draw> longer = draw;
    if (longer) {
      const auto place = std::find(longer->begin(), longer->end(), cloned);
      longer->insert(place + static_cast<std::ptrdiff_t>(random() % 2), options);
    }
    for (const Method method : {Method::schulze, Method::ranked_pairs}) {
      const Rules rules{.method = method, .strength = kBoth[turn % 2]};
      const Tally before = count_one(profile(ballots), options, rules, draw);
      if (before.outcome != Outcome::decided) continue;
      const Tally after = count_one(profile(more), static_cast<Option>(options + 1), rules, longer);
      expect_same_winner(before, after, cloned, options);
      ASSERT_FALSE(HasFailure()) << kMethods[static_cast<std::size_t>(method)] << " " << turn;
      ++cases[method];
    }
  }
  EXPECT_EQ(cases.size(), 2U);
  for (const auto& [method, number] : cases) EXPECT_GT(number, 2500) << static_cast<int>(method);
}

// Ties are decided by earlier rounds, which a clone can change: this holds where nothing was level.
TEST(Clones, do_not_help_or_hurt_in_the_instant_runoff) {
  std::mt19937 random(4);
  int cases = 0;
  for (int turn = 0; turn < 6000; ++turn) {
    const Option options = static_cast<Option>(2 + random() % 3);
    std::vector<Ballot> ballots(3 + random() % 9);
    for (Ballot& ballot : ballots) ballot = random_ballot(random, options, {});
    const Option cloned = static_cast<Option>(random() % options);
    const std::vector<Ballot> more = with_clone(random, ballots, cloned, options, false);
    const auto broken = [](const Tally& tally) {
      return std::any_of(tally.rounds.begin(), tally.rounds.end(), [](const Round& round) {
        return std::any_of(round.decisions.begin(), round.decisions.end(), [](const Decision& decision) {
          return decision.event == Event::broken_by_rounds || decision.event == Event::level;
        });
      });
    };
    const Tally before = count_one(profile(ballots), options, {.method = Method::irv});
    const Tally after = count_one(profile(more), static_cast<Option>(options + 1), {.method = Method::irv});
    if (before.outcome != Outcome::decided || after.outcome != Outcome::decided) continue;
    if (broken(before) || broken(after)) continue;
    expect_same_winner(before, after, cloned, options);
    ASSERT_FALSE(HasFailure()) << turn;
    ++cases;
  }
  EXPECT_GT(cases, 1500);
}

// Those that are not ranked stand together at the end, so in the reverse at the top.
Ballot reversed(Ballot ballot, Option options) {
  std::vector<Option> rest = same_names(options);
  for (const std::vector<Option>& rank : ballot) {
    for (const Option option : rank) std::erase(rest, option);
  }
  if (!rest.empty()) ballot.push_back(rest);
  std::reverse(ballot.begin(), ballot.end());
  return ballot;
}

TEST(Reversal, nobody_wins_both_a_count_and_its_reverse_whatever_the_ballots) {
  std::mt19937 random(5);
  std::map<Method, int> cases;
  for (int turn = 0; turn < 4000; ++turn) {
    const Option options = static_cast<Option>(2 + random() % 4);
    const std::vector<Ballot> ballots = random_ballots(random, options, {true, false});
    std::vector<Ballot> backward;
    for (const Ballot& ballot : ballots) backward.push_back(reversed(ballot, options));
    for (const Method method : {Method::schulze, Method::ranked_pairs, Method::borda, Method::copeland}) {
      const Rules rules{.method = method, .strength = kBoth[turn % 2]};
      const Tally one = count_one(profile(ballots), options, rules);
      const Tally other = count_one(profile(backward), options, rules);
      if (one.outcome != Outcome::decided) continue;
      EXPECT_NE(other.winners, one.winners) << kMethods[static_cast<std::size_t>(method)] << " " << turn;
      ++cases[method];
    }
  }
  EXPECT_EQ(cases.size(), 4U);
  for (const auto& [method, number] : cases) EXPECT_GT(number, 1500) << static_cast<int>(method);
}

TEST(Condorcet, whoever_beats_all_wins_whatever_is_drawn) {
  std::mt19937 random(6);
  int cases = 0;
  for (int turn = 0; turn < 3000; ++turn) {
    const Option options = static_cast<Option>(2 + random() % 4);
    const Profile ballots = profile(random_ballots(random, options, {true, true}));
    const std::vector<std::int64_t> pairs = pairwise(ballots, options);
    for (Option a = 0; a < options; ++a) {
      bool beats_all = true;
      for (Option b = 0; b < options; ++b)
        beats_all &= a == b || pairs[a * options + b] > pairs[b * options + a];
      if (!beats_all) continue;
      for (const Method method : {Method::schulze, Method::ranked_pairs, Method::minimax, Method::copeland}) {
        const Rules rules{.method = method, .strength = kBoth[turn % 2]};
        EXPECT_EQ(count_one(ballots, options, rules, random_draw(random, options)).winners, std::vector{a});
      }
      ++cases;
    }
  }
  EXPECT_GT(cases, 1500);
}

TEST(Neutral, no_method_of_marks_knows_the_order_of_options_or_ballots) {
  std::mt19937 random(7);
  int cases = 0;
  for (int turn = 0; turn < 2000; ++turn) {
    const Option options = static_cast<Option>(1 + random() % 5);
    std::vector<Marks> ballots = random_marks(random, options, turn % 2 == 0 ? 2 : 5);
    const std::vector<Option> names = random_draw(random, options);
    const std::optional<Draw> draw =
        turn % 3 == 0 ? std::nullopt : std::optional(random_draw(random, options));
    const auto other_draw = draw ? std::optional(renamed(*draw, names)) : std::nullopt;
    std::vector<Marks> others;
    for (auto marks = ballots.rbegin(); marks != ballots.rend(); ++marks) {
      others.emplace_back(options);
      for (Option a = 0; a < options; ++a) others.back()[names[a]] = (*marks)[a];
    }
    for (const Method method : {Method::plurality, Method::approval, Method::score, Method::star}) {
      const Rules rules{.method = method, .marked = method == Method::plurality};
      const Tally one = count_one(marked_profile(ballots), options, rules, draw);
      const Tally other = count_one(marked_profile(others), options, rules, other_draw);
      ASSERT_EQ(essence(one, names), essence(other, same_names(options))) << turn;
      ++cases;
    }
  }
  EXPECT_EQ(cases, 8000);
}

}  // namespace
}  // namespace hearth::count::test
