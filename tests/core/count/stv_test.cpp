#include "count/runoff_support.h"
#include "count/stv_oracle.h"

namespace hearth::count::test {
namespace {

constexpr Option A = 0;
constexpr Option B = 1;
constexpr Option C = 2;
constexpr Option D = 3;
constexpr Option E = 4;

using Votes = std::vector<std::vector<std::int64_t>>;

Rules stv_rules(std::size_t seats) {
  Rules rules;
  rules.method = Method::stv;
  rules.seats = seats;
  return rules;
}

Votes votes_of(const Tally& tally) {
  Votes votes;
  for (const Round& round : tally.rounds) votes.push_back(round.votes);
  return votes;
}

std::vector<Event> events_of(const Round& round) {
  std::vector<Event> events;
  for (const Decision& decision : round.decisions) events.push_back(decision.event);
  return events;
}

TEST(ScottishCount, is_the_count_paper_by_paper_in_every_stage) {
  std::mt19937 random(11);
  int decided = 0;
  for (int turn = 0; turn < 20000; ++turn) {
    const Option options = static_cast<Option>(1 + random() % 5);
    const std::vector<Ballot> ballots =
        random_ballots(random, options, {random() % 4 == 0, random() % 4 == 0});
    Rules rules = stv_rules(1 + random() % options);
    rules.skips = random() % 3;
    std::optional<Draw> draw;
    if (random() % 2 == 0) draw = random_draw(random, options);
    const Tally tally = count_one(profile(ballots), options, rules, draw);
    StvOracle oracle(ballots, options, rules.seats, rules.skips, draw);
    oracle.count();
    expect_sound(tally);
    ASSERT_FALSE(HasFailure()) << "election " << turn;
    ASSERT_EQ(std::set<Option>(tally.winners.begin(), tally.winners.end()), oracle.elected)
        << "election " << turn;
    ASSERT_EQ(tally.outcome == Outcome::level, oracle.stuck) << "election " << turn;
    if (tally.outcome == Outcome::nobody) continue;
    ASSERT_EQ(votes_of(tally), oracle.votes) << "election " << turn;
    decided += tally.outcome == Outcome::decided;
    if (tally.outcome == Outcome::decided) {
      ASSERT_EQ(tally.winners.size(), rules.seats);
    }
  }
  EXPECT_GT(decided, 13000);
}

TEST(ScottishCount, depends_on_no_order_of_options_or_ballots) {
  expect_neutral(stv_rules(1), {true, true});
}

// Wikipedia, "Single transferable vote" (the party's food): oranges 4, pears 2, chocolate 12 (8 then
// strawberries, 4 then sweets), strawberries 1, sweets 1; three seats, quota 6.
TEST(ScottishCount, elects_what_the_guests_of_the_party_eat) {
  const Profile ballots =
      profile({Some{4, {{A}}}, {2, {{B}, {A}}}, {8, {{C}, {D}}}, {4, {{C}, {E}}}, {1, {{D}}}, {1, {{E}}}});
  const Tally tally = count_one(ballots, 5, stv_rules(3));
  EXPECT_EQ(votes_of(tally), (Votes{{400000, 200000, 1200000, 100000, 100000},
                                    {400000, 200000, 600000, 500000, 300000},
                                    {600000, 0, 600000, 500000, 300000},
                                    {600000, 0, 600000, 500000, 0}}));
  EXPECT_EQ(tally.rounds[0].needed, 600000);
  EXPECT_EQ(tally.winners, (std::vector<Option>{C, A, D}));
  EXPECT_EQ(tally.rounds[3].exhausted, 300000);
  EXPECT_EQ(events_of(tally.rounds[0]), (std::vector{Event::quota, Event::elected, Event::surplus}));
  EXPECT_EQ(events_of(tally.rounds[1]), (std::vector{Event::fewest}));
  EXPECT_EQ(events_of(tally.rounds[2]), (std::vector{Event::elected, Event::fewest}));
  EXPECT_EQ(events_of(tally.rounds[3]), (std::vector{Event::last}));
  EXPECT_EQ(tally.ranking, (std::vector<std::vector<Option>>{{C}, {A}, {D}, {E}, {B}}));
}

// 11 papers, two seats: quota 4. The surplus of A is 3 of 7: 0.42857 a paper, and what is cut off is lost.
TEST(ScottishCount, ignores_what_follows_the_fifth_decimal_place) {
  const Profile ballots =
      profile({Some{4, {{A}, {B}}}, {2, {{A}, {C}}}, {1, {{A}}}, {1, {{B}, {C}}}, {3, {{C}}}});
  const Tally tally = count_one(ballots, 3, stv_rules(2));
  EXPECT_EQ(votes_of(tally),
            (Votes{{700000, 100000, 300000}, {400000, 271428, 385714}, {400000, 0, 485714}}));
  EXPECT_EQ(tally.rounds[1].exhausted, 42858);
  EXPECT_EQ(tally.rounds[2].exhausted, 42858 + 171428);
  EXPECT_EQ(tally.winners, (std::vector<Option>{A, C}));
}

// The value of a paper that is transferred again is cut once more: 25 papers, three seats, quota 7.
// A 14, surplus 7: 0.50000 a paper, 11 of them to B, who has 2 + 5.5 = 7.5 and a surplus of 0.5.
// B's own papers go on at 0.5/7.5 = 0.06666, those of A at 0.5 x 0.5/7.5 = 0.03333.
TEST(ScottishCount, cuts_the_value_of_a_paper_each_time_it_is_transferred) {
  const Profile ballots =
      profile({Some{11, {{A}, {B}, {C}}}, {3, {{A}, {D}}}, {2, {{B}, {C}}}, {4, {{C}}}, {5, {{D}}}});
  const Tally tally = count_one(ballots, 4, stv_rules(3));
  ASSERT_GE(tally.rounds.size(), 3u);
  EXPECT_EQ(tally.rounds[0].needed, 700000);
  EXPECT_EQ(tally.rounds[1].votes, (std::vector<std::int64_t>{700000, 750000, 400000, 650000}));
  EXPECT_EQ(tally.rounds[2].votes,
            (std::vector<std::int64_t>{700000, 700000, 400000 + 2 * 6666 + 11 * 3333, 650000}));
  EXPECT_EQ(tally.rounds[2].exhausted, 50000 - 2 * 6666 - 11 * 3333);
}

TEST(ScottishCount, transfers_the_largest_surplus_first) {
  const Profile ballots = profile({Some{5, {{A}, {C}}}, {6, {{B}, {D}}}, {1, {{C}}}, {2, {{D}}}});
  const Tally tally = count_one(ballots, 4, stv_rules(3));
  EXPECT_EQ(tally.rounds[0].needed, 400000);
  EXPECT_EQ(tally.rounds[0].decisions.back().event, Event::surplus);
  EXPECT_EQ(tally.rounds[0].decisions.back().options, std::vector<Option>{B});
  EXPECT_EQ(tally.winners, (std::vector<Option>{B, A, D}));
}

// Rule 49(2) and (3): A and B have the same surplus at the first stage already, so only the lot can say.
TEST(ScottishCount, decides_between_equal_surpluses_by_the_draw_when_no_stage_does) {
  const Profile ballots = profile({Some{4, {{A}, {C}}}, {4, {{B}, {D}}}, {1, {{C}}}, {1, {{D}}}});
  const Tally open = count_one(ballots, 4, stv_rules(3));
  EXPECT_EQ(open.outcome, Outcome::level);
  EXPECT_EQ(open.winners, (std::vector<Option>{A, B}));
  EXPECT_EQ(open.level, (std::vector<Option>{C, D}));
  EXPECT_EQ(open.rounds[0].decisions.back().options, (std::vector<Option>{A, B}));
  const Tally drawn = count_one(ballots, 4, stv_rules(3), Draw{B, A, D, C});
  EXPECT_EQ(drawn.rounds[0].decisions.back().options, std::vector<Option>{B});
  EXPECT_EQ(drawn.outcome, Outcome::decided);
}

// Rule 51(2): C and D are level at the third stage, since E's paper went to C; at the second D had more.
TEST(ScottishCount, excludes_who_had_fewer_votes_at_the_most_recent_stage) {
  const Profile ballots = profile({Some{9, {{A}}}, {6, {{B}}}, {2, {{C}}}, {3, {{D}}}, {1, {{E}, {C}}}});
  const Tally tally = count_one(ballots, 5, stv_rules(2));
  ASSERT_GE(tally.rounds.size(), 4u);
  EXPECT_EQ(tally.rounds[2].votes[C], tally.rounds[2].votes[D]);
  const std::vector<Decision>& decisions = tally.rounds[2].decisions;
  ASSERT_EQ(events_of(tally.rounds[2]), (std::vector{Event::broken_by_rounds, Event::fewest}));
  EXPECT_EQ(decisions[0].options, (std::vector<Option>{D, C}));
  EXPECT_EQ(decisions[0].round, 1);
  EXPECT_EQ(decisions[1].options, std::vector<Option>{C});
}

TEST(ScottishCount, elects_all_at_once_when_all_reach_the_quota) {
  const Tally tally = count_one(profile({Some{3, {{A}}}, {4, {{B}}}}), 3, stv_rules(2));
  EXPECT_EQ(tally.winners, (std::vector<Option>{B, A}));
  EXPECT_EQ(tally.rounds.size(), 1u);
}

TEST(ScottishCount, fills_the_last_seats_with_all_who_are_left) {
  const Tally tally = count_one(profile({Some{3, {{B}}}}), 2, stv_rules(2));
  EXPECT_EQ(tally.winners, (std::vector<Option>{B, A}));
  EXPECT_EQ(events_of(tally.rounds[0]), (std::vector{Event::quota, Event::elected, Event::last}));
  EXPECT_EQ(count_one(profile({Some{1, {{A}}}}), 1, stv_rules(1)).winners, std::vector<Option>{A});
}

TEST(ScottishCount, leaves_a_seat_open_between_those_nobody_voted_for) {
  const Profile ballots = profile({Some{3, {{A}}}});
  const Tally open = count_one(ballots, 3, stv_rules(2));
  EXPECT_EQ(open.outcome, Outcome::level);
  EXPECT_EQ(open.winners, std::vector<Option>{A});
  EXPECT_EQ(open.level, (std::vector<Option>{B, C}));
  EXPECT_EQ(count_one(ballots, 3, stv_rules(2), Draw{C, A, B}).winners, (std::vector<Option>{A, C}));
}

TEST(ScottishCount, ends_a_ballot_at_a_shared_rank) {
  const Tally tally = count_one(profile({Some{3, {{A, B}}}, {2, {{A}, {B, C}, {D}}}, {3, {{C}}}, {1, {{D}}}}),
                                4, stv_rules(2));
  EXPECT_EQ(tally.rounds[0].votes, (std::vector<std::int64_t>{200000, 0, 300000, 100000}));
  EXPECT_EQ(tally.rounds[0].exhausted, 300000);
  EXPECT_EQ(tally.rounds[0].needed, 300000);
}

TEST(ScottishCount, elects_nobody_when_all_ballots_are_blank_or_void) {
  EXPECT_EQ(count_one(profile({Some{3, {}}}), 2, stv_rules(1)).outcome, Outcome::nobody);
  EXPECT_EQ(count_one(profile({Some{3, {{A, B}}}}), 2, stv_rules(1)).outcome, Outcome::nobody);
}

// With one seat a surplus is never passed on: both count alike, but the instant runoff also stops at more
// than half of what is left.
TEST(ScottishCount, elects_with_one_seat_whom_the_instant_runoff_elects) {
  std::mt19937 random(17);
  for (int turn = 0; turn < 5000; ++turn) {
    const Option options = static_cast<Option>(1 + random() % 5);
    const Profile ballots = profile(random_ballots(random, options, {}));
    const Draw draw = random_draw(random, options);
    Rules runoff;
    runoff.method = Method::irv;
    ASSERT_EQ(count_one(ballots, options, stv_rules(1), draw).winners,
              count_one(ballots, options, runoff, draw).winners)
        << "election " << turn;
  }
}

// A solid coalition of n quotas fills n seats.
TEST(ScottishCount, gives_a_solid_coalition_its_seats) {
  std::mt19937 random(19);
  int coalitions = 0;
  for (int turn = 0; turn < 5000; ++turn) {
    // Options 0 to 2 are the coalition's; its voters rank them all first, others rank them last or not.
    const std::size_t friends = 1 + random() % 6;
    const std::size_t others = 1 + random() % 6;
    std::vector<Ballot> ballots;
    for (std::size_t i = 0; i < friends + others; ++i) {
      std::vector<Option> first = i < friends ? std::vector<Option>{0, 1, 2} : std::vector<Option>{3, 4};
      std::vector<Option> second = i < friends ? std::vector<Option>{3, 4} : std::vector<Option>{0, 1, 2};
      std::shuffle(first.begin(), first.end(), random);
      std::shuffle(second.begin(), second.end(), random);
      Ballot& ballot = ballots.emplace_back();
      for (const Option option : first) ballot.push_back({option});
      for (const Option option : second) ballot.push_back({option});
    }
    const Tally tally = count_one(profile(ballots), 5, stv_rules(3), random_draw(random, 5));
    const std::size_t quota = (friends + others) / 4 + 1;
    const auto seats = static_cast<std::size_t>(
        std::count_if(tally.winners.begin(), tally.winners.end(), [](Option option) { return option < 3; }));
    ASSERT_GE(seats, std::min<std::size_t>(friends / quota, 3)) << "election " << turn;
    ++coalitions;
  }
  EXPECT_EQ(coalitions, 5000);
}

}  // namespace
}  // namespace hearth::count::test
