// Schulze and ranked pairs against slow counts that are written another way, and what both promise.
#include <functional>
#include <random>

#include "count/runoff_support.h"

namespace hearth::count::test {
namespace {

constexpr Strength kBoth[] = {Strength::winning_votes, Strength::margins};

struct Pairs {
  std::vector<std::int64_t> votes;
  Option options;

  Pairs(const Profile& profile, Option number) : votes(pairwise(profile, number)), options(number) {}

  // Greater is stronger; {0, 0} is no defeat.
  [[nodiscard]] std::pair<std::int64_t, std::int64_t> link(Option a, Option b, Strength strength) const {
    const std::int64_t won = votes[a * options + b];
    const std::int64_t lost = votes[b * options + a];
    if (won <= lost) return {0, 0};
    return strength == Strength::margins ? std::pair(won - lost, std::int64_t{0}) : std::pair(won, -lost);
  }
};

using Link = std::pair<std::int64_t, std::int64_t>;

// The strongest of all paths that visit nobody twice.
Link strongest(const Pairs& pairs, Option from, Option to, Strength strength, std::vector<bool> seen) {
  if (from == to) return {INT64_MAX, 0};
  seen[from] = true;
  Link best{0, 0};
  for (Option next = 0; next < pairs.options; ++next) {
    const Link link = pairs.link(from, next, strength);
    if (seen[next] || link == Link{0, 0}) continue;
    best = std::max(best, std::min(link, strongest(pairs, next, to, strength, seen)));
  }
  return best;
}

TEST(Schulze, finds_what_a_search_of_all_paths_finds) {
  std::mt19937 random(1);
  int cases = 0;
  for (int turn = 0; turn < 2000; ++turn) {
    const Option options = static_cast<Option>(1 + random() % 5);
    const Profile ballots = profile(random_ballots(random, options, {true, false}));
    const Pairs pairs(ballots, options);
    for (const Strength strength : kBoth) {
      const Tally tally = count_one(ballots, options, {.method = Method::schulze, .strength = strength});
      if (tally.outcome == Outcome::nobody) continue;
      std::vector<Option> unbeaten;
      for (Option a = 0; a < options; ++a) {
        std::int64_t wins = 0;
        bool beaten = false;
        for (Option b = 0; b < options; ++b) {
          const std::vector<bool> seen(options);
          const Link to = strongest(pairs, a, b, strength, seen);
          const Link back = strongest(pairs, b, a, strength, seen);
          wins += a != b && to > back;
          beaten = beaten || (a != b && back > to);
        }
        EXPECT_EQ(tally.scores[a], wins);
        if (!beaten) unbeaten.push_back(a);
      }
      EXPECT_EQ(tally.ranking[0], unbeaten);
      ++cases;
    }
  }
  EXPECT_GT(cases, 3600);
}

struct Edge {
  Link link;
  Option winner;
  Option loser;
};

std::vector<Edge> edges(const Pairs& pairs, Strength strength) {
  std::vector<Edge> found;
  for (Option a = 0; a < pairs.options; ++a) {
    for (Option b = 0; b < pairs.options; ++b) {
      const Link link = pairs.link(a, b, strength);
      if (link != Link{0, 0}) found.push_back({link, a, b});
    }
  }
  return found;
}

// Locks one after the other, and looks for a way back before each.
std::set<std::pair<Option, Option>> locked(const std::vector<Edge>& edges) {
  std::set<std::pair<Option, Option>> kept;
  const std::function<bool(Option, Option)> leads = [&](Option from, Option to) {
    return from == to || std::any_of(kept.begin(), kept.end(), [&](const auto& edge) {
             return edge.first == from && leads(edge.second, to);
           });
  };
  for (const Edge& edge : edges) {
    if (!leads(edge.loser, edge.winner)) kept.insert({edge.winner, edge.loser});
  }
  return kept;
}

std::set<Option> unbeaten(const std::set<std::pair<Option, Option>>& kept, Option options) {
  std::set<Option> found;
  for (Option a = 0; a < options; ++a) {
    if (std::none_of(kept.begin(), kept.end(), [a](const auto& edge) { return edge.second == a; })) {
      found.insert(a);
    }
  }
  return found;
}

TEST(RankedPairs, locks_in_the_order_of_strength_and_then_of_the_draw) {
  std::mt19937 random(2);
  int cases = 0;
  for (; cases < 4000; ++cases) {
    const Option options = static_cast<Option>(1 + random() % 5);
    const Profile ballots = profile(random_ballots(random, options, {true, false}));
    const Strength strength = kBoth[cases % 2];
    const Draw draw = random_draw(random, options);
    std::vector<Edge> sorted = edges(Pairs(ballots, options), strength);
    const auto place = [&](Option a) { return std::find(draw.begin(), draw.end(), a) - draw.begin(); };
    std::sort(sorted.begin(), sorted.end(), [&](const Edge& a, const Edge& b) {
      if (a.link != b.link) return a.link > b.link;
      return a.winner != b.winner ? place(a.winner) < place(b.winner) : place(a.loser) > place(b.loser);
    });
    const Tally tally =
        count_one(ballots, options, {.method = Method::ranked_pairs, .strength = strength}, draw);
    if (tally.outcome == Outcome::nobody) continue;
    const auto kept = locked(sorted);
    std::set<std::pair<Option, Option>> said;
    std::size_t decided = 0;
    for (const Decision& decision : tally.rounds[0].decisions) {
      if (decision.event == Event::locked) said.insert({decision.options[0], decision.options[1]});
      decided += decision.event == Event::locked || decision.event == Event::left_out;
    }
    EXPECT_EQ(said, kept);
    EXPECT_EQ(decided, sorted.size());
    const std::set<Option> first = unbeaten(kept, options);
    const Option winner = *std::min_element(first.begin(), first.end(),
                                            [&](Option a, Option b) { return place(a) < place(b); });
    EXPECT_EQ(tally.winners, std::vector<Option>{winner});
  }
  EXPECT_EQ(cases, 4000);
}

// Visits the edges in every order in which those of equal strength can stand, as long as there are not too
// many.
void each_order(std::vector<Edge> all, const std::function<void(const std::vector<Edge>&)>& visit) {
  const auto before = [](const Edge& a, const Edge& b) {
    return std::tuple(b.link, a.winner, a.loser) < std::tuple(a.link, b.winner, b.loser);
  };
  std::sort(all.begin(), all.end(), before);
  std::function<void(std::size_t)> from = [&](std::size_t begin) {
    if (begin == all.size()) return visit(all);
    std::size_t end = begin;
    while (end < all.size() && all[end].link == all[begin].link) ++end;
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = all.begin() + static_cast<std::ptrdiff_t>(end);
    do {
      from(end);
    } while (std::next_permutation(first, last, before));
  };
  from(0);
}

TEST(RankedPairs, without_a_draw_says_only_what_holds_in_every_order) {
  std::mt19937 random(3);
  int decided = 0;
  int level = 0;
  for (int turn = 0; turn < 3000; ++turn) {
    const Option options = static_cast<Option>(3 + random() % 2);
    const Profile ballots = profile(random_ballots(random, options, {false, false}));
    const Tally tally = count_one(ballots, options, {.method = Method::ranked_pairs});
    if (tally.outcome == Outcome::nobody) continue;
    (tally.outcome == Outcome::decided ? decided : level) += 1;
    const std::vector<Option>& first = tally.ranking[0];
    each_order(edges(Pairs(ballots, options), Strength::winning_votes), [&](const std::vector<Edge>& order) {
      const auto kept = locked(order);
      for (const Option winner : unbeaten(kept, options)) {
        EXPECT_TRUE(std::find(first.begin(), first.end(), winner) != first.end());
      }
      for (const Decision& decision : tally.rounds[0].decisions) {
        if (decision.event != Event::locked && decision.event != Event::left_out) continue;
        EXPECT_EQ(kept.contains({decision.options[0], decision.options[1]}), decision.event == Event::locked);
      }
    });
  }
  EXPECT_GT(decided, 1000);
  EXPECT_GT(level, 100);
}

// Strict rankings of all options: what the promises below are made for.
std::vector<Ballot> full_ballots(std::mt19937& random, Option options, std::size_t number) {
  std::vector<Ballot> ballots(number);
  for (Ballot& ballot : ballots) {
    for (const Option option : random_draw(random, options)) ballot.push_back({option});
  }
  return ballots;
}

TEST(Condorcet, whoever_beats_all_wins_by_every_method) {
  std::mt19937 random(4);
  int cases = 0;
  for (int turn = 0; turn < 4000; ++turn) {
    const Option options = static_cast<Option>(2 + random() % 4);
    const Profile ballots = profile(random_ballots(random, options, {true, true}));
    const Pairs pairs(ballots, options);
    for (Option a = 0; a < options; ++a) {
      std::size_t beaten = 0;
      for (Option b = 0; b < options; ++b) beaten += pairs.link(a, b, Strength::margins) != Link{0, 0};
      if (beaten + 1 < options) continue;
      ++cases;
      for (const Method method : {Method::schulze, Method::ranked_pairs, Method::minimax, Method::copeland}) {
        for (const Strength strength : kBoth) {
          const Tally tally = count_one(ballots, options, {.method = method, .strength = strength});
          EXPECT_EQ(tally.winners, std::vector<Option>{a});
          EXPECT_EQ(tally.rounds[0].decisions[0].event, Event::beats_all);
        }
      }
    }
  }
  EXPECT_GT(cases, 2000);
}

// Moves an option up by one rank on one ballot.
bool raise(Ballot& ballot, Option option) {
  for (std::size_t i = 1; i < ballot.size(); ++i) {
    if (ballot[i] != std::vector<Option>{option}) continue;
    std::swap(ballot[i], ballot[i - 1]);
    return true;
  }
  return false;
}

TEST(Monotone, a_winner_who_is_raised_still_wins) {
  std::mt19937 random(5);
  int cases = 0;
  for (int turn = 0; turn < 3000; ++turn) {
    const Option options = static_cast<Option>(3 + random() % 3);
    const std::vector<Ballot> ballots = full_ballots(random, options, 1 + random() % 9);
    const Draw draw = random_draw(random, options);
    for (const Method method : {Method::plurality, Method::borda, Method::schulze, Method::ranked_pairs,
                                Method::minimax, Method::copeland}) {
      // Schulze promises it of whoever wins alone.
      const auto lot = method == Method::schulze ? std::nullopt : std::optional(draw);
      const Rules rules{.method = method, .strength = kBoth[turn % 2]};
      const Tally before = count_one(profile(ballots), options, rules, lot);
      if (before.outcome != Outcome::decided) continue;
      std::vector<Ballot> raised = ballots;
      if (!raise(raised[random() % raised.size()], before.winners[0])) continue;
      EXPECT_EQ(count_one(profile(raised), options, rules, lot).winners, before.winners);
      ++cases;
    }
  }
  EXPECT_GT(cases, 7500);
}

TEST(Clones, do_not_help_or_hurt_by_schulze_and_ranked_pairs) {
  std::mt19937 random(6);
  int cases = 0;
  for (int turn = 0; turn < 3000; ++turn) {
    const Option options = static_cast<Option>(3 + random() % 2);
    const std::vector<Ballot> ballots = full_ballots(random, options, 1 + random() % 9);
    const Option cloned = static_cast<Option>(random() % options);
    std::vector<Ballot> more;
    for (const Ballot& ballot : ballots) {
      Ballot copy;
      for (const std::vector<Option>& rank : ballot) {
        copy.push_back(rank);
        if (rank[0] != cloned) continue;
        copy.push_back({options});
        if (random() % 2 == 0) std::swap(copy[copy.size() - 2], copy.back());
      }
      more.push_back(copy);
    }
    for (const Method method : {Method::schulze, Method::ranked_pairs}) {
      const Rules rules{.method = method, .strength = kBoth[turn % 2]};
      const Tally before = count_one(profile(ballots), options, rules);
      if (before.outcome != Outcome::decided) continue;
      const Tally after = count_one(profile(more), static_cast<Option>(options + 1), rules);
      ++cases;
      if (before.winners[0] != cloned) {
        EXPECT_EQ(after.winners, before.winners);
      } else {
        for (const Option first : after.ranking[0]) EXPECT_TRUE(first == cloned || first == options);
      }
    }
  }
  EXPECT_GT(cases, 3000);
}

TEST(Reversal, nobody_wins_both_a_count_and_its_reverse) {
  std::mt19937 random(7);
  int cases = 0;
  for (int turn = 0; turn < 3000; ++turn) {
    const Option options = static_cast<Option>(2 + random() % 4);
    std::vector<Ballot> ballots = full_ballots(random, options, 1 + random() % 9);
    for (const Method method : {Method::schulze, Method::ranked_pairs, Method::borda, Method::copeland}) {
      const Rules rules{.method = method};
      const Tally forward = count_one(profile(ballots), options, rules);
      if (forward.outcome != Outcome::decided) continue;
      std::vector<Ballot> reversed = ballots;
      for (Ballot& ballot : reversed) std::reverse(ballot.begin(), ballot.end());
      const Tally backward = count_one(profile(reversed), options, rules);
      EXPECT_NE(backward.winners, forward.winners);
      ++cases;
    }
  }
  EXPECT_GT(cases, 5000);
}

TEST(Neutral, no_method_knows_the_order_of_options_or_ballots) {
  for (const Method method : {Method::plurality, Method::borda, Method::schulze, Method::ranked_pairs,
                              Method::minimax, Method::copeland}) {
    for (const Strength strength : kBoth) {
      SCOPED_TRACE(kMethods[static_cast<std::size_t>(method)]);
      expect_neutral({.method = method, .strength = strength}, {true, true});
    }
  }
}

}  // namespace
}  // namespace hearth::count::test
