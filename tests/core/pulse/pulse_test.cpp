#include "pulse/pulse.h"

#include <gtest/gtest.h>

namespace hearth::pulse {
namespace {

TEST(Rounds, are_read_from_the_keys_of_their_answers_alone) {
  EXPECT_EQ(round_of("answer-1"), 1);
  EXPECT_EQ(round_of("answer-999999999"), 999999999);
  for (const char* key : {"answer-", "answer-0", "answer-01", "answer-1x", "answer--1", "answer-1000000000",
                          "answer", "exit", "ask-1", ""})
    EXPECT_EQ(round_of(key), 0) << key;
}

TEST(Answers, are_read_only_where_they_are_sound) {
  EXPECT_EQ(answer_of(Json::Object{{"item", "safe"}, {"value", 5}}).value, 5);
  EXPECT_EQ(answer_of(Json::Object{{"item", "safe"}, {"value", 5}}).item, "safe");
  for (const Json& value : {Json(0), Json(6), Json("5"), Json()})
    EXPECT_EQ(answer_of(Json::Object{{"item", "safe"}, {"value", value}}).item, "");
  EXPECT_EQ(answer_of({}).item, "");
}

}  // namespace
}  // namespace hearth::pulse
