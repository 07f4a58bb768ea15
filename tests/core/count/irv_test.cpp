#include "count/irv_oracle.h"
#include "count/runoff_support.h"

namespace hearth::count::test {
namespace {

constexpr Option A = 0;
constexpr Option B = 1;
constexpr Option C = 2;

Rules irv_rules() {
  Rules rules;
  rules.method = Method::irv;
  return rules;
}

std::vector<std::vector<std::int64_t>> votes_of(const Tally& tally) {
  std::vector<std::vector<std::int64_t>> votes;
  for (const Round& round : tally.rounds) votes.push_back(round.votes);
  return votes;
}

using Votes = std::vector<std::vector<std::int64_t>>;

TEST(InstantRunoff, is_the_slow_count_in_every_round) {
  std::mt19937 random(1);
  int decided = 0;
  for (int turn = 0; turn < 20000; ++turn) {
    const Option options = static_cast<Option>(1 + random() % 5);
    const Kinds kinds{random() % 2 == 0, random() % 3 == 0};
    const std::vector<Ballot> ballots = random_ballots(random, options, kinds);
    Rules rules = irv_rules();
    rules.overvotes = static_cast<Overvotes>(random() % 3);
    rules.skips = random() % 3;
    rules.until_two = random() % 2 == 0;
    rules.batches = random() % 2 == 0;
    if (random() % 4 == 0) rules.first_out = static_cast<Option>(random() % options);
    std::optional<Draw> draw;
    if (random() % 2 == 0) draw = random_draw(random, options);

    const Tally tally = count_one(profile(ballots), options, rules, draw);
    if (tally.ballots == tally.blank) continue;
    IrvOracle oracle(ballots, options, rules, draw, tally.unit);
    oracle.count();
    ASSERT_EQ(votes_of(tally), oracle.votes) << "election " << turn;
    for (std::size_t i = 0; i < tally.rounds.size(); ++i) {
      ASSERT_EQ(tally.rounds[i].exhausted, oracle.exhausted[i]) << "election " << turn;
    }
    ASSERT_EQ(tally.winners, oracle.winner ? std::vector{*oracle.winner} : std::vector<Option>{});
    ASSERT_EQ(std::set<Option>(tally.level.begin(), tally.level.end()), oracle.level) << "election " << turn;
    expect_sound(tally);
    ASSERT_FALSE(HasFailure()) << "election " << turn;
    decided += tally.outcome == Outcome::decided;
    if (draw) {
      ASSERT_NE(tally.outcome, Outcome::level);
    }
  }
  EXPECT_GT(decided, 14000);
}

// With three options there are 16 ballots: all 4,844 elections of up to 4 different voters' ballots.
TEST(InstantRunoff, is_the_slow_count_for_all_small_elections) {
  std::vector<Ballot> kinds = {{}};
  for (Option first = 0; first < 3; ++first) {
    kinds.push_back({{first}});
    for (Option second = 0; second < 3; ++second) {
      if (second == first) continue;
      kinds.push_back({{first}, {second}});
      kinds.push_back({{first}, {second}, {static_cast<Option>(3 - first - second)}});
    }
  }
  int elections = 0;
  std::vector<std::size_t> choice;
  const auto count_all = [&](auto& self, std::size_t from) -> void {
    if (!choice.empty()) {
      ++elections;
      std::vector<Ballot> ballots;
      for (const std::size_t kind : choice) ballots.push_back(kinds[kind]);
      const Tally tally = count_one(profile(ballots), 3, irv_rules());
      if (tally.ballots > tally.blank) {
        IrvOracle oracle(ballots, 3, irv_rules(), std::nullopt, tally.unit);
        oracle.count();
        ASSERT_EQ(votes_of(tally), oracle.votes);
        ASSERT_EQ(tally.winners, oracle.winner ? std::vector{*oracle.winner} : std::vector<Option>{});
      }
    }
    if (choice.size() == 4) return;
    for (std::size_t kind = from; kind < kinds.size(); ++kind) {
      choice.push_back(kind);
      self(self, kind);
      choice.pop_back();
    }
  };
  count_all(count_all, 0);
  EXPECT_EQ(elections, 4844);
}

TEST(InstantRunoff, depends_on_no_order_of_options_or_ballots) {
  for (int kind = 0; kind < 4; ++kind) {
    Rules rules = irv_rules();
    rules.batches = kind >= 2;
    expect_neutral(rules, {kind % 2 == 0, true});
  }
}

// What is decided while ties are open stays so, whatever is drawn.
TEST(InstantRunoff, decides_nothing_before_the_draw_that_the_draw_could_change) {
  std::mt19937 random(3);
  int decided = 0;
  for (int turn = 0; turn < 5000; ++turn) {
    const Option options = static_cast<Option>(2 + random() % 4);
    const std::vector<Ballot> ballots = random_ballots(random, options, {turn % 2 == 0, false});
    const Tally live = count_one(profile(ballots), options, irv_rules());
    if (live.outcome != Outcome::decided) continue;
    ++decided;
    for (int draws = 0; draws < 6; ++draws) {
      const Tally tally = count_one(profile(ballots), options, irv_rules(), random_draw(random, options));
      ASSERT_EQ(tally.winners, live.winners) << "election " << turn;
    }
  }
  EXPECT_GT(decided, 2000);
}

// Discourse takes B and C out together and elects A, who loses to both 4 to 6.
TEST(InstantRunoff, never_takes_level_options_out_together_when_that_could_change_who_wins) {
  const Profile ballots = profile({Some{4, {{A}}}, {3, {{B}, {C}}}, {3, {{C}, {B}}}});
  const Tally open = count_one(ballots, 3, irv_rules());
  EXPECT_EQ(open.outcome, Outcome::level);
  EXPECT_EQ(open.level, (std::vector<Option>{B, C}));
  EXPECT_EQ(open.rounds.size(), 1u);
  const Tally drawn = count_one(ballots, 3, irv_rules(), Draw{A, C, B});
  EXPECT_EQ(drawn.winners, std::vector<Option>{C});
  EXPECT_EQ(votes_of(drawn), (Votes{{4, 3, 3}, {4, 0, 6}}));
}

// Other counts never return here.
TEST(InstantRunoff, ends_when_nobody_ranks_a_second_option) {
  const Profile ballots = profile({Some{4, {{A}}}, {3, {{B}}}, {3, {{C}}}});
  EXPECT_EQ(count_one(ballots, 3, irv_rules()).outcome, Outcome::level);
  const Tally drawn = count_one(ballots, 3, irv_rules(), Draw{B, C, A});
  EXPECT_EQ(drawn.winners, std::vector<Option>{A});
  EXPECT_EQ(votes_of(drawn), (Votes{{4, 3, 3}, {4, 3, 0}}));
  EXPECT_EQ(drawn.ranking, (std::vector<std::vector<Option>>{{A}, {B}, {C}}));
}

TEST(InstantRunoff, breaks_a_tie_by_the_most_recent_round_in_which_they_differed) {
  // First 5 4 3 3 (and E 1, who goes out and lifts D over C); then C goes. B and D are level at 7 then, but
  // B was ahead in the round before.
  const Option D = 3;
  const Option E = 4;
  const Profile ballots =
      profile({Some{7, {{A}}}, {5, {{B}}}, {2, {{C}, {B}}}, {1, {{C}, {D}}}, {4, {{D}}}, {2, {{E}, {D}}}});
  // A 7, B 5, C 3, D 4, E 2 -> D 6 -> C out: B 7, D 7, A 7.
  const Tally tally = count_one(ballots, 5, irv_rules());
  ASSERT_EQ(votes_of(tally), (Votes{{7, 5, 3, 4, 2}, {7, 5, 3, 6, 0}, {7, 7, 0, 7, 0}, {7, 0, 0, 7, 0}}));
  const Decision& broken = tally.rounds[2].decisions[1];
  EXPECT_EQ(broken.event, Event::broken_by_rounds);
  EXPECT_EQ(broken.options, (std::vector<Option>{A, D, B}));
  EXPECT_EQ(broken.round, 1);
  EXPECT_EQ(tally.rounds[3].decisions[1].event, Event::broken_by_rounds);
  EXPECT_EQ(tally.winners, std::vector<Option>{A});
}

TEST(InstantRunoff, counts_shared_ranks_in_equal_parts) {
  // A 2 and two halves; B 3 and two halves; C 1, who goes out, and whose second rank is shared by all three.
  const Profile ballots = profile({Some{2, {{A}}}, {3, {{B}}}, {2, {{A, B}}}, {2, {{C}, {A, B}}}});
  const Tally tally = count_one(ballots, 3, irv_rules(), Draw{A, B, C});
  EXPECT_EQ(tally.unit, 2);
  EXPECT_EQ(votes_of(tally), (Votes{{6, 8, 4}, {8, 10, 0}}));
  EXPECT_EQ(tally.winners, std::vector<Option>{B});
}

TEST(InstantRunoff, can_end_a_ballot_at_a_shared_rank_or_pass_over_it) {
  const Profile ballots = profile({Some{3, {{A}}}, {2, {{B}}}, {2, {{A, C}, {B}}}});
  Rules rules = irv_rules();
  rules.overvotes = Overvotes::exhaust;
  const Tally exhaust = count_one(ballots, 3, rules);
  EXPECT_EQ(exhaust.unit, 1);
  EXPECT_EQ(votes_of(exhaust), (Votes{{3, 2, 0}}));
  EXPECT_EQ(exhaust.rounds[0].exhausted, 2);
  EXPECT_EQ(exhaust.rounds[0].needed, 3);
  rules.overvotes = Overvotes::skip;
  EXPECT_EQ(votes_of(count_one(ballots, 3, rules)), (Votes{{3, 4, 0}}));
}

TEST(InstantRunoff, ends_a_ballot_at_as_many_empty_ranks_in_a_row_as_the_rules_say) {
  const Profile ballots =
      profile({Some{1, {{}, {A}}}, {1, {{B}, {}, {}, {A}}}, {2, {{C}}}, {2, {{}, {}, {B}}}});
  const auto first_votes = [&](std::size_t skips) {
    Rules rules = irv_rules();
    rules.skips = skips;
    return count_one(ballots, 3, rules).rounds[0].votes;
  };
  EXPECT_EQ(first_votes(0), (std::vector<std::int64_t>{1, 3, 2}));
  EXPECT_EQ(first_votes(1), (std::vector<std::int64_t>{0, 1, 2}));
  EXPECT_EQ(first_votes(2), (std::vector<std::int64_t>{1, 1, 2}));
  EXPECT_EQ(first_votes(3), (std::vector<std::int64_t>{1, 3, 2}));
}

TEST(InstantRunoff, goes_on_until_two_are_left_when_it_is_told_to) {
  const Profile ballots = profile({Some{6, {{A}}}, {2, {{B}}}, {1, {{C}, {B}}}});
  Rules rules = irv_rules();
  EXPECT_EQ(votes_of(count_one(ballots, 3, rules)), (Votes{{6, 2, 1}}));
  rules.until_two = true;
  EXPECT_EQ(votes_of(count_one(ballots, 3, rules)), (Votes{{6, 2, 1}, {6, 3, 0}}));
}

TEST(InstantRunoff, takes_out_batches_when_it_is_told_to) {
  const Option D = 3;
  const Profile ballots = profile({Some{9, {{A}}}, {7, {{B}}}, {1, {{C}, {B}}}, {2, {{D}, {B}}}});
  Rules rules = irv_rules();
  EXPECT_EQ(count_one(ballots, 4, rules).rounds.size(), 3u);
  rules.batches = true;
  const Tally tally = count_one(ballots, 4, rules);
  EXPECT_EQ(votes_of(tally), (Votes{{9, 7, 1, 2}, {9, 10, 0, 0}}));
  EXPECT_EQ(tally.rounds[0].decisions[1].event, Event::fewest_batch);
  EXPECT_EQ(tally.rounds[0].decisions[1].options, (std::vector<Option>{C, D}));
  EXPECT_EQ(tally.ranking, (std::vector<std::vector<Option>>{{B}, {A}, {D}, {C}}));
}

TEST(InstantRunoff, has_a_winner_when_there_is_one_option) {
  const Tally tally = count_one(profile({Some{1, {{A}}}, {2, {}}}), 1, irv_rules());
  EXPECT_EQ(tally.winners, std::vector<Option>{A});
  EXPECT_EQ(tally.blank, 2);
}

TEST(InstantRunoff, elects_nobody_when_all_ballots_are_blank_or_void) {
  EXPECT_EQ(count_one(profile({Some{3, {}}}), 2, irv_rules()).outcome, Outcome::nobody);
  Rules rules = irv_rules();
  rules.overvotes = Overvotes::exhaust;
  const Tally tally = count_one(profile({Some{3, {{A, B}}}}), 2, rules);
  EXPECT_EQ(tally.outcome, Outcome::nobody);
  EXPECT_EQ(tally.rounds.at(0).exhausted, 3);
}

TEST(InstantRunoff, lets_whoever_a_majority_prefers_win) {
  std::mt19937 random(5);
  int majorities = 0;
  for (int turn = 0; turn < 5000; ++turn) {
    const Option options = static_cast<Option>(2 + random() % 4);
    const std::vector<Ballot> ballots = random_ballots(random, options, {});
    std::vector<std::size_t> first(options);
    for (const Ballot& ballot : ballots) {
      if (!ballot.empty()) ++first[ballot[0][0]];
    }
    for (Option option = 0; option < options; ++option) {
      if (2 * first[option] <= ballots.size()) continue;
      ++majorities;
      Rules rules = irv_rules();
      rules.until_two = turn % 2 == 0;
      ASSERT_EQ(count_one(profile(ballots), options, rules).winners, std::vector<Option>{option});
    }
  }
  EXPECT_GT(majorities, 1000);
}

}  // namespace
}  // namespace hearth::count::test
