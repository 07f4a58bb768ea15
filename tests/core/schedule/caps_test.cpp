// A million random events: prompts, dismissals, the switch, zones with summer time, clocks that jump, two
// windows with one revision. What was shown is judged by the rules as they stand in docs/schedule.md, from
// the list of what was accepted alone; nothing here asks the room when something may be shown.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>

#include "hearth/text.h"
#include "support/community.h"
#include "support/files.h"

namespace hearth::schedule {
namespace {

using test::Community;
using test::member;
using test::number_of;
using test::text_of;

constexpr Time kBegin = 1790000000000;
constexpr Time kMinute = 60000;
constexpr Time kHour = 60 * kMinute;
constexpr Time kDay = 24 * kHour;
constexpr int kMembers = 500;
constexpr int kEvents = 2000;  // of each

// The last Sunday of that month, at 01:00 in UTC.
Time last_sunday(int year, const char* month_and_day) {
  const Time last = *parse_time(std::to_string(year) + month_and_day + "T01:00:00Z");
  return last - (last / kDay + 4) % 7 * kDay;
}

// The offsets of a zone with summer time from March to October, or from October to March, or without.
struct Place {
  std::int64_t winter = 0, summer = 0;
  bool south = false;

  [[nodiscard]] std::int64_t minutes_at(Time time) const {
    std::int64_t minutes = south ? summer : winter;
    for (int year = 2026; year < 2050; ++year) {
      if (time >= last_sunday(year, "-03-31")) minutes = south ? winter : summer;
      if (time >= last_sunday(year, "-10-31")) minutes = south ? summer : winter;
      if (time < last_sunday(year, "-10-31")) break;
    }
    return minutes;
  }
};

constexpr Place kPlaces[] = {{60, 120, false},    {-300, -240, false}, {630, 660, true},  // half an hour
                             {765, 825, true},    {330, 330, false},   {840, 840, false},
                             {-720, -720, false}, {0, 60, false}};

Json offsets_of(const Place& place, Time now) {
  Json::Array offsets{Json::Array{now - now % kDay, place.minutes_at(now - now % kDay)}};
  for (int year = 2026; year < 2050; ++year) {
    for (const char* end : {"-03-31", "-10-31"}) {
      const Time time = last_sunday(year, end);
      if (time > now - now % kDay && time <= now + 400 * kDay && place.winter != place.summer)
        offsets.emplace_back(Json::Array{time, place.minutes_at(time)});
    }
  }
  return Json::Object{{"offsets", std::move(offsets)}};
}

struct Rules {
  std::int64_t per_week = 3, survey_days = 30, cool_days = 3, quiet_from = 21, quiet_to = 8;
};
constexpr Rules kRules[] = {{}, {1, 60, 5, 18, 10}, {2, 30, 3, 12, 11}, {3, 30, 10, 21, 8}};

Json item(const char* id, bool survey, std::int64_t every) {
  Json::Object item{{"id", id}, {"show", "prompt/ladder"}, {"why", "Because."}, {"survey", survey}};
  if (every != 0) item.emplace_back("every", every);
  return item;
}

Json document_of(const Rules& rules) {
  Json::Array items{item("a", false, 0), item("b", false, 7), item("c", true, 1), item("d", true, 0),
                    item("e", false, 1)};
  const Json quiet = Json::Object{{"from", rules.quiet_from}, {"to", rules.quiet_to}};
  return Json::Object{{"kind", "schedule"},          {"items", std::move(items)},
                      {"perWeek", rules.per_week},   {"surveyDays", rules.survey_days},
                      {"coolDays", rules.cool_days}, {"quiet", quiet}};
}

// What is known of one member from outside.
class Witness {
 public:
  explicit Witness(const Rules& rules) : rules_(rules) {}

  void sees_zone(const Place& place, Time now) { zone_ = {place, now - now % kDay, now + 400 * kDay}; }
  void sees_no_zone() { zone_.reset(); }
  void sees_off(bool off) { off_ = off; }
  void sees_again(const std::string& item) { items_[item].away.clear(), items_[item].done = 0; }
  void sees_done(const std::string& item, Time now) { items_[item].done = now; }
  void sees_dismissal(const std::string& item, Time now) {
    Item& known = items_[item];
    const Time last = std::max(known.done, known.away.empty() ? 0 : known.away.back());
    if (known.shown > last) known.away.push_back(now);
  }

