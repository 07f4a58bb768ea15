// STAR against its protocol, written down another way.
#include <functional>
#include <map>

#include "count/marks_support.h"

namespace hearth::count::test {
namespace {

constexpr std::int64_t kTop = 5;

struct Protocol {
  std::vector<Marks> ballots;
  Draw draw;

  std::int64_t total(Option a) const {
    std::int64_t sum = 0;
    for (const Marks& marks : ballots) sum += marks[a];
    return sum;
  }

  std::int64_t fives(Option a) const {
    return std::count_if(ballots.begin(), ballots.end(),
                         [a](const Marks& marks) { return marks[a] == kTop; });
  }

  // Below 0: more ballots prefer b.
  std::int64_t compared(Option a, Option b) const {
    std::int64_t sum = 0;
    for (const Marks& marks : ballots) sum += (marks[a] > marks[b]) - (marks[a] < marks[b]);
    return sum;
  }

  // Groups by a value, the highest first.
  static std::vector<std::set<Option>> by(const std::set<Option>& all,
                                          const std::function<std::int64_t(Option)>& value) {
    std::map<std::int64_t, std::set<Option>, std::greater<>> groups;
    for (const Option a : all) groups[value(a)].insert(a);
    std::vector<std::set<Option>> found;
    for (const auto& [key, group] : groups) found.push_back(group);
    return found;
  }

  // So many of them, by the protocol.
  std::set<Option> choose(const std::set<Option>& level, std::size_t places) const {
    if (places == 0) return {};
    if (level.size() <= places) return level;
    const auto join = [&](std::set<Option> taken, const std::set<Option>& rest) {
      for (const Option a : choose(rest, places - taken.size())) taken.insert(a);
      return taken;
    };
    const auto without = [&](const std::set<Option>& out) {
      std::set<Option> rest;
      for (const Option a : level) {
        if (!out.contains(a)) rest.insert(a);
      }
      return rest;
    };
    const auto losses = by(level, [&](Option a) {
      return std::count_if(level.begin(), level.end(), [&](Option b) { return compared(a, b) < 0; });
    });
    if (losses.size() > 1) {
      const std::set<Option> rest = without(losses[0]);
      return rest.size() >= places ? choose(rest, places) : join(rest, losses[0]);
    }
    const auto stars = by(level, [&](Option a) { return fives(a); });
    if (stars.size() > 1) {
      return stars[0].size() <= places ? join(stars[0], without(stars[0]))
                                       : choose(without(stars.back()), places);
    }
    const Option lucky = *std::find_if(draw.begin(), draw.end(), [&](Option a) { return level.contains(a); });
    return join({lucky}, without({lucky}));
  }

  std::set<Option> finalists() const {
    std::set<Option> all(draw.begin(), draw.end());
    std::set<Option> found;
    for (const std::set<Option>& group : by(all, [&](Option a) { return total(a); })) {
      for (const Option a : choose(group, 2 - std::min<std::size_t>(2, found.size()))) found.insert(a);
    }
    return found;
  }

  Option winner() const {
    const std::set<Option> two = finalists();
    return *std::min_element(two.begin(), two.end(), [&](Option a, Option b) {
      const auto place = [&](Option x) { return std::find(draw.begin(), draw.end(), x) - draw.begin(); };
      return std::tuple(-compared(a, b), -total(a), -fives(a), place(a)) <
             std::tuple(std::int64_t{0}, -total(b), -fives(b), place(b));
    });
  }
};

TEST(Star, follows_the_protocol_through_every_tie) {
  std::mt19937 random(1);
  std::set<std::vector<Event>> ways;
  int cases = 0;
  for (; cases < 20000; ++cases) {
    const Option options = static_cast<Option>(2 + random() % 4);
    const std::vector<Marks> ballots = random_marks(random, options, kTop);
    const Draw draw = random_draw(random, options);
    const Protocol protocol{ballots, draw};
    const Tally tally = count_one(marked_profile(ballots), options, {.method = Method::star}, draw);
    if (tally.outcome == Outcome::nobody) continue;
    EXPECT_EQ(tally.winners, std::vector<Option>{protocol.winner()});
    const std::vector<Option>& two = tally.rounds[0].decisions.back().options;
    EXPECT_EQ(std::set<Option>(two.begin(), two.end()), protocol.finalists());
    EXPECT_EQ(tally.ranking.size(), 2u);
    std::vector<Event> way;
    for (const Round& round : tally.rounds) {
      for (const Decision& decision : round.decisions) way.push_back(decision.event);
    }
    ways.insert(way);
  }
  EXPECT_EQ(cases, 20000);
  EXPECT_GT(ways.size(), 12u);
}

TEST(Star, without_a_draw_leaves_open_what_draws_would_decide_in_different_ways) {
  std::mt19937 random(2);
  int decided = 0;
  int level = 0;
  for (int turn = 0; turn < 2000; ++turn) {
    const Option options = static_cast<Option>(2 + random() % 3);
    const std::vector<Marks> ballots = random_marks(random, options, turn % 2 == 0 ? 1 : kTop);
    const Profile profile = marked_profile(ballots);
    const Tally tally = count_one(profile, options, {.method = Method::star});
    if (tally.outcome == Outcome::nobody) continue;
    std::set<Option> winners;
    for (const Draw& draw : all_draws(options)) {
      winners.insert(count_one(profile, options, {.method = Method::star}, draw).winners[0]);
    }
    const std::vector<Option>& said = tally.outcome == Outcome::decided ? tally.winners : tally.level;
    EXPECT_EQ(std::set<Option>(said.begin(), said.end()), winners);
    (tally.outcome == Outcome::decided ? decided : level) += 1;
  }
  EXPECT_GT(decided, 500);
  EXPECT_GT(level, 200);
}

TEST(Star, knows_the_highest_mark_by_the_rules) {
  // Level in scores and comparisons: with a highest mark of 3 the second has more of them.
  const Profile profile = marked_profile({{1, 3}, {2, 0}, {2, 2}});
  const Tally three = count_one(profile, 2, {.method = Method::star, .top = 3});
  EXPECT_EQ(three.winners, std::vector<Option>{1});
  EXPECT_EQ(count_one(profile, 2, {.method = Method::star}).outcome, Outcome::level);
}

TEST(Star, does_with_one_option_alone) {
  const Tally tally = count_one(marked_profile({{4}}), 1, {.method = Method::star});
  EXPECT_EQ(tally.winners, std::vector<Option>{0});
}

}  // namespace
}  // namespace hearth::count::test
