#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "command.h"
#include "hearth/result.h"
#include "space/temporary_folder.h"

namespace hearth::cli {
namespace {

using testing::HasSubstr;

constexpr std::string_view kPoll =
    R"({"kind":"poll","question":"Where do we eat?","options":[{"id":"park","label":"In the park"},{"id":"hall","label":"Café"}]})";

class TallyTest : public testing::Test {
 protected:
  TallyTest() { poll(kPoll); }

  void poll(std::string_view text) const { disk_.write("lunch.json", text); }
  Ran tally(const std::string& ballots, const std::vector<std::string>& more = {}) {
    std::vector<std::string> args = {"tally", (disk_.path() / "lunch.json").string(), "-"};
    args.insert(args.end(), more.begin(), more.end());
    return run_command(args, ballots);
  }

  space::TemporaryFolder disk_;
};

TEST_F(TallyTest, CountsOneBallotALine) {
  const Ran ran =
      tally("{\"choice\":[\"park\"]}\n\n{\"choice\":[\"park\"]}\r\n{\"choice\":[\"hall\"]}\n{\"choice\":[]}");
  EXPECT_EQ(ran.code, kDone);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out,
            "Where do we eat?\n4 ballots counted, 1 abstained\n\n"
            "               Share  Votes\n"
            "  In the park    67%      2  ████████████████████\n"
            "  Café           33%      1  ██████████\n");
}

TEST_F(TallyTest, CountsAnArray) {
  EXPECT_THAT(tally(R"( [{"choice":["park"]}, {"choice":["hall"]}])").out, HasSubstr("2 ballots counted\n"));
  EXPECT_THAT(tally("[]").out, HasSubstr("0 ballots counted\n"));
  EXPECT_THAT(tally("").out, HasSubstr("0 ballots counted\n"));
}

TEST_F(TallyTest, CountsTheLastBallotOfEachAuthor) {
  const Ran ran = tally(R"({"author":"m:ann","body":{"choice":["park"]}}
{"author":"g:x","body":{"choice":["park"]}}
{"author":"m:ann","body":{"choice":["hall"]}}
{"author":"m:bob","body":{"choice":["hall"]}}
{"author":"m:bob","body":null})");
  EXPECT_EQ(ran.code, kDone);
  EXPECT_THAT(ran.out, HasSubstr("2 ballots counted, 1 of them by guests, 1 replaced by a later one\n"));
  EXPECT_THAT(ran.out, HasSubstr("In the park    50%      1"));
}

TEST_F(TallyTest, RefusesLineByLineAndCountsTheRest) {
  const Ran ran = tally(
      "{\"choice\":[\"park\"]}\n{\"choice\":[\"moon\"]}\nnonsense\n{\"choice\":[\"park\",\"hall\"]}\n{"
      "\"author\":\"@space\",\"body\":{\"choice\":[\"park\"]}}");
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_THAT(ran.out, HasSubstr("1 ballot counted\n"));
  EXPECT_THAT(ran.err,
              HasSubstr("-:2: There is no option \"moon\" in this poll.\n-:3: This is not valid JSON"));
  EXPECT_THAT(ran.err, HasSubstr("-:4: You can choose at most 1.\n-:5: "));
}

TEST_F(TallyTest, NamesLinesOfAnArrayToo) {
  EXPECT_THAT(tally("[\n{\"choice\":[\"park\"]},\n{\"choice\":[\"moon\"]}]").err,
              HasSubstr("-:3: There is no option \"moon\""));
}

TEST_F(TallyTest, StopsNamingLinesAfterTwenty) {
  std::string ballots;
  for (int i = 0; i < 25; ++i) ballots += "{\"choice\":[\"moon\"]}\n";
  const Ran ran = tally(ballots);
  EXPECT_THAT(ran.err, HasSubstr("-:20: "));
  EXPECT_THAT(ran.err, testing::EndsWith("and 5 more.\n"));
}

TEST_F(TallyTest, SetsTimesAndSecrecyAside) {
  poll(
      R"({"kind":"poll","name":"lunch","question":"?","opens":"2020-01-01T00:00:00Z","closes":"2020-01-02T00:00:00Z","results":"after-close",
          "options":[{"id":"park","label":"In the park"},{"id":"hall","label":"In the hall"}]})");
  EXPECT_THAT(tally(R"({"choice":["park"]})").out, HasSubstr("In the park   100%      1"));
}

TEST_F(TallyTest, KeepsFinalVotesFinal) {
  poll(
      R"({"kind":"poll","question":"?","changeable":false,"options":[{"id":"park","label":"P"},{"id":"hall","label":"H"}]})");
  const Ran ran = tally(
      "{\"author\":\"ann\",\"body\":{\"choice\":[\"park\"]}}\n{\"author\":\"ann\",\"body\":{\"choice\":["
      "\"hall\"]}}");
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_THAT(ran.err, HasSubstr("-:2: Votes in this poll are final."));
}

TEST_F(TallyTest, CountsOtherAnswers) {
  poll(
      R"({"kind":"poll","question":"?","writeIns":true,"options":[{"id":"park","label":"P"},{"id":"hall","label":"H"}]})");
  EXPECT_THAT(tally(R"({"choice":[],"writeIn":"Roof"})").out, HasSubstr("Other answers   100%      1"));
}

TEST_F(TallyTest, AnswersAsJson) {
  const Ran ran = tally("{\"choice\":[\"park\"]}\n{\"choice\":[\"moon\"]}", {"--json"});
  EXPECT_EQ(ran.code, kRefused);
  const auto json = parse_json(ran.out);
  ASSERT_TRUE(json.ok());
  EXPECT_EQ(*json->find("ballots")->integer(), 2);
  EXPECT_EQ(write_json(*json->find("refused")),
            R"([{"code":"unknown_option","line":2,"message":"There is no option \"moon\" in this poll."}])");
  EXPECT_EQ(*json->find("shared")->find("turnout")->integer(), 1);
}

TEST_F(TallyTest, RefusesAPollThatIsNotSound) {
  poll("{\n\"kind\":\"poll\"}");
  const Ran ran = tally("");
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_THAT(ran.err, HasSubstr("lunch.json:1:1: The field \"question\" is missing."));
  EXPECT_EQ(ran.out, "");
}

TEST_F(TallyTest, NeedsFilesThatCanBeRead) {
  EXPECT_EQ(run_command({"tally"}).code, kNotUnderstood);
  EXPECT_EQ(run_command({"tally", "a.json", "b.json", "c.json"}).code, kNotUnderstood);
  EXPECT_THAT(run_command({"tally", "a.json", "b.json", "--method", "irv"}).err,
              HasSubstr("leave out --method"));
  EXPECT_EQ(run_command({"tally", "/nowhere.json", "-"}).err, "/nowhere.json: This file cannot be read.\n");
}

}  // namespace
}  // namespace hearth::cli
