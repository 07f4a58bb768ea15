// Two months of being asked for something on each visit, once whenever there is something to ask, once as a
// schedule lets it. Both see the same members, the same visits and the same moods.
#include <gtest/gtest.h>

#include <deque>
#include <iostream>

#include "json/build.h"
#include "match/support.h"
#include "schedule/support.h"
#include "support/community.h"

namespace hearth::simulator {
namespace {

using match::test::Random;
using test::kBegin;
using test::kDay;
using test::kHour;

constexpr int kMembers = 12;
constexpr int kDays = 56;

struct Asked {
  std::int64_t shown = 0, put_away = 0, done = 0;

  [[nodiscard]] std::int64_t put_away_of_1000() const { return shown == 0 ? 0 : put_away * 1000 / shown; }
};

/// What a member does with a prompt gets worse with how many they saw in the last seven days.
class Patience {
 public:
  void see(Time now, std::uint32_t mood, Asked& asked) {
    while (!seen_.empty() && seen_.front() <= now - 7 * kDay) seen_.pop_front();
    const std::size_t tired = 5 + 8 * seen_.size();
    seen_.push_back(now);
    ++asked.shown;
    last_ = mood < tired ? 'x' : mood < tired + 25 ? 'y' : '-';
    if (last_ == 'x') ++asked.put_away;
    if (last_ == 'y') ++asked.done;
  }

  [[nodiscard]] bool put_away() const { return last_ == 'x'; }
  [[nodiscard]] bool done() const { return last_ == 'y'; }

 private:
  std::deque<Time> seen_;
  char last_ = '-';
};

struct Visit {
  Time time;
  std::uint32_t item, mood;
};

// Up to four visits a day, at any hour.
std::vector<Visit> visits(Random& random) {
  std::vector<Visit> visits;
  for (int day = 1; day <= kDays; ++day) {
    Time hour = random.below(8);
    for (; hour < 24; hour += 1 + random.below(9)) {
      const auto item = random.below(static_cast<std::uint32_t>(std::size(test::kItems)));
      visits.push_back({kBegin + day * kDay + hour * kHour, item, random.below(100)});
    }
  }
  return visits;
}

void ask_always(const std::vector<Visit>& visits, Asked& asked) {
  Patience patience;
  for (const Visit& visit : visits) patience.see(visit.time, visit.mood, asked);
}

void ask_by_schedule(const std::vector<Visit>& visits, Asked& asked) {
  test::Community community("schedule");
  community.publish(test::document_of({}), kBegin);
  community.attempt("m:ann", "zone", test::offsets_of(test::kRegions[0], kBegin), kBegin);
  Patience patience;
  for (const Visit& visit : visits) {
    const char* item = test::kItems[visit.item].id;
    if (!community.act("m:ann", "log", object_of({{"show", item}}), visit.time)) continue;
    patience.see(visit.time, visit.mood, asked);
    const char* what = patience.put_away() ? "dismiss" : patience.done() ? "done" : nullptr;
    if (what != nullptr) community.attempt("m:ann", "log", object_of({{what, item}}), visit.time);
  }
}

TEST(Moments, are_put_away_less_often_when_a_schedule_has_caps) {
  std::cout << "seed: shown, put away, of 1000 shown; by schedule for always\n";
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Random random(seed);
    Asked scheduled;
    Asked always;
    for (int member = 0; member < kMembers; ++member) {
      const std::vector<Visit> seen = visits(random);
      ask_by_schedule(seen, scheduled);
      ask_always(seen, always);
    }
    std::cout << seed << ": " << scheduled.shown << " for " << always.shown << ", " << scheduled.put_away
              << " for " << always.put_away << ", " << scheduled.put_away_of_1000() << " for "
              << always.put_away_of_1000() << "\n";
    EXPECT_GT(scheduled.shown, 0) << seed;
    EXPECT_LT(scheduled.put_away, always.put_away) << seed;
    EXPECT_LT(scheduled.put_away_of_1000(), always.put_away_of_1000()) << seed;
  }
}

}  // namespace
}  // namespace hearth::simulator
