#include "words/counting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hearth::words {
namespace {

using count::Decision;
using count::Event;
using count::Method;
using count::Move;
using count::Tally;
using testing::ElementsAre;

const std::vector<std::string> kLabels = {"Blue", "Red", "Green", "Ann"};

TEST(Amounts, AreExactAndShort) {
  EXPECT_EQ(amount(12, 1), "12");
  EXPECT_EQ(amount(25, 2), "12.5");
  EXPECT_EQ(amount(-25, 2), "-12.5");
  EXPECT_EQ(amount(1'250'000, 100'000), "12.5");
  EXPECT_EQ(amount(1'234'567, 100'000), "12.34567");
  EXPECT_EQ(amount(1, 1'000'000'000), "0.000000001");
  EXPECT_EQ(amount(1, 3), "1/3");
  EXPECT_EQ(amount(74, 6), "12 1/3");
  EXPECT_EQ(amount(9, 6), "1.5");
}

TEST(Amounts, HaveZerosWhereTheyStandInColumns) {
  EXPECT_EQ(amount(1'250'000, 100'000, 5), "12.50000");
  EXPECT_EQ(amount(12, 1, 2), "12.00");
  EXPECT_EQ(amount(74, 6, 2), "12 1/3");
  EXPECT_EQ(decimals(1'250'000, 100'000), 1);
  EXPECT_EQ(decimals(12, 1), 0);
  EXPECT_EQ(decimals(1, 8), 3);
  EXPECT_EQ(decimals(1, 3), std::nullopt);
}

TEST(Lists, EndWithAnd) {
  EXPECT_EQ(listed({}), "");
  EXPECT_EQ(listed({"Ann"}), "Ann");
  EXPECT_EQ(listed({"Ann", "Bob"}), "Ann and Bob");
  EXPECT_EQ(listed({"Ann", "Bob", "Cy"}), "Ann, Bob and Cy");
  EXPECT_EQ(listed(std::vector<std::string>(9, "x")), "x, x, x, x, x, x, x, x and x");
  EXPECT_EQ(listed(std::vector<std::string>(12, "x")), "x, x, x, x, x, x, x, x and 4 others");
}

// A round in which Blue has 12, Red 30, Green 20 and Ann 1.
Tally tally_of(Method method, std::vector<Decision> decisions, std::vector<Move> moves = {}) {
  Tally tally;
  tally.rules.method = method;
  tally.rounds.push_back({.votes = {12, 30, 20, 1}, .decisions = std::move(decisions)});
  if (!moves.empty()) tally.rounds.push_back({.votes = {0, 0, 0, 0}, .moves = std::move(moves)});
  return tally;
}

std::string told(Method method, Decision decision, std::vector<Move> moves = {}) {
  return Teller(tally_of(method, {std::move(decision)}, std::move(moves)), kLabels).round(0).at(0);
}

TEST(Rounds, AreToldSoThatAChildCouldFollow) {
  const auto irv = tally_of(Method::irv, {{Event::no_majority, {}, 32}, {Event::fewest, {0}, 12}},
                            {{0, 1, 7}, {0, 2, 3}, {0, Move::kExhausted, 2}});
  EXPECT_THAT(
      Teller(irv, kLabels).round(0),
      ElementsAre("Nobody has more than half.",
                  "Blue has fewest, so its 12 ballots move on: 7 to Red, 3 to Green and 2 to nobody."));
}

TEST(Rounds, HaveASentenceForEveryDecision) {
  struct Case {
    Method method;
    Decision decision;
    const char* sentence;
    std::vector<Move> moves = {};
  };
  const Case cases[] = {
      {Method::plurality, {Event::counted, {1}, 30}, "Red has most votes: 30."},
      {Method::approval, {Event::counted, {1, 2}, 30}, "Red and Green have most approvals: 30 each."},
      {Method::irv, {Event::majority, {1}, 30}, "Red has more than half of the 63 ballots: 30."},
      {Method::irv, {Event::no_majority, {}, 32}, "Nobody has more than half."},
      {Method::stv, {Event::quota, {}, 16}, "A seat takes 16 ballots."},
      {Method::irv,
       {Event::fewest, {0}, 12},
       "Blue has fewest, so its 12 ballots move on to Red.",
       {{0, 1, 12}}},
      {Method::irv,
       {Event::fewest, {3}, 1},
       "Ann has fewest, so its 1 ballot counts for nobody any more.",
       {{3, Move::kExhausted, 1}}},
      {Method::irv,
       {Event::fewest_batch, {0, 3}, 13},
       "Blue and Ann cannot catch up with anybody even together, so their 13 ballots move on: 12 to Red and "
       "1 to "
       "Green.",
       {{0, 1, 11}, {3, 2, 1}, {3, 1, 1}}},
      {Method::stv,
       {Event::last, {0, 1}, 0},
       "Blue and Red are elected, because no more are left than seats."},
      {Method::stv, {Event::elected, {1}, 30}, "Red has reached the quota and is elected."},
      {Method::phragmen,
       {Event::elected, {1}, 30},
       "Red has most support left, 30, and takes the next seat."},
      {Method::irv, {Event::elected, {1}, 30}, "Red has won."},
      {Method::stv,
       {Event::surplus, {1}, 14},
       "Red has 14 ballots above the quota; they move on: 10 to Blue and 4 to Green.",
       {{1, 0, 10}, {1, 2, 4}}},
      {Method::meek,
       {Event::surplus, {0, 1}, 1},
       "Blue and Red have 1 ballot above the quota; it counts for nobody any more.",
       {{1, Move::kExhausted, 1}}},
      {Method::meek, {Event::fewest, {3}, 1}, "Ann goes out."},
      {Method::stv, {Event::no_surplus, {}, 0}, "Nothing moves on."},
      {Method::star,
       {Event::finalists, {1, 2}, 0},
       "Red and Green have the highest scores and go into the runoff."},
      {Method::star, {Event::preferred, {1, 2}, 30}, "30 ballots prefer Red to Green."},
      {Method::schulze, {Event::beats_all, {1}, 0}, "Red wins the comparison with each of the others."},
      {Method::schulze, {Event::cycle, {}, 0}, "Nobody wins the comparison with each of the others."},
      {Method::ranked_pairs, {Event::locked, {1, 0}, 30}, "Red comes before Blue (30)."},
      {Method::ranked_pairs,
       {Event::left_out, {0, 2}, 20},
       "Blue before Green (20) is left out: it would close a circle."},
      {Method::schulze,
       {Event::strongest, {1}, 0},
       "No chain of comparisons against Red is as strong as its own."},
      {Method::copeland, {Event::wins, {1}, 3}, "Red has most comparisons won: 3."},
      {Method::minimax, {Event::smallest_loss, {1}, 12}, "The greatest defeat of Red is the smallest: 12."},
      {Method::minimax, {Event::smallest_loss, {1}, 0}, "Nobody beats Red."},
      {Method::borda, {Event::points, {1}, 30}, "Red has most points: 30."},
      {Method::irv, {Event::level, {0, 2}, 12}, "Blue and Green are level."},
      {Method::star,
       {Event::broken_by_rule, {2, 0}, 0},
       "Blue and Green are level; the rule of the method decides: Green."},
      {Method::irv,
       {Event::broken_by_rounds, {2, 0}, 0, 1},
       "Blue and Green are level; round 2 decides: Green."},
      {Method::irv, {Event::broken_by_draw, {2, 0}, 0}, "Blue and Green are level; the draw decides: Green."},
  };
  int run = 0;
  std::vector<bool> told_events(std::size(count::kEvents));
  for (const Case& one : cases) {
    EXPECT_EQ(told(one.method, one.decision, one.moves), one.sentence);
    told_events[static_cast<std::size_t>(one.decision.event)] = true;
    ++run;
  }
  EXPECT_EQ(run, 31);
  EXPECT_THAT(told_events, testing::Each(true));
}

TEST(Rounds, DoNotCallThoseFewestWhoWereLevel) {
  const auto tally =
      tally_of(Method::irv, {{Event::broken_by_draw, {2, 0}, 12}, {Event::fewest, {0}, 12}}, {{0, 1, 12}});
  EXPECT_EQ(Teller(tally, kLabels).round(0).at(1), "Blue goes out, and its 12 ballots move on to Red.");
}

TEST(Titles, NameTheRulesThatMatter) {
  EXPECT_EQ(Teller(tally_of(Method::irv, {}), kLabels).title(), "Instant runoff");
  Tally tally = tally_of(Method::stv, {});
  tally.rules.seats = 3;
  EXPECT_EQ(Teller(tally, kLabels).title(), "Single transferable vote (Scottish rules), 3 seats");
  tally = tally_of(Method::schulze, {});
  EXPECT_EQ(Teller(tally, kLabels).title(), "Schulze, winning votes");
  tally.rules.strength = count::Strength::margins;
  EXPECT_EQ(Teller(tally, kLabels).title(), "Schulze, margins");
}

TEST(Outcomes, AreOneLine) {
  Tally tally = tally_of(Method::irv, {});
  EXPECT_EQ(Teller(tally, kLabels).outcome(), "Nobody is chosen.");
  tally.outcome = count::Outcome::decided;
  tally.winners = {1};
  EXPECT_EQ(Teller(tally, kLabels).outcome(), "Winner: Red.");
  EXPECT_EQ(Teller(tally, kLabels).outcome(true), "Ahead so far: Red.");
  tally.outcome = count::Outcome::level;
  tally.winners = {};
  tally.level = {0, 2};
  EXPECT_EQ(Teller(tally, kLabels).outcome(), "A tie: the ballots do not decide between Blue and Green.");
  tally.rules.method = Method::stv;
  tally.rules.seats = 2;
  tally.winners = {1};
  EXPECT_EQ(Teller(tally, kLabels).outcome(),
            "Elected: Red. A tie for the last seat: the ballots do not decide between Blue and Green.");
  tally.rules.seats = 3;
  EXPECT_EQ(Teller(tally, kLabels).outcome(),
            "Elected: Red. A tie for the last 2 seats: the ballots do not decide between Blue and Green.");
}

}  // namespace
}  // namespace hearth::words
