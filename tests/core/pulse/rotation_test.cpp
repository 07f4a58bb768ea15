#include "pulse/rotation.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace hearth::pulse {
namespace {

Pulse pulse_of(std::initializer_list<const char*> items) {
  Pulse pulse;
  for (const char* item : items) pulse.items.push_back({item, {}});
  return pulse;
}

const Pulse kFive = pulse_of({"known", "heard", "helped", "safe", "belong"});

void answer(Mine& mine, const std::string& member, std::int64_t round, const std::string& item) {
  mine.push_back({.author = member,
                  .key = "answer-" + std::to_string(round),
                  .rev = 1,
                  .version = 1,
                  .body = Json::Object{{"item", item}, {"value", 3}}});
}

TEST(Rotation, asks_one_who_always_answers_each_question_once_in_five_rounds) {
  for (const std::string member : {"m:ann", "m:bob", "m:cem"}) {
    Mine mine;
    std::vector<std::string> asked;
    for (std::int64_t round = 1; round <= 15; ++round) {
      asked.push_back(asked_in(kFive, round, mine, member).id);
      answer(mine, member, round, asked.back());
    }
    EXPECT_EQ(std::set(asked.begin(), asked.begin() + 5).size(), 5U) << member;
    for (std::size_t i = 5; i < asked.size(); ++i) EXPECT_EQ(asked[i], asked[i - 5]) << member;
  }
}

TEST(Rotation, gives_every_question_its_share_of_every_round) {
  for (std::int64_t round = 1; round <= 5; ++round) {
    std::map<std::string, int> shares;
    for (int i = 0; i < 5000; ++i) ++shares[asked_in(kFive, round, {}, "m:" + std::to_string(i)).id];
    for (const auto& [item, share] : shares) {
      EXPECT_GT(share, 850) << item;
      EXPECT_LT(share, 1150) << item;
    }
  }
}

TEST(Rotation, goes_on_to_another_question_where_one_was_not_answered) {
  EXPECT_NE(asked_in(kFive, 1, {}, "m:ann").id, asked_in(kFive, 2, {}, "m:ann").id);
}

TEST(Rotation, is_the_same_all_round_whatever_is_answered_in_it) {
  Mine mine;
  const std::string asked = asked_in(kFive, 4, mine, "m:ann").id;
  answer(mine, "m:ann", 4, asked);
  EXPECT_EQ(asked_in(kFive, 4, mine, "m:ann").id, asked);
}

TEST(Rotation, asks_what_was_never_asked_first) {
  Mine mine;
  std::int64_t round = 1;
  for (const char* item : {"known", "heard", "helped", "safe", "belong"})
    answer(mine, "m:ann", round++, item);
  const Pulse six = pulse_of({"known", "heard", "helped", "safe", "belong", "fun"});
  EXPECT_EQ(asked_in(six, 6, mine, "m:ann").id, "fun");
  EXPECT_EQ(asked_in(kFive, 6, mine, "m:ann").id, "known");
}

TEST(Rotation, looks_at_nothing_but_the_answers_of_that_member_here) {
  const std::string asked = asked_in(kFive, 3, {}, "m:ann").id;
  Mine mine;
  answer(mine, "m:bob", 1, asked);
  answer(mine, "m:ann", 1, asked);
  mine.back().in = "pulse/other";
  EXPECT_EQ(asked_in(kFive, 3, mine, "m:ann").id, asked);
}

}  // namespace
}  // namespace hearth::pulse
