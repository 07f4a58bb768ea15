#include "pulse/quiet.h"

#include <gtest/gtest.h>

#include "pulse/limits.h"

namespace hearth::pulse {
namespace {

constexpr Time kStart = 1790000000000;
const Exit kExit{.reasons = {}, .quiet_days = 14, .quiet_times = 3};

// On these days after the start.
std::vector<Time> on(std::initializer_list<std::int64_t> days) {
  std::vector<Time> times;
  for (const std::int64_t day : days) times.push_back(kStart + day * kDay);
  return times;
}

std::int64_t days_after(const Quiet& quiet) {
  return (quiet.at - quiet.last) / kDay;
}

TEST(Quiet, is_known_of_nobody_before_four_gaps) {
  EXPECT_EQ(quiet_of(kExit, {}, {}).at, 0);
  EXPECT_EQ(quiet_of(kExit, {}, {}).last, 0);
  EXPECT_EQ(quiet_of(kExit, on({0, 1, 2, 3}), {}).at, 0);
  EXPECT_EQ(quiet_of(kExit, on({0, 1, 2, 3}), {}).last, kStart + 3 * kDay);
  EXPECT_NE(quiet_of(kExit, on({0, 1, 2, 3, 4}), {}).at, 0);
}

TEST(Quiet, begins_after_two_weeks_for_those_who_come_daily_and_after_three_gaps_for_others) {
  EXPECT_EQ(days_after(quiet_of(kExit, on({0, 1, 2, 3, 4}), {})), 14);
  EXPECT_EQ(days_after(quiet_of(kExit, on({0, 7, 14, 21, 28}), {})), 21);
  EXPECT_EQ(days_after(quiet_of(kExit, on({0, 180, 360, 540, 720}), {})), 540);
  EXPECT_EQ(quiet_of(kExit, on({0, 7, 14, 21, 28}), {}).last, kStart + 28 * kDay);
}

TEST(Quiet, goes_by_the_median_which_one_long_absence_does_not_move) {
  EXPECT_EQ(days_after(quiet_of(kExit, on({0, 7, 14, 21, 221, 228}), {})), 21);
  // Gaps of 5, 6, 10, 100: the middle between 6 and 10.
  EXPECT_EQ(days_after(quiet_of(kExit, on({0, 5, 11, 21, 121}), {})), 24);
}

TEST(Quiet, goes_by_the_latest_eight_gaps) {
  EXPECT_EQ(days_after(quiet_of(kExit, on({0, 100, 200, 300, 400, 410, 420, 430, 440}), {})), 165);
  EXPECT_EQ(days_after(quiet_of(kExit, on({0, 100, 200, 300, 400, 410, 420, 430, 440, 450}), {})), 30);
}

TEST(Quiet, takes_two_records_of_one_moment_for_one_act_and_minds_no_order) {
  EXPECT_EQ(quiet_of(kExit, on({0, 0, 1, 1, 2, 2}), {}).at, 0);
  EXPECT_EQ(days_after(quiet_of(kExit, on({28, 0, 14, 7, 21, 14}), {})), 21);
}

TEST(Quiet, begins_again_with_each_time_somebody_is_asked) {
  const Quiet once = quiet_of(kExit, on({0, 1, 2, 3, 4}), on({20}));
  EXPECT_EQ(once.at, kStart + 34 * kDay);
  EXPECT_EQ(once.last, kStart + 4 * kDay);
  EXPECT_EQ(once.asks, 1);
  // Somebody who was asked long ago and came back is quiet as anybody is.
  EXPECT_EQ(quiet_of(kExit, on({0, 100, 101, 102, 103}), on({20})).at, kStart + 117 * kDay);
}

TEST(Quiet, never_goes_beyond_the_integers_of_json) {
  const std::vector<Time> acts = {1, 2, 3, kMaxInteger / 2, kMaxInteger};
  EXPECT_EQ(quiet_of({.reasons = {}, .quiet_days = 365, .quiet_times = 20}, acts, {kMaxInteger}).at,
            kMaxInteger);
}

Record record(std::string author, std::string key, Time time, std::string in = {}) {
  return {.author = std::move(author),
          .key = std::move(key),
          .rev = 1,
          .version = 1,
          .time = time,
          .in = std::move(in),
          .body = Json::Object{}};
}

Pulse pulse_with(std::vector<std::string> uses) {
  Pulse pulse;
  pulse.exit = kExit;
  pulse.uses = std::move(uses);
  return pulse;
}

Course course_at(std::int64_t round) {
  Course course;
  course.round = round;
  return course;
}

TEST(Quiet, looks_at_what_a_member_did_here_and_in_documents_that_are_used) {
  const Pulse pulse = pulse_with({"poll/lunch"});
  const Course course = course_at(3);
  Mine mine = {record("m:ann", "answer-1", kStart), record("m:ann", "answer-2", kStart + 7 * kDay),
               record("m:ann", "ballot", kStart + 14 * kDay, "poll/lunch"),
               record("m:ann", "did-lamp", kStart + 21 * kDay), record("m:ann", "exit", kStart + 28 * kDay)};
  const Quiet quiet = quiet_of(pulse, course, mine, "m:ann");
  EXPECT_EQ(quiet.last, kStart + 28 * kDay);
  EXPECT_EQ(days_after(quiet), 21);
  // None of these is an act of hers: being asked, what others did, what she did elsewhere.
  mine.push_back(record("m:ann", "ask-1", kStart + 40 * kDay));
  mine.push_back(record("m:bob", "ballot", kStart + 50 * kDay, "poll/lunch"));
  mine.push_back(record("m:ann", "ballot", kStart + 50 * kDay, "poll/dinner"));
  EXPECT_EQ(quiet_of(pulse, course, mine, "m:ann").last, kStart + 28 * kDay);
  EXPECT_EQ(quiet_of(pulse, course, mine, "m:ann").asks, 1);
  mine.push_back(record("m:ste", "ask-0123456789abcdef-2", kStart + 60 * kDay));
  mine.back().to = {"m:ann"};
  EXPECT_EQ(quiet_of(pulse, course, mine, "m:ann").asks, 2);
  EXPECT_EQ(asks_of(mine, "m:ste").size(), 0U);
}

TEST(Quiet, forgets_answers_of_rounds_that_nobody_is_shown_any_more) {
  const Pulse pulse = pulse_with({});
  const Mine mine = {record("m:ann", "answer-2", kStart)};
  EXPECT_EQ(quiet_of(pulse, course_at(14), mine, "m:ann").last, kStart);
  EXPECT_EQ(quiet_of(pulse, course_at(15), mine, "m:ann").last, 0);
}

}  // namespace
}  // namespace hearth::pulse
