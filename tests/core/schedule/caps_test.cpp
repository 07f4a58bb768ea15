// A million random events: prompts, dismissals, the switch, zones with summer time, clocks that jump, two
// windows with one revision. What was shown is judged by the rules as they stand in docs/schedule.md, from
// the list of what was accepted alone; nothing here asks the room when something may be shown.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>

#include "schedule/support.h"
#include "support/community.h"
#include "support/files.h"

namespace hearth::schedule {
namespace {

using namespace test;

constexpr int kMembers = 500;
constexpr int kEvents = 2000;  // of each

// What is known of one member from outside.
class Witness {
 public:
  explicit Witness(const Rules& rules) : rules_(rules) {}

  void sees_zone(const Region& region, Time now) { zone_ = {region, now - now % kDay, now + 400 * kDay}; }
  void sees_no_zone() { zone_.reset(); }
  void sees_off(bool off) { off_ = off; }
  void sees_again(const std::string& item) { items_[item] = {items_[item].shown, 0, false, {}}; }
  void sees_never(const std::string& item) { items_[item].never = true, ++nevers_; }
  void sees_done(const std::string& item, Time now) { items_[item].done = now; }
  void sees_dismissal(const std::string& item, Time now) {
    Item& known = items_[item];
    const Time last = std::max(known.done, known.away.empty() ? 0 : known.away.back());
    if (known.shown > last) known.away.push_back(now);
  }

  void judge(const std::string& item, bool survey, std::int64_t every, Time now) {
    Item& known = items_[item];
    ASSERT_FALSE(off_);
    ASSERT_FALSE(known.never) << "shown though it is never wanted again";
    ASSERT_LT(known.away.size(), 3U) << "shown after it was put away for the third time";
    if (!known.away.empty()) {
      ASSERT_GE(now - known.away.back(), rules_.cool_days * kDay * (known.away.size() == 2 ? 2 : 1));
    }
    if (known.done != 0) {
      ASSERT_NE(every, 0);
      ASSERT_GE(now - known.done, every * kDay);
    }
    judge_caps(survey, now);
    judge_hour(now);
    known.shown = now;
    shows_.push_back(now);
    if (survey) surveys_.push_back(now);
  }

  [[nodiscard]] std::size_t shown() const { return shows_.size(); }
  [[nodiscard]] std::size_t nevers() const { return nevers_; }
  [[nodiscard]] std::size_t surveys() const { return surveys_.size(); }
  [[nodiscard]] Time last() const { return shows_.empty() ? 0 : shows_.back(); }

 private:
  struct Item {
    Time shown = 0, done = 0;
    bool never = false;
    std::vector<Time> away;
  };
  struct Zone {
    Region region;
    Time from, until;
  };

  void judge_caps(bool survey, Time now) const {
    std::int64_t in_day = 0;
    std::int64_t in_week = 0;
    for (auto time = shows_.rbegin(); time != shows_.rend() && *time > now - 7 * kDay; ++time) {
      in_day += *time > now - kDay ? 1 : 0;
      ++in_week;
    }
    ASSERT_EQ(in_day, 0);
    ASSERT_LT(in_week, rules_.per_week);
    if (survey && !surveys_.empty()) {
      ASSERT_GE(now - surveys_.back(), rules_.survey_days * kDay);
    }
    if (!shows_.empty()) {
      ASSERT_GE(now - shows_.back(), 7 * kDay / rules_.per_week);
    }
  }

  void judge_hour(Time now) const {
    ASSERT_TRUE(zone_.has_value());
    ASSERT_GE(now, zone_->from);
    ASSERT_LT(now, zone_->until);
    const std::int64_t minute = ((now / kMinute + zone_->region.minutes_at(now)) % 1440 + 1440) % 1440;
    ASSERT_GE(minute, rules_.quiet_to * 60);
    ASSERT_LT(minute, rules_.quiet_from * 60);
  }

  const Rules rules_;
  std::map<std::string, Item> items_;
  std::vector<Time> shows_, surveys_;
  std::size_t nevers_ = 0;
  std::optional<Zone> zone_;
  bool off_ = false;
};

class Member {
 public:
  explicit Member(std::uint64_t seed)
      : random_(seed),
        rules_(kRules[seed % std::size(kRules)]),
        witness_(rules_),
        name_("m:" + std::to_string(seed)) {
    community_.forget_changes();
    community_.publish(document_of(rules_), now_);
    tell_zone();
  }

  void live(int events) {
    for (int i = 0; i < events && !testing::Test::HasFatalFailure(); ++i) step();
  }

  [[nodiscard]] const Witness& witness() const { return witness_; }
  [[nodiscard]] const Community& community() const { return community_; }
  [[nodiscard]] int doubles() const { return doubles_; }

 private:
  std::uint32_t below(std::uint32_t bound) { return random_.below(bound); }

  // Mostly hours; now and then a jump of months, or a little back.
  void let_time_pass() {
    const std::uint32_t kind = below(1000);
    if (kind == 0) {
      now_ += static_cast<Time>(below(500)) * kDay;
    } else if (kind < 10) {
      now_ -= static_cast<Time>(below(static_cast<std::uint32_t>(2 * kHour)));
    } else {
      now_ += static_cast<Time>(below(static_cast<std::uint32_t>(4 * kHour)));
    }
  }

