#include "schedule/plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "schedule/limits.h"

namespace hearth::schedule {
namespace {

constexpr Time kBegin = 1790000000000;

Schedule schedule_of(std::int64_t from, std::int64_t to) {
  Schedule schedule;
  schedule.items.push_back({.id = "a", .show = "poll/lunch"});
  schedule.per_week = 3;
  schedule.survey_days = 30;
  schedule.cool_days = 3;
  schedule.quiet = {from, to};
  return schedule;
}

// Berlin, in the days in which summer time ends and begins; and a region where the clocks go by half an hour.
const Zone kZones[] = {
    {{{0, 120}, {1792890000000, 60}, {1806195600000, 120}}, kBegin + 400 * kDay},
    {{{0, 630}, {kBegin + kDay + 5 * kHour, 660}, {kBegin + 2 * kDay, 630}}, kBegin + 400 * kDay},
    {{{kBegin + kDay, -720}}, kBegin + 2 * kDay + kHour},
    {{{0, 840}}, kBegin + 400 * kDay},
    {}};

TEST(Spans, hold_the_moments_that_no_hour_stands_against) {
  for (const auto& [from, to] : {std::pair{21, 8}, {12, 11}, {18, 10}}) {
    const Schedule schedule = schedule_of(from, to);
    for (const Zone& zone : kZones) {
      for (const Time begin : {kBegin, Time{1792890000000} - kDay, Time{1806195600000} - kDay}) {
        const Turn turn{schedule, schedule.items[0], zone, "m:ann"};
        const Span within{begin, begin + 3 * kDay};
        const std::vector<Span> found = spans(turn, within);
        for (Time time = begin; time < within.end; time += kMinute / 2) {
          const bool lies_in = std::any_of(found.begin(), found.end(), [&](const Span& span) {
            return time >= span.begin && time < span.end;
          });
          const bool may = offset_at(zone, time) && hour_against(turn, time).empty();
          ASSERT_EQ(lies_in, may) << time;
        }
        for (const Span& span : found) EXPECT_LT(span.begin, span.end);
      }
    }
  }
}

TEST(Lots, spread_members_over_the_day_and_each_over_the_days) {
  const Schedule schedule = schedule_of(21, 8);
  const Zone zone{{{0, 0}}, kBegin + 400 * kDay};
  const Time day = day_of(kBegin) + kDay;
  std::set<Time> begins;
  Time earliest = day + kDay;
  Time latest = day;
  for (int i = 0; i < 300; ++i) {
    const std::string member = "m:" + std::to_string(i);
    const auto found = spans({schedule, schedule.items[0], zone, member}, {day, day + kDay});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].end, day + 21 * kHour);
    begins.insert(found[0].begin);
    earliest = std::min(earliest, found[0].begin);
    latest = std::max(latest, found[0].begin);
  }
  EXPECT_GE(earliest, day + 8 * kHour);
  EXPECT_LT(earliest, day + 8 * kHour + 10 * kMinute);
  EXPECT_LT(latest, day + 8 * kHour + 260 * kMinute);
  EXPECT_GT(latest, day + 8 * kHour + 250 * kMinute);
  EXPECT_GT(begins.size(), 150U);
  const auto week = spans({schedule, schedule.items[0], zone, "m:ann"}, {day, day + 7 * kDay});
  ASSERT_EQ(week.size(), 7U);
  begins.clear();
  for (const Span& span : week) begins.insert(span.begin % kDay);
  EXPECT_GT(begins.size(), 4U);
}