  void judge(const std::string& item, bool survey, std::int64_t every, Time now) {
    Item& known = items_[item];
    ASSERT_FALSE(off_);
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
  [[nodiscard]] std::size_t surveys() const { return surveys_.size(); }
  [[nodiscard]] Time last() const { return shows_.empty() ? 0 : shows_.back(); }

 private:
  struct Item {
    Time shown = 0, done = 0;
    std::vector<Time> away;
  };
  struct Zone {
    Place place;
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
    const std::int64_t minute = ((now / kMinute + zone_->place.minutes_at(now)) % 1440 + 1440) % 1440;
    ASSERT_GE(minute, rules_.quiet_to * 60);
    ASSERT_LT(minute, rules_.quiet_from * 60);
  }

  const Rules rules_;
  std::map<std::string, Item> items_;
  std::vector<Time> shows_, surveys_;
  std::optional<Zone> zone_;
  bool off_ = false;
};

struct Known {
  const char* id;
  bool survey;
  std::int64_t every;
};
constexpr Known kItems[] = {
    {"a", false, 0}, {"b", false, 7}, {"c", true, 1}, {"d", true, 0}, {"e", false, 1}};

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

  // Mostly hours; now and then a jump of weeks, or a little back.
  void let_time_pass() {
    const std::uint32_t kind = below(1000);
    if (kind == 0) {
      now_ += static_cast<Time>(below(45)) * kDay;
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
    if (kind < 990) tell_zone();
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
    const Place& place = kPlaces[below(std::size(kPlaces))];
    const auto records = community_.act(name_, "zone", offsets_of(place, now_), now_);
    ASSERT_TRUE(records.ok());
    if (!records->empty()) witness_.sees_zone(place, now_);
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
  int doubles = 0;
  for (int seed = 0; seed < kMembers; ++seed) {
    SCOPED_TRACE(seed);
    Member one(static_cast<std::uint64_t>(seed));
    one.live(kEvents);
    ASSERT_FALSE(testing::Test::HasFatalFailure());
    shown += one.witness().shown();
    surveys += one.witness().surveys();
    doubles += one.doubles();
  }
  // The events are not idle.
  EXPECT_GT(shown, static_cast<std::size_t>(kMembers) * 20);
  EXPECT_GT(surveys, static_cast<std::size_t>(kMembers));
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

bool lies_in(const Json& times, Time time) {
  return std::any_of(times.array()->begin(), times.array()->end(), [&](const Json& span) {
    return time >= *(*span.array())[0].integer() && time < *(*span.array())[1].integer();
  });
}

// What a page is told beforehand is what the hub holds it to.
TEST(Times, are_those_at_which_the_page_may_show) {
  text::Random random(7);
  int allowed = 0;
  int refused = 0;
  for (int seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE(seed);
    const Place& place = kPlaces[static_cast<std::size_t>(seed) % std::size(kPlaces)];
    Community community("schedule");
    Time now = kBegin + static_cast<Time>(random.below(400)) * kDay;
    community.publish(document_of(kRules[static_cast<std::size_t>(seed) % std::size(kRules)]), now);
    ASSERT_TRUE(community.act("m:ann", "zone", offsets_of(place, now), now).ok());
    community.pass_time(now);
    for (int day = 0; day < 40; ++day) {
      const Json own = community.own("m:ann");
      const Time today = number_of(community.replica().course(), "today");
      for (const Json& item : *member(own, "items").array()) {
        const Time at = today + static_cast<Time>(random.below(static_cast<std::uint32_t>(3 * kDay)));
        if (at < now) continue;
        const Json show = Json::Object{{"show", text_of(item, "id")}};
        const bool may = community.admit("m:ann", "log", show, at).ok();
        EXPECT_EQ(may, lies_in(member(item, "times"), at)) << at << write_json(item);
        (may ? allowed : refused) += 1;
        if (may && random.below(3) == 0) {
          ASSERT_TRUE(community.act("m:ann", "log", show, at).ok());
          now = at;
          break;
        }
      }
      now = std::max(now, community.replica().due());
      community.pass_time(now);
    }
  }
  EXPECT_GT(allowed, 200);
  EXPECT_GT(refused, 200);
}

TEST(Schedules, fold_to_the_same_in_any_order) {
  for (int seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    text::Random random(static_cast<std::uint64_t>(seed));
    Community community("schedule");
    Time now = kBegin;
    community.publish(document_of({}), now);
    for (int i = 0; i < 120; ++i) {
      now += static_cast<Time>(random.below(static_cast<std::uint32_t>(8 * kHour)));
      const std::string name = "m:" + std::to_string(random.below(4));
      const std::uint32_t kind = random.below(10);
      if (kind == 0) community.attempt(name, "zone", offsets_of(kPlaces[random.below(8)], now), now);
      if (kind == 1)
        community.attempt(name, "off", random.below(2) == 0 ? Json() : Json(Json::Object{}), now);
      if (kind == 2 && random.below(4) == 0) community.erase(name);
      if (kind == 3 && now >= community.replica().due()) community.pass_time(now);
      if (kind == 4 && random.below(6) == 0) community.publish(document_of(kRules[random.below(4)]), now);
      if (kind > 4) community.attempt(name, "log", Json::Object{{"show", kItems[random.below(5)].id}}, now);
    }
    ASSERT_EQ(community.reordered(random), community.checkpoint());
    ASSERT_EQ(community.anew(random), community.checkpoint());
  }
}

}  // namespace
}  // namespace hearth::schedule