  void step() {
    let_time_pass();
    const Known& item = kItems[below(std::size(kItems))];
    const std::uint32_t kind = below(1000);
    if (kind < 780) return show(item);
    if (kind < 860) return dismiss(item);
    if (kind < 900) return say("done", item);
    if (kind < 915) return say("again", item);
    if (kind < 960) return turn(false);
    if (kind < 970) return turn(true);
    if (kind < 975) return forget_zone();
    if (kind < 990) return tell_zone();
    if (kind < 992) return say("never", item);
    if (kind < 998) say("again", item);
  }

  [[nodiscard]] Time logged_at() const {
    const Record* log = find_mine(mine_, name_, "log");
    const Json::Array& shows = *member(log->body, "shows").array();
    return *(*shows.back().array())[1].integer();
  }

  void show(const Known& item) {
    const std::int64_t rev = community_.rev(name_, "log");
    const auto records = say_word("show", item.id, rev);
    if (!records) return;
    ASSERT_EQ(records->size(), 1U);
    mine_ = community_.mine(name_);
    const Time at = logged_at();
    ASSERT_GE(at, witness_.last());
    witness_.judge(item.id, item.survey, item.every, at);
    // Another window, that has not heard of it yet.
    ++doubles_;
    for (const Known& other : kItems) {
      const auto late = say_word("show", other.id, rev);
      ASSERT_FALSE(late.ok());
    }
  }

  void dismiss(const Known& item) {
    const std::int64_t before = community_.rev(name_, "log");
    const auto records = say_word("dismiss", item.id, before);
    ASSERT_TRUE(records.ok());
    if (!records->empty()) witness_.sees_dismissal(item.id, put_away_at(item.id));
    // Said once more by another window: it counts once.
    const std::int64_t after = community_.rev(name_, "log");
    ASSERT_TRUE(say_word("dismiss", item.id, after).ok());
    ASSERT_EQ(community_.rev(name_, "log"), after);
  }

  [[nodiscard]] Time put_away_at(const std::string& item) {
    mine_ = community_.mine(name_);
    return number_of(member(member(find_mine(mine_, name_, "log")->body, "items"), item), "putAway");
  }

  void say(const char* verb, const Known& item) {
    ASSERT_TRUE(say_word(verb, item.id, community_.rev(name_, "log")).ok());
    mine_ = community_.mine(name_);
    const Json& past = member(member(find_mine(mine_, name_, "log")->body, "items"), item.id);
    if (std::string_view(verb) == "never") return witness_.sees_never(item.id);
    if (std::string_view(verb) == "done") return witness_.sees_done(item.id, number_of(past, "done"));
    witness_.sees_again(item.id);
  }

  Result<std::vector<Record>> say_word(const char* verb, const char* item, std::int64_t rev) {
    return community_.act(name_, "log", Json::Object{{verb, item}}, now_, rev);
  }

  void turn(bool off) {
    ASSERT_TRUE(community_.act(name_, "off", off ? Json(Json::Object{}) : Json(), now_).ok());
    witness_.sees_off(off);
  }

  void forget_zone() {
    ASSERT_TRUE(community_.act(name_, "zone", nullptr, now_).ok());
    witness_.sees_no_zone();
  }

  // The same again is no act: it stays as young as it was.
  void tell_zone() {
    const Region& region = kRegions[below(std::size(kRegions))];
    const auto records = community_.act(name_, "zone", offsets_of(region, now_), now_);
    ASSERT_TRUE(records.ok());
    if (!records->empty()) witness_.sees_zone(region, now_);
  }

  text::Random random_;
  const Rules rules_;
  Witness witness_;
  const std::string name_;
  Time now_ = kBegin;
  Community community_{"schedule"};
  Mine mine_;
  int doubles_ = 0;
};

TEST(Caps, are_never_broken_in_a_million_events) {
  std::size_t shown = 0;
  std::size_t surveys = 0;
  std::size_t nevers = 0;
  int doubles = 0;
  for (int seed = 0; seed < kMembers; ++seed) {
    SCOPED_TRACE(seed);
    Member one(static_cast<std::uint64_t>(seed));
    one.live(kEvents);
    ASSERT_FALSE(testing::Test::HasFatalFailure());
    shown += one.witness().shown();
    surveys += one.witness().surveys();
    nevers += one.witness().nevers();
    doubles += one.doubles();
  }
  // The events are not idle.
  EXPECT_GT(shown, static_cast<std::size_t>(kMembers) * 20);
  EXPECT_GT(surveys, static_cast<std::size_t>(kMembers));
  EXPECT_GT(nevers, static_cast<std::size_t>(kMembers));
  EXPECT_GT(doubles, kMembers * 20);
}

TEST(Caps, decide_the_same_whenever_the_same_is_done) {
  for (const std::uint64_t seed : {3U, 17U, 40U}) {
    Member one(seed);
    Member other(seed);
    one.live(kEvents);
    other.live(kEvents);
    EXPECT_EQ(write_json(one.community().own("m:" + std::to_string(seed))),
              write_json(other.community().own("m:" + std::to_string(seed))));
    EXPECT_EQ(one.community().checkpoint(), other.community().checkpoint());
  }
}

}  // namespace
}  // namespace hearth::schedule
