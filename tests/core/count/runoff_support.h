// What the tests of the runoffs share: random ballots, and what must hold for every tally with rounds.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <random>
#include <set>
#include <vector>

#include "hearth/count.h"

namespace hearth::count::test {

/// Ranks, best first, each a list of options; an empty one is a skipped rank.
using Ballot = std::vector<std::vector<Option>>;

inline std::vector<Profile::Word> words(const Ballot& ballot) {
  std::vector<Profile::Word> words;
  for (const std::vector<Option>& rank : ballot) {
    if (rank.empty()) words.push_back(Profile::kSkipped);
    for (std::size_t i = 0; i < rank.size(); ++i) {
      words.push_back(i == 0 ? rank[i] : static_cast<Profile::Word>(rank[i] | Profile::kShares));
    }
  }
  return words;
}

inline Profile profile(const std::vector<Ballot>& ballots) {
  Profile profile;
  for (const Ballot& ballot : ballots) profile.add(words(ballot), 1);
  return profile;
}

/// `number` ballots that say the same.
struct Some {
  std::int64_t number;
  Ballot ballot;
};

inline Profile profile(const std::vector<Some>& some) {
  Profile profile;
  for (const Some& one : some) profile.add(words(one.ballot), one.number);
  return profile;
}

struct Kinds {  // of ballots
  bool shared = false;
  bool skipped = false;
};

inline Ballot random_ballot(std::mt19937& random, Option options, Kinds kinds) {
  std::vector<Option> order(options);
  std::iota(order.begin(), order.end(), Option{0});
  for (std::size_t i = options; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  order.resize(random() % (options + 1u));
  Ballot ballot;
  for (const Option option : order) {
    while (kinds.skipped && random() % 4 == 0) ballot.emplace_back();
    const bool shares = kinds.shared && !ballot.empty() && !ballot.back().empty() && random() % 3 == 0;
    if (!shares) ballot.emplace_back();
    ballot.back().push_back(option);
  }
  return ballot;
}

inline std::vector<Ballot> random_ballots(std::mt19937& random, Option options, Kinds kinds) {
  std::vector<Ballot> ballots(1 + random() % 7);
  for (Ballot& ballot : ballots) ballot = random_ballot(random, options, kinds);
  return ballots;
}

inline Draw random_draw(std::mt19937& random, Option options) {
  Draw draw(options);
  std::iota(draw.begin(), draw.end(), Option{0});
  for (std::size_t i = options; i > 1; --i) std::swap(draw[i - 1], draw[random() % i]);
  return draw;
}

inline Tally count_one(const Profile& profile, std::size_t options, const Rules& rules,
                       const std::optional<Draw>& draw = std::nullopt) {
  return count::count(profile, options, {rules}, draw)[0];
}

/// Votes and exhausted votes are all votes in each round, moves lead from each round to the next, and every
/// option is ranked once.
inline void expect_sound(const Tally& tally) {
  const std::int64_t all = (tally.ballots - tally.blank) * tally.unit;
  for (std::size_t i = 0; i < tally.rounds.size(); ++i) {
    const Round& round = tally.rounds[i];
    EXPECT_EQ(std::accumulate(round.votes.begin(), round.votes.end(), round.exhausted), all) << "round " << i;
    if (i == 0) {
      EXPECT_TRUE(round.moves.empty());
      continue;
    }
    std::vector<std::int64_t> votes = tally.rounds[i - 1].votes;
    std::int64_t exhausted = tally.rounds[i - 1].exhausted;
    for (const Move& move : round.moves) {
      EXPECT_NE(move.votes, 0);
      if (tally.rules.method != Method::meek) {
        EXPECT_GT(move.votes, 0);
      }
      votes[move.from] -= move.votes;
      (move.to == Move::kExhausted ? exhausted : votes[move.to]) += move.votes;
    }
    EXPECT_EQ(votes, round.votes) << "round " << i;
    EXPECT_EQ(exhausted, round.exhausted) << "round " << i;
  }
  if (tally.outcome == Outcome::nobody) return;
  std::set<Option> ranked;
  std::size_t size = 0;
  for (const std::vector<Option>& group : tally.ranking) {
    ranked.insert(group.begin(), group.end());
    size += group.size();
  }
  EXPECT_EQ(ranked.size(), tally.scores.size());
  EXPECT_EQ(size, tally.scores.size());
}

/// The same election with its options numbered anew: option o becomes names[o].
inline std::vector<Ballot> renamed(std::vector<Ballot> ballots, const std::vector<Option>& names) {
  for (Ballot& ballot : ballots) {
    for (std::vector<Option>& rank : ballot) {
      for (Option& option : rank) option = names[option];
    }
  }
  return ballots;
}

inline std::vector<Option> renamed(std::vector<Option> options, const std::vector<Option>& names) {
  for (Option& option : options) option = names[option];
  return options;
}

/// What a tally decides, and all its votes, under other names; lists without an order are sorted.
struct Essence {
  Outcome outcome;
  std::vector<std::vector<Option>> ranking;
  std::set<Option> winners;
  std::set<Option> level;
  std::vector<std::vector<std::int64_t>> votes;
  std::vector<std::int64_t> exhausted;

  friend bool operator==(const Essence&, const Essence&) = default;
};

inline Essence essence(const Tally& tally, const std::vector<Option>& names) {
  Essence essence;
  essence.outcome = tally.outcome;
  for (const std::vector<Option>& group : tally.ranking) {
    essence.ranking.push_back(renamed(group, names));
    std::sort(essence.ranking.back().begin(), essence.ranking.back().end());
  }
  for (const Option option : tally.winners) essence.winners.insert(names[option]);
  for (const Option option : tally.level) essence.level.insert(names[option]);
  for (const Round& round : tally.rounds) {
    std::vector<std::int64_t>& votes = essence.votes.emplace_back(round.votes.size());
    for (std::size_t option = 0; option < votes.size(); ++option) votes[names[option]] = round.votes[option];
    essence.exhausted.push_back(round.exhausted);
  }
  return essence;
}

inline std::vector<Option> same_names(Option options) {
  std::vector<Option> names(options);
  std::iota(names.begin(), names.end(), Option{0});
  return names;
}

/// Counts many random elections twice, under other names and with the ballots in another order.
inline void expect_neutral(Rules rules, Kinds kinds) {
  std::mt19937 random(20);
  for (int turn = 0; turn < 2000; ++turn) {
    const Option options = static_cast<Option>(1 + random() % 5);
    std::vector<Ballot> ballots = random_ballots(random, options, kinds);
    if (fills_seats(rules.method)) rules.seats = 1 + random() % options;
    const std::vector<Option> names = random_draw(random, options);
    std::optional<Draw> draw;
    if (random() % 2 == 0) draw = random_draw(random, options);
    const Tally one = count_one(profile(ballots), options, rules, draw);
    std::shuffle(ballots.begin(), ballots.end(), random);
    const std::optional<Draw> other_draw = draw ? std::optional(renamed(*draw, names)) : std::nullopt;
    const Tally other = count_one(profile(renamed(ballots, names)), options, rules, other_draw);
    ASSERT_EQ(essence(one, names), essence(other, same_names(options))) << "election " << turn;
  }
}

}  // namespace hearth::count::test
