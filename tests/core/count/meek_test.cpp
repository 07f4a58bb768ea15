#include "count/meek_oracle.h"
#include "count/runoff_support.h"

namespace hearth::count::test {
namespace {

constexpr Option A = 0;
constexpr Option B = 1;
constexpr Option C = 2;
constexpr std::int64_t kVote = 1'000'000'000;

Rules meek_rules(std::size_t seats) {
  Rules rules;
  rules.method = Method::meek;
  rules.seats = seats;
  return rules;
}

TEST(MeekCount, is_the_recursive_count_in_every_round) {
  std::mt19937 random(23);
  int decided = 0;
  for (int turn = 0; turn < 20000; ++turn) {
    const Option options = static_cast<Option>(1 + random() % 5);
    const std::vector<Ballot> ballots =
        random_ballots(random, options, {random() % 2 == 0, random() % 4 == 0});
    const Rules rules = meek_rules(1 + random() % options);
    std::optional<Draw> draw;
    if (random() % 2 == 0) draw = random_draw(random, options);
    const Tally tally = count_one(profile(ballots), options, rules, draw);
    expect_sound(tally);
    ASSERT_FALSE(HasFailure()) << "election " << turn;
    if (tally.ballots == tally.blank) continue;
    MeekOracle oracle(ballots, options, rules.seats, draw);
    oracle.count();
    ASSERT_EQ(tally.rounds.size(), oracle.votes.size()) << "election " << turn;
    for (std::size_t i = 0; i < tally.rounds.size(); ++i) {
      for (Option option = 0; option < options; ++option) {
        ASSERT_EQ(tally.rounds[i].votes[option], oracle.votes[i][option]) << "election " << turn;
      }
      ASSERT_EQ(tally.rounds[i].needed, oracle.quotas[i]) << "election " << turn;
    }
    ASSERT_EQ(std::set<Option>(tally.winners.begin(), tally.winners.end()), oracle.elected)
        << "election " << turn;
    ASSERT_EQ(tally.outcome == Outcome::level, oracle.stuck) << "election " << turn;
    decided += tally.outcome == Outcome::decided;
  }
  EXPECT_GT(decided, 13000);
}

TEST(MeekCount, depends_on_no_order_of_options_or_ballots) {
  expect_neutral(meek_rules(1), {false, true});
  expect_neutral(meek_rules(1), {true, false});
}

// The keep value of A is 3.333333334 / 6, rounded up: 0.555555556. What A does not keep elects B.
TEST(MeekCount, lets_the_elected_keep_just_what_the_quota_takes) {
  const Profile ballots = profile({Some{6, {{A}, {B}}}, {1, {{B}}}, {3, {{C}}}});
  const Tally tally = count_one(ballots, 3, meek_rules(2));
  ASSERT_EQ(tally.rounds.size(), 2u);
  EXPECT_EQ(tally.rounds[0].needed, 3'333'333'334);
  EXPECT_EQ(tally.rounds[1].votes, (std::vector<std::int64_t>{3'333'333'336, 3'666'666'664, 3'000'000'000}));
  EXPECT_EQ(tally.winners, (std::vector<Option>{A, B}));
  ASSERT_EQ(tally.rounds[1].moves.size(), 1u);
  EXPECT_EQ(tally.rounds[1].moves[0].votes, 2'666'666'664);
}

// All of A's surplus is exhausted, so the quota falls: 14/3, then 9.666666671/3, then 8.222222228/3, which B
// has.
TEST(MeekCount, lowers_the_quota_when_votes_are_exhausted) {
  const Profile ballots = profile({Some{9, {{A}}}, {3, {{B}}}, {2, {{C}}}});
  const Tally tally = count_one(ballots, 3, meek_rules(2));
  ASSERT_EQ(tally.rounds.size(), 2u);
  EXPECT_EQ(tally.rounds[0].needed, 4'666'666'667);
  EXPECT_EQ(tally.rounds[1].votes, (std::vector<std::int64_t>{3'222'222'228, 3 * kVote, 2 * kVote}));
  EXPECT_EQ(tally.rounds[1].needed, 2'740'740'743);
  EXPECT_EQ(tally.rounds[1].exhausted, 14 * kVote - 8'222'222'228);
  EXPECT_EQ(tally.winners, (std::vector<Option>{A, B}));
}

// A vote for an option that is out counts as if that option had never stood: Meek's first principle.
TEST(MeekCount, counts_as_if_whoever_is_out_had_never_stood) {
  std::mt19937 random(29);
  int compared = 0;
  for (int turn = 0; turn < 3000; ++turn) {
    std::vector<Ballot> ballots = random_ballots(random, 4, {});
    const Tally tally = count_one(profile(ballots), 4, meek_rules(2), Draw{0, 1, 2, 3});
    if (tally.outcome == Outcome::nobody || tally.rounds[0].decisions.size() < 2 ||
        tally.rounds[0].decisions[1].event != Event::fewest) {
      continue;
    }
    const Option out = tally.rounds[0].decisions[1].options[0];
    for (Ballot& ballot : ballots) {
      std::erase_if(ballot, [&](const std::vector<Option>& rank) { return rank[0] == out; });
    }
    const Tally without = count_one(profile(ballots), 4, meek_rules(2), Draw{0, 1, 2, 3});
    if (without.outcome == Outcome::nobody) continue;
    for (Option option = 0; option < 4; ++option) {
      ASSERT_EQ(tally.rounds[1].votes[option], without.rounds[0].votes[option]) << "election " << turn;
    }
    ++compared;
  }
  EXPECT_GT(compared, 200);
}

// In the end whoever was elected has the quota, but for the surplus that the rules let stand.
TEST(MeekCount, brings_the_elected_to_the_quota_before_it_excludes_for_want_of_surplus) {
  const Profile ballots = profile({Some{40, {{0}, {1}}},
                                   {25, {{0}, {2}}},
                                   {11, {{1}, {2}}},
                                   {12, {{2}, {3}}},
                                   {13, {{3}, {4}}},
                                   {9, {{4}, {3}}}});
  const Tally tally = count_one(ballots, 5, meek_rules(3), Draw{0, 1, 2, 3, 4});
  EXPECT_EQ(tally.winners.size(), 3u);
  EXPECT_EQ(tally.outcome, Outcome::decided);
  expect_sound(tally);
}

TEST(MeekCount, shares_a_vote_in_equal_parts_among_those_who_share_a_rank) {
  const Profile ballots = profile({Some{1, {{A, B, C}}}, {1, {{A}}}, {1, {{B}}}});
  const Tally tally = count_one(ballots, 3, meek_rules(1), Draw{A, B, C});
  EXPECT_EQ(tally.rounds[0].votes, (std::vector<std::int64_t>{1'333'333'333, 1'333'333'333, 333'333'333}));
  EXPECT_EQ(tally.rounds[0].exhausted, 1);
  EXPECT_EQ(tally.rounds[1].votes, (std::vector<std::int64_t>{1'500'000'000, 1'500'000'000, 0}));
  EXPECT_EQ(tally.winners, std::vector<Option>{A});
}

TEST(MeekCount, leaves_a_tie_open_until_there_is_a_draw) {
  const Profile ballots = profile({Some{3, {{A}}}, {2, {{B}}}, {2, {{C}}}});
  const Tally open = count_one(ballots, 3, meek_rules(2));
  EXPECT_EQ(open.outcome, Outcome::level);
  EXPECT_EQ(open.winners, std::vector<Option>{A});
  EXPECT_EQ(open.level, (std::vector<Option>{B, C}));
  EXPECT_EQ(count_one(ballots, 3, meek_rules(2), Draw{C, B, A}).winners, (std::vector<Option>{A, C}));
}

TEST(MeekCount, fills_the_last_seats_with_all_who_are_left) {
  EXPECT_EQ(count_one(profile({Some{3, {{B}}}}), 2, meek_rules(2)).winners, (std::vector<Option>{B, A}));
  EXPECT_EQ(count_one(profile({Some{1, {{A}}}}), 1, meek_rules(1)).winners, std::vector<Option>{A});
}

TEST(MeekCount, elects_nobody_when_all_ballots_are_blank_or_void) {
  EXPECT_EQ(count_one(profile({Some{3, {}}}), 2, meek_rules(1)).outcome, Outcome::nobody);
  Rules rules = meek_rules(1);
  rules.overvotes = Overvotes::exhaust;
  EXPECT_EQ(count_one(profile({Some{3, {{A, B}}}}), 2, rules).outcome, Outcome::nobody);
}

// The greatest numbers: products of 128 bits, and the same bits on every machine.
TEST(MeekCount, counts_nine_million_ballots) {
  const Profile ballots = profile({Some{5'000'000, {{A}, {B}}}, {1'500'000, {{B}}}, {2'500'000, {{C}}}});
  const Tally tally = count_one(ballots, 3, meek_rules(2));
  EXPECT_EQ(tally.rounds[0].needed, 3'000'000 * kVote + 1);
  EXPECT_EQ(tally.winners, (std::vector<Option>{A, B}));
}

}  // namespace
}  // namespace hearth::count::test