TEST(Caps, name_the_one_that_decides) {
  const Schedule schedule = schedule_of(21, 8);
  Item item = schedule.items[0];
  Log log;
  EXPECT_EQ(earliest(schedule, item, log).time, 0);
  item.from = kBegin - kDay;
  EXPECT_EQ(earliest(schedule, item, log).cap, "from");
  note_shown(log, {.id = "b"}, kBegin);
  EXPECT_EQ(earliest(schedule, item, log).cap, "spread");
  EXPECT_EQ(earliest(schedule, item, log).time, kBegin + 56 * kHour);
  note_shown(log, item, kBegin);
  EXPECT_EQ(earliest(schedule, item, log).cap, "rest");
  EXPECT_EQ(earliest(schedule, item, log).time, kBegin + 3 * kDay);
  item.survey = true;
  log.survey = kBegin;
  EXPECT_EQ(earliest(schedule, item, log).cap, "survey");
  EXPECT_EQ(earliest(schedule, item, log).time, kBegin + 30 * kDay);
  // Three within a day, as an earlier version might have let through.
  log = {.shows = {{"b", kBegin}, {"c", kBegin + kHour}, {"d", kBegin + 2 * kHour}}};
  EXPECT_EQ(earliest(schedule, {.id = "a"}, log).cap, "week");
  EXPECT_EQ(earliest(schedule, {.id = "a"}, log).time, kBegin + kWeek);
}

TEST(Rest, doubles_each_time_an_item_is_put_away_and_the_third_time_it_is_off) {
  const Schedule schedule = schedule_of(21, 8);
  const Item& item = schedule.items[0];
  Log log;
  log.items.push_back({.item = "a", .shown = kBegin, .put_away = kBegin + kHour, .times = 1});
  EXPECT_EQ(earliest(schedule, item, log).time, kBegin + kHour + 3 * kDay);
  log.items[0].times = 2;
  EXPECT_EQ(earliest(schedule, item, log).time, kBegin + kHour + 6 * kDay);
  EXPECT_EQ(ended(item, log.items[0]), "");
  log.items[0].times = 3;
  EXPECT_EQ(ended(item, log.items[0]), "dismissed");
  note_wanted(log, "a");
  EXPECT_EQ(ended(item, log.items[0]), "");
  note_done(log, "a", kBegin + kDay);
  EXPECT_EQ(ended(item, log.items[0]), "done");
  EXPECT_EQ(ended({.id = "a", .every = 30}, log.items[0]), "");
  EXPECT_EQ(earliest(schedule, {.id = "a", .every = 30}, log).time, kBegin + 31 * kDay);
}

TEST(Rest, has_no_end_for_what_a_member_never_wants_again) {
  Log log;
  note_unwanted(log, "a", kBegin);
  EXPECT_EQ(ended({.id = "a", .every = 1}, log.items[0]), "never");
  for (int i = 0; i < 500; ++i) note_done(log, "item-" + std::to_string(i), kBegin + i * kHour);
  EXPECT_EQ(log.items.size(), kMaxRemembered);
  EXPECT_EQ(ended({.id = "a"}, past_of(log, "a")), "never");
  EXPECT_EQ(log.items[1].item, "item-301");
}

TEST(Logs, are_read_as_they_are_written_and_do_not_grow_for_ever) {
  Log log;
  for (int i = 0; i < 500; ++i) {
    const Item item{.id = "item-" + std::to_string(i), .survey = i % 2 == 0};
    note_shown(log, item, kBegin + i * kHour);
    note_put_away(log, item.id, kBegin + i * kHour);
  }
  EXPECT_EQ(log.items.size(), kMaxRemembered);
  EXPECT_EQ(log.items.front().item, "item-300");
  EXPECT_EQ(log.shows.size(), 168U);
  log.off = true;
  const Mine mine{{.author = "m:ann", .key = "log", .rev = 1, .version = 1, .body = body_of(log)}};
  EXPECT_EQ(write_json(body_of(log_of(mine, "m:ann"))), write_json(body_of(log)));
  EXPECT_LT(write_json(body_of(log)).size(), 65536U);
  EXPECT_EQ(last_time(log_of(mine, "m:ann")), kBegin + 499 * kHour);
  const Mine broken{
      {.author = "m:ann", .key = "log", .rev = 1, .version = 1, .body = Json::Object{{"shows", 3}}}};
  EXPECT_TRUE(log_of(broken, "m:ann").shows.empty());
}

}  // namespace
}  // namespace hearth::schedule
