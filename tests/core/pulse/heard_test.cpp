#include "pulse/heard.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "text/random.h"

namespace hearth::pulse {
namespace {

const std::vector<std::string> kUses = {"flow/welcome", "poll/lunch"};

Record echo(std::string in, std::string key, std::int64_t rev, Time time, bool there = true) {
  return {.author = "m:ann",
          .key = std::move(key),
          .rev = rev,
          .version = 1,
          .time = time,
          .in = std::move(in),
          .body = there ? Json(Json::Object{}) : Json()};
}

std::vector<Time> latest(const Heard& heard, std::size_t count = 9) {
  std::vector<Time> times;
  heard.latest("m:ann", count, times);
  return times;
}

TEST(Heard, gives_the_latest_times_of_a_member_no_time_twice) {
  Heard heard;
  for (const Time time : {30, 10, 50, 20, 40}) heard.hear(echo("poll/lunch", std::to_string(time), 1, time));
  heard.hear(echo("flow/welcome", "run", 1, 50));
  EXPECT_EQ(latest(heard), (std::vector<Time>{50, 40, 30, 20, 10}));
  EXPECT_EQ(latest(heard, 2), (std::vector<Time>{50, 40}));
  EXPECT_EQ(heard.members(), std::vector<std::string_view>{"m:ann"});
}

TEST(Heard, knows_of_each_record_its_highest_revision) {
  Heard heard;
  heard.hear(echo("poll/lunch", "ballot", 2, 20));
  heard.hear(echo("poll/lunch", "ballot", 1, 10));
  EXPECT_EQ(latest(heard), std::vector<Time>{20});
  heard.hear(echo("poll/lunch", "ballot", 3, 30, false));
  heard.hear(echo("poll/lunch", "ballot", 2, 20));
  EXPECT_TRUE(latest(heard).empty());
  heard.hear(echo("poll/lunch", "ballot", 4, 40));
  heard.hear(echo("poll/lunch", "ballot", 4, 40, false));  // erased
  heard.hear(echo("poll/lunch", "ballot", 4, 40));
  EXPECT_TRUE(latest(heard).empty());
}

TEST(Heard, forgets_documents_that_are_used_no_more) {
  Heard heard;
  heard.hear(echo("poll/lunch", "ballot", 1, 10));
  heard.hear(echo("flow/welcome", "run", 1, 20));
  heard.keep_only({"poll/lunch"});
  EXPECT_EQ(latest(heard), std::vector<Time>{10});
  heard.keep_only({});
  EXPECT_TRUE(heard.members().empty());
}

TEST(Heard, minds_neither_order_nor_repetition) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    text::Random random(seed);
    std::vector<Record> echoes;
    for (std::int64_t rev = 1; rev <= 40; ++rev) {
      const std::string key = std::to_string(random.below(6));
      echoes.push_back(echo(kUses[random.below(2)], key, rev, 1 + random.below(50), random.below(4) != 0));
    }
    Heard once;
    for (const Record& record : echoes) once.hear(record);
    Heard shuffled;
    for (const std::size_t i : text::shuffled(echoes.size(), random.next())) shuffled.hear(echoes[i]);
    for (const std::size_t i : text::shuffled(echoes.size(), random.next())) shuffled.hear(echoes[i]);
    ASSERT_EQ(latest(shuffled, 100), latest(once, 100)) << seed;
  }
}

TEST(Acts, are_what_members_do_in_documents_that_are_used) {
  EXPECT_TRUE(tells_of_act(echo("poll/lunch", "ballot", 1, 1), kUses));
  EXPECT_FALSE(tells_of_act(echo("poll/dinner", "ballot", 1, 1), kUses));
  for (const char* author : {"@space", "@clock", "g:k3y", "f:form7", ""}) {
    Record record = echo("poll/lunch", "ballot", 1, 1);
    record.author = author;
    EXPECT_FALSE(tells_of_act(record, kUses)) << author;
  }
  const std::vector<std::string> pulses = {"pulse/other"};
  EXPECT_TRUE(tells_of_act(echo("pulse/other", "answer-1", 1, 1), pulses));
  EXPECT_FALSE(tells_of_act(echo("pulse/other", "ask-1", 1, 1), pulses));
}

}  // namespace
}  // namespace hearth::pulse
