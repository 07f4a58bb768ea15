// Every method that ends in one list against its definition, with all its ties; and all small elections.
#include "count/irv_oracle.h"
#include "count/marks_support.h"
#include "count/meek_oracle.h"
#include "count/stv_oracle.h"

namespace hearth::count::test {
namespace {

using Scores = std::vector<std::int64_t>;
using Places = std::vector<std::vector<Option>>;

// The place of each option on a ballot; those that are not ranked share the last one.
std::vector<std::size_t> places_on(const Ballot& ballot, Option options) {
  std::vector<std::size_t> places(options, ballot.size());
  for (std::size_t rank = 0; rank < ballot.size(); ++rank) {
    for (const Option option : ballot[rank]) places[option] = rank;
  }
  return places;
}

std::int64_t prefer(const std::vector<Ballot>& ballots, Option options, Option a, Option b) {
  return std::count_if(ballots.begin(), ballots.end(), [&](const Ballot& ballot) {
    const std::vector<std::size_t> places = places_on(ballot, options);
    return places[a] < places[b];
  });
}

bool is_blank(const Ballot& ballot) {
  return std::all_of(ballot.begin(), ballot.end(), [](const auto& rank) { return rank.empty(); });
}

// In sixtieths of a vote: five share a rank at most.
Scores plurality_of(const std::vector<Ballot>& ballots, Option options) {
  Scores scores(options);
  for (const Ballot& ballot : ballots) {
    const auto first =
        std::find_if(ballot.begin(), ballot.end(), [](const auto& rank) { return !rank.empty(); });
    if (first == ballot.end()) continue;
    for (const Option option : *first) scores[option] += 60 / static_cast<std::int64_t>(first->size());
  }
  return scores;
}

// Whoever stands above gives two halves, whoever stands beside one.
Scores borda_of(const std::vector<Ballot>& ballots, Option options) {
  Scores scores(options);
  for (const Ballot& ballot : ballots) {
    const std::vector<std::size_t> places = places_on(ballot, options);
    for (Option a = 0; a < options && !is_blank(ballot); ++a) {
      for (Option b = 0; b < options; ++b)
        scores[a] += a == b ? 0 : 1 + (places[a] < places[b]) - (places[a] > places[b]);
    }
  }
  return scores;
}

// By the greatest loss, below 0: so more is better here too.
Scores minimax_of(const std::vector<Ballot>& ballots, Option options, Strength strength) {
  Scores scores(options);
  for (Option a = 0; a < options; ++a) {
    std::optional<std::int64_t> worst;
    for (Option b = 0; b < options; ++b) {
      if (a == b) continue;
      const std::int64_t lost = prefer(ballots, options, b, a);
      const std::int64_t won = prefer(ballots, options, a, b);
      const std::int64_t loss = strength == Strength::margins ? lost - won : (lost > won ? lost : 0);
      worst = std::max(worst.value_or(loss), loss);
    }
    scores[a] = -worst.value_or(0);
  }
  return scores;
}

Scores copeland_of(const std::vector<Ballot>& ballots, Option options) {
  Scores scores(options);
  for (Option a = 0; a < options; ++a) {
    for (Option b = 0; b < options; ++b) {
      const std::int64_t won = prefer(ballots, options, a, b);
      const std::int64_t lost = prefer(ballots, options, b, a);
      scores[a] += a == b ? 0 : 1 + (won > lost) - (won < lost);
    }
  }
  return scores;
}

// Best first; those with the same score together, or in the order of the draw.
Places by_score(const Scores& scores, const std::optional<Draw>& draw) {
  std::map<std::int64_t, std::vector<Option>, std::greater<>> groups;
  for (const Option option : draw ? *draw : same_names(static_cast<Option>(scores.size()))) {
    groups[scores[option]].push_back(option);
  }
  Places places;
  for (const auto& [score, group] : groups) {
    if (!draw) places.push_back(group);
    for (const Option option : draw ? group : std::vector<Option>()) places.push_back({option});
  }
  return places;
}

void expect_places(const Tally& tally, const Places& places) {
  ASSERT_EQ(tally.ranking, places);
  const bool alone = places[0].size() == 1;
  ASSERT_EQ(tally.outcome, alone ? Outcome::decided : Outcome::level);
  ASSERT_EQ(tally.winners, alone ? places[0] : std::vector<Option>());
  ASSERT_EQ(tally.level, alone ? std::vector<Option>() : places[0]);
}

std::optional<Draw> perhaps_drawn(std::mt19937& random, Option options) {
  return random() % 2 == 0 ? std::optional(random_draw(random, options)) : std::nullopt;
}

TEST(Oracle, ranked_ballots_that_are_added_up) {
  std::mt19937 random(1);
  int cases = 0;
  for (int turn = 0; turn < 4000; ++turn) {
    const Option options = static_cast<Option>(1 + random() % 5);
    const std::vector<Ballot> ballots = random_ballots(random, options, {true, true});
    if (std::all_of(ballots.begin(), ballots.end(), is_blank)) continue;
    const std::optional<Draw> draw = perhaps_drawn(random, options);
    const std::pair<Rules, Scores> expected[] = {
        {{.method = Method::plurality}, plurality_of(ballots, options)},
        {{.method = Method::borda}, borda_of(ballots, options)},
        {{.method = Method::copeland}, copeland_of(ballots, options)},
        {{.method = Method::minimax}, minimax_of(ballots, options, Strength::winning_votes)},
        {{.method = Method::minimax, .strength = Strength::margins},
         minimax_of(ballots, options, Strength::margins)}};
    for (const auto& [rules, scores] : expected) {
      expect_places(count_one(profile(ballots), options, rules, draw), by_score(scores, draw));
      ASSERT_FALSE(HasFatalFailure()) << "election " << turn;
      ++cases;
    }
  }
  EXPECT_GT(cases, 5 * 3500);
}

TEST(Oracle, marked_ballots_that_are_added_up) {
  std::mt19937 random(2);
  int cases = 0;
  for (int turn = 0; turn < 4000; ++turn) {
    const Option options = static_cast<Option>(1 + random() % 5);
    const std::vector<Marks> ballots = random_marks(random, options, turn % 3 == 0 ? 1 : 5);
    Scores sums(options);
    Scores approvals(options);
    for (const Marks& marks : ballots) {
      for (Option a = 0; a < options; ++a) {
        sums[a] += marks[a];
        approvals[a] += marks[a] > 0;
      }
    }
    if (std::accumulate(sums.begin(), sums.end(), std::int64_t{0}) == 0) continue;
    const std::optional<Draw> draw = perhaps_drawn(random, options);
    const std::pair<Rules, Scores> expected[] = {{{.method = Method::score}, sums},
                                                 {{.method = Method::plurality, .marked = true}, sums},
                                                 {{.method = Method::approval}, approvals}};
    for (const auto& [rules, scores] : expected) {
      const Tally tally = count_one(marked_profile(ballots), options, rules, draw);
      expect_places(tally, by_score(scores, draw));
      ASSERT_EQ(tally.scores, scores);
      ASSERT_FALSE(HasFatalFailure()) << "election " << turn;
      ++cases;
    }
  }
  EXPECT_GT(cases, 3 * 3500);
}

// Who is beaten by nobody that is left comes next: all of them, or the one who was drawn first.
Places by_victories(const std::set<std::pair<Option, Option>>& beats, Option options,
                    const std::optional<Draw>& draw) {
  std::vector<Option> left = draw ? *draw : same_names(options);
  Places places;
  while (!left.empty()) {
    std::vector<Option> next;
    for (const Option b : left) {
      const bool beaten = std::any_of(left.begin(), left.end(), [&](Option a) {
        return beats.contains({a, b});
      });
      if (!beaten) next.push_back(b);
    }
    if (draw) next.resize(1);
    for (const Option option : next) std::erase(left, option);
    places.push_back(next);
  }
  return places;
}

// Schulze once more: a beats b along a path if some strength has a path of such defeats there, and none back.
std::set<std::pair<Option, Option>> schulze_victories(const std::vector<Ballot>& ballots, Option options,
                                                      Strength strength) {
  using Link = std::pair<std::int64_t, std::int64_t>;
  std::map<std::pair<Option, Option>, Link> defeats;
  std::set<Link> strengths;
  for (Option a = 0; a < options; ++a) {
    for (Option b = 0; b < options; ++b) {
      const std::int64_t won = prefer(ballots, options, a, b);
      const std::int64_t lost = prefer(ballots, options, b, a);
      if (won <= lost) continue;
      const Link link = strength == Strength::margins ? Link(won - lost, 0) : Link(won, -lost);
      defeats[{a, b}] = link;
      strengths.insert(link);
    }
  }
  std::set<std::pair<Option, Option>> beats;
  for (const Link& least : strengths) {
    std::set<std::pair<Option, Option>> reach;
    for (const auto& [pair, link] : defeats) {
      if (link >= least) reach.insert(pair);
    }
    for (std::size_t before = 0; before != reach.size();) {
      before = reach.size();
      const auto known = reach;
      for (const auto& [a, b] : known) {
        for (const auto& [c, d] : known) {
          if (b == c && a != d) reach.insert({a, d});
        }
      }
    }
    for (const auto& [a, b] : reach) {
      if (!reach.contains({b, a})) beats.insert({a, b});
    }
  }
  return beats;
}

TEST(Oracle, schulze_ranks_everybody) {
  std::mt19937 random(3);
  int cases = 0;
  for (int turn = 0; turn < 3000; ++turn) {
    const Option options = static_cast<Option>(1 + random() % 5);
    const std::vector<Ballot> ballots = random_ballots(random, options, {true, true});
    if (std::all_of(ballots.begin(), ballots.end(), is_blank)) continue;
    for (const Strength strength : {Strength::winning_votes, Strength::margins}) {
      const std::optional<Draw> draw = perhaps_drawn(random, options);
      const auto beats = schulze_victories(ballots, options, strength);
      const Rules rules{.method = Method::schulze, .strength = strength};
      expect_places(count_one(profile(ballots), options, rules, draw), by_victories(beats, options, draw));
      ASSERT_FALSE(HasFatalFailure()) << "election " << turn;
      ++cases;
    }
  }
  EXPECT_GT(cases, 2 * 2600);
}

// The 16 ballots that three options allow without shared ranks, and those with one.
std::vector<Ballot> all_ballots() {
  std::vector<Ballot> kinds = {{}, {{0, 1, 2}}};
  for (Option a = 0; a < 3; ++a) {
    kinds.push_back({{a}});
    const Option low = a == 0 ? 1 : 0;
    const Option high = static_cast<Option>(3 - a - low);
    kinds.push_back({{low, high}});
    kinds.push_back({{low, high}, {a}});
    kinds.push_back({{a}, {low, high}});
    for (const Option b : {low, high}) {
      kinds.push_back({{a}, {b}});
      kinds.push_back({{a}, {b}, {static_cast<Option>(3 - a - b)}});
    }
  }
  return kinds;
}

template <class Oracle>
void expect_counted(const Oracle& oracle, const Tally& tally) {
  ASSERT_EQ(std::set<Option>(tally.winners.begin(), tally.winners.end()), oracle.elected);
  ASSERT_EQ(tally.outcome == Outcome::level, oracle.stuck);
  if (tally.outcome == Outcome::nobody) return;
  ASSERT_EQ(tally.rounds.size(), oracle.votes.size());
  for (std::size_t i = 0; i < tally.rounds.size(); ++i) {
    for (Option option = 0; option < 3; ++option) {
      const auto& votes = oracle.votes[i];
      if constexpr (std::is_same_v<Oracle, MeekOracle>) {
        const auto found = votes.find(option);
        ASSERT_EQ(tally.rounds[i].votes[option], found == votes.end() ? 0 : found->second);
      } else {
        ASSERT_EQ(tally.rounds[i].votes[option], votes[option]);
      }
    }
  }
}

void expect_runoffs(const std::vector<Ballot>& ballots, const std::optional<Draw>& draw) {
  const Tally irv = count_one(profile(ballots), 3, {.method = Method::irv}, draw);
  IrvOracle slow(ballots, 3, {.method = Method::irv}, draw, irv.unit);
  if (irv.ballots > irv.blank) slow.count();
  ASSERT_EQ(irv.winners, slow.winner ? std::vector{*slow.winner} : std::vector<Option>{});
  for (std::size_t seats = 1; seats <= 3; ++seats) {
    StvOracle stv(ballots, 3, seats, 0, draw);
    stv.count();
    expect_counted(stv, count_one(profile(ballots), 3, {.method = Method::stv, .seats = seats}, draw));
    MeekOracle meek(ballots, 3, seats, draw);
    if (irv.ballots > irv.blank) meek.count();
    expect_counted(meek, count_one(profile(ballots), 3, {.method = Method::meek, .seats = seats}, draw));
  }
}

void expect_comparisons(const std::vector<Ballot>& ballots, const std::optional<Draw>& draw) {
  for (const Strength strength : {Strength::winning_votes, Strength::margins}) {
    const auto tally = [&](Method method) {
      return count_one(profile(ballots), 3, {.method = method, .strength = strength}, draw);
    };
    expect_places(tally(Method::minimax), by_score(minimax_of(ballots, 3, strength), draw));
    expect_places(tally(Method::schulze), by_victories(schulze_victories(ballots, 3, strength), 3, draw));
    expect_places(tally(Method::copeland), by_score(copeland_of(ballots, 3), draw));
    expect_places(tally(Method::borda), by_score(borda_of(ballots, 3), draw));
    expect_places(tally(Method::plurality), by_score(plurality_of(ballots, 3), draw));
  }
}

TEST(Oracle, all_elections_of_three_options_and_up_to_three_ballots) {
  const std::vector<Ballot> kinds = all_ballots();
  ASSERT_EQ(kinds.size(), 26U);
  std::vector<std::optional<Draw>> draws = {std::nullopt};
  for (const Draw& draw : all_draws(3)) draws.emplace_back(draw);
  int elections = 0;
  for (std::size_t a = 1; a < kinds.size(); ++a) {
    for (std::size_t b = a; b <= kinds.size(); ++b) {
      for (std::size_t c = b; c <= kinds.size(); ++c) {
        std::vector<Ballot> ballots = {kinds[a]};
        if (b < kinds.size()) ballots.push_back(kinds[b]);
        if (c < kinds.size()) ballots.push_back(kinds[c]);
        // Each election meets two of the seven draws, in turn all.
        for (const int turn : {0, 3}) {
          const std::optional<Draw>& draw = draws[static_cast<std::size_t>(elections + turn) % draws.size()];
          expect_runoffs(ballots, draw);
          expect_comparisons(ballots, draw);
          ASSERT_FALSE(HasFatalFailure()) << a << " " << b << " " << c;
        }
        ++elections;
      }
    }
  }
  // 25 kinds that choose somebody: multisets of one, two and three.
  EXPECT_EQ(elections, 25 + 325 + 2925);
}

}  // namespace
}  // namespace hearth::count::test
