// Sequential Phragmén against loads that are kept as fractions, ballot by ballot.
#include "count/marks_support.h"

namespace hearth::count::test {
namespace {

struct Fraction {
  std::int64_t above = 0;
  std::int64_t below = 1;

  [[nodiscard]] Fraction plus(const Fraction& other) const {
    return reduced(above * other.below + other.above * below, below * other.below);
  }
  [[nodiscard]] Fraction over(std::int64_t number) const { return reduced(above, below * number); }
  [[nodiscard]] bool less(const Fraction& other) const { return above * other.below < other.above * below; }

  static Fraction reduced(std::int64_t above, std::int64_t below) {
    const std::int64_t common = std::gcd(above, below);
    return {above / common, below / common};
  }
};

struct Elected {
  std::vector<Option> winners;
  std::set<Option> level;
};

Elected by_definition(const std::vector<Marks>& ballots, Option options, std::size_t seats,
                      const std::optional<Draw>& draw) {
  std::vector<Fraction> loads(ballots.size());
  Elected elected;
  while (elected.winners.size() < seats) {
    std::optional<Fraction> least;
    std::set<Option> best;
    for (Option a = 0; a < options; ++a) {
      const auto& taken = elected.winners;
      if (std::find(taken.begin(), taken.end(), a) != taken.end()) continue;
      Fraction sum{1, 1};
      std::int64_t votes = 0;
      for (std::size_t i = 0; i < ballots.size(); ++i) {
        if (ballots[i][a] == 0) continue;
        sum = sum.plus(loads[i]);
        ++votes;
      }
      if (votes == 0) continue;
      const Fraction load = sum.over(votes);
      if (least && least->less(load)) continue;
      if (!least || load.less(*least)) best.clear();
      least = load;
      best.insert(a);
    }
    if (best.empty()) break;
    if (best.size() > 1 && !draw) return {elected.winners, best};
    Option next = *best.begin();
    if (best.size() > 1) {
      next = *std::find_if(draw->begin(), draw->end(), [&](Option a) { return best.contains(a); });
    }
    for (std::size_t i = 0; i < ballots.size(); ++i) {
      if (ballots[i][next] != 0) loads[i] = *least;
    }
    elected.winners.push_back(next);
  }
  return elected;
}

TEST(Phragmen, seats_whom_exact_fractions_seat) {
  std::mt19937 random(1);
  int cases = 0;
  int level = 0;
  for (; cases < 4000; ++cases) {
    const Option options = static_cast<Option>(1 + random() % 5);
    const std::vector<Marks> ballots = random_marks(random, options, 1);
    const std::size_t seats = 1 + random() % options;
    std::optional<Draw> draw;
    if (cases % 2 == 0) draw = random_draw(random, options);
    const Elected expected = by_definition(ballots, options, seats, draw);
    const Tally tally =
        count_one(marked_profile(ballots), options, {.method = Method::phragmen, .seats = seats}, draw);
    EXPECT_EQ(tally.winners, expected.winners);
    EXPECT_EQ(std::set<Option>(tally.level.begin(), tally.level.end()), expected.level);
    level += tally.outcome == Outcome::level;
  }
  EXPECT_EQ(cases, 4000);
  EXPECT_GT(level, 400);
}

TEST(Phragmen, stays_exact_over_many_seats) {
  // Two parties of 40 options each that share no voter: seats go as by D'Hondt, 60,000 to 40,001 votes. The
  // denominators have more than 600 binary digits.
  Profile profile;
  std::vector<Profile::Word> first;
  std::vector<Profile::Word> second;
  for (Profile::Word a = 0; a < 40; ++a) {
    first.insert(first.end(), {a, 1});
    second.insert(second.end(), {static_cast<Profile::Word>(40 + a), 1});
  }
  profile.add(first, 60000);
  profile.add(second, 40001);
  const Draw draw = same_names(80);
  const Tally tally = count_one(profile, 80, {.method = Method::phragmen, .seats = 40}, draw);
  ASSERT_EQ(tally.winners.size(), 40u);
  std::int64_t seats[] = {0, 0};
  for (const Option winner : tally.winners) {
    const bool to_first = 60000 * (seats[1] + 1) > 40001 * (seats[0] + 1);
    EXPECT_EQ(winner < 40, to_first);
    ++seats[to_first ? 0 : 1];
  }
  EXPECT_EQ(seats[0] + seats[1], 40);
}

TEST(Phragmen, is_neutral_to_the_order_of_options) {
  std::mt19937 random(2);
  int cases = 0;
  for (; cases < 1000; ++cases) {
    const Option options = static_cast<Option>(1 + random() % 5);
    std::vector<Marks> ballots = random_marks(random, options, 1);
    const Rules rules{.method = Method::phragmen, .seats = 1 + random() % options};
    const std::vector<Option> names = random_draw(random, options);
    std::optional<Draw> draw;
    if (random() % 2 == 0) draw = random_draw(random, options);
    const Tally one = count_one(marked_profile(ballots), options, rules, draw);
    std::reverse(ballots.begin(), ballots.end());
    for (Marks& marks : ballots) {
      const Marks before = marks;
      for (Option a = 0; a < options; ++a) marks[names[a]] = before[a];
    }
    const auto other_draw = draw ? std::optional(renamed(*draw, names)) : std::nullopt;
    const Tally other = count_one(marked_profile(ballots), options, rules, other_draw);
    EXPECT_EQ(renamed(one.winners, names), other.winners);
    EXPECT_EQ(essence(one, names), essence(other, same_names(options)));
  }
  EXPECT_EQ(cases, 1000);
}

}  // namespace
}  // namespace hearth::count::test
