#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.h"

namespace hearth::ballots {
namespace {

using testing::ElementsAre;

Reading json(const std::string& text, const Manner& manner = {}) {
  auto reading = read(text, Format::json, manner);
  EXPECT_TRUE(reading.ok()) << told(reading.errors().front());
  return reading ? std::move(*reading) : Reading();
}

Reading abc(const std::string& ballots, const Manner& manner = {}) {
  return json(R"({"options":["a","b","c"],"ballots":[)" + ballots + "]}", manner);
}

TEST(JsonBallots, AreRankedOrMarked) {
  const Reading ranked =
      json(R"({"title":"Lunch","seats":2,"options":["a",{"id":"b","label":"Bob"},{"id":"c"}],
      "ballots":[{"number":3,"ranking":["a",["b","c"]]},{"ranking":["c",[],"a"]},{"ranking":[]}]})");
  EXPECT_EQ(ranked.election.title, "Lunch");
  EXPECT_EQ(ranked.election.seats, 2U);
  EXPECT_THAT(labels(ranked.election), ElementsAre("a a", "b Bob", "c c"));
  EXPECT_THAT(ballots_of(ranked.election), ElementsAre("1 x", "1 x c > - > a", "3 x a > Bob=c"));
  const Reading marked = abc(R"({"marks":{"c":5,"a":1,"b":0}},{"number":2,"marks":{}})");
  EXPECT_FALSE(marked.election.ranked);
  EXPECT_THAT(ballots_of(marked.election), ElementsAre("1 x a:1 c:5", "2 x"));
}

TEST(JsonBallots, AreRefusedOneByOne) {
  const Reading reading = abc(
      R"({"ranking":["a"]},{"ranking":["d"]},{"ranking":["a","a"]},{"ranking":"a"},{"ranking":[1]},{"marks":{"a":1}},7,
         {"number":0,"ranking":[]},{"number":"2","ranking":[]},{"weight":2,"ranking":[]},{})");
  EXPECT_EQ(reading.election.ballots, 1);
  EXPECT_EQ(reading.refused_number, 10);
  EXPECT_THAT(
      told(reading.refused),
      ElementsAre(
          "/ballots/1/ranking/0: There is no option \"d\" in this poll.",
          "/ballots/2/ranking/1: This ballot names \"a\" twice. To let the first mention count alone, "
          "add --lenient.",
          "/ballots/3/ranking: This must be of type array.",
          "/ballots/4/ranking/0: This must be of type string.",
          "/ballots/5/marks: There is no field called \"marks\" here.",
          "/ballots/6: This must be of type object.", "/ballots/7/number: This must be from 1 to 1000000000.",
          "/ballots/8/number: This must be of type integer.",
          "/ballots/9/weight: There is no field called \"weight\" here.",
          "/ballots/10: The field \"ranking\" is missing."));
  EXPECT_THAT(told(abc(R"({"marks":{"a":-1}},{"marks":{"a":"x"}},{"marks":{"d":1}},{"marks":[]})").refused),
              ElementsAre("/ballots/0/marks/a: This must be from 0 to 10000.",
                          "/ballots/1/marks/a: This must be of type integer.",
                          "/ballots/2/marks/d: There is no option \"d\" in this poll.",
                          "/ballots/3/marks: This must be of type object."));
  EXPECT_THAT(ballots_of(abc(R"({"ranking":["a","a","b"]})", {.lenient = true}).election),
              ElementsAre("1 x a > b"));
}

TEST(JsonBallots, AreRefusedTogetherWhereTheRestIsWrong) {
  const std::pair<const char*, const char*> cases[] = {
      {"[]", ": This must be of type object."},
      {"{}", ": The field \"options\" is missing."},
      {R"({"options":["a"]})", ": The field \"ballots\" is missing."},
      {R"({"options":[],"ballots":[]})", "/options: There must be at least 1 here."},
      {R"({"options":["a","a"],"ballots":[]})", "/options/1: The id \"a\" is used twice."},
      {R"({"options":[""],"ballots":[]})", "/options/0: This text is empty."},
      {R"({"options":[{"label":"A"}],"ballots":[]})", "/options/0: The field \"id\" is missing."},
      {R"({"options":["a"],"seats":2,"ballots":[]})", "/seats: This must be from 1 to 1."},
      {R"({"options":["a"],"ballots":{}})", "/ballots: This must be of type array."},
      {R"({"options":["a"],"choices":1,"ballots":[]})",
       "/choices: There is no field called \"choices\" here."},
      {R"({"kind":"poll","options":["a"],"ballots":[]})", "/kind: There is no field called \"kind\" here."},
      {R"({"options":["a"],"ballots":[{"number":1000000000,"ranking":[]},{"ranking":[]}]})",
       "/ballots/1: There can be at most 1000000000 here."},
      {"{", "1:2: This is not valid JSON: line 1, column 2."},
  };
  int run = 0;
  for (const auto& [text, sentence] : cases) {
    EXPECT_EQ(refusal(text, Format::json), sentence);
    ++run;
  }
  EXPECT_EQ(run, 13);
}

}  // namespace
}  // namespace hearth::ballots
