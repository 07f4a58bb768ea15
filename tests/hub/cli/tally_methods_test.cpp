// Ballots of polls that rank, mark or write, as `hearth tally POLL BALLOTS` counts them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/count.h"
#include "command.h"
#include "json/fields.h"
#include "page/sample.h"
#include "space/temporary_folder.h"

namespace hearth::cli {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

std::string poll_of(const std::string& method, const std::string& more = "") {
  return R"({"kind":"poll","question":"Which drink?","method":")" + method +
         R"(","options":[{"id":"tea","label":"Tea"},{"id":"milk","label":"Milk"},{"id":"water","label":"Water"}])" +
         more + "}";
}

Ran tally(const std::string& poll, const std::string& ballots, const std::vector<std::string>& more = {}) {
  const space::TemporaryFolder disk;
  disk.write("poll.json", poll);
  std::vector<std::string> args = {"tally", (disk.path() / "poll.json").string(), "-"};
  args.insert(args.end(), more.begin(), more.end());
  return run_command(args, ballots);
}

constexpr const char* kRankings =
    "{\"ranking\":[\"tea\",\"milk\"]}\n{\"ranking\":[\"tea\"]}\n{\"ranking\":[\"milk\",\"tea\"]}\n"
    "{\"ranking\":[\"milk\"]}\n{\"ranking\":[\"water\",\"milk\"]}\n";
constexpr const char* kTie = "{\"ranking\":[\"tea\"]}\n{\"ranking\":[\"milk\"]}\n";

TEST(TallyMethods, TellsTheRoundsOfARankedPoll) {
  const Ran ran = tally(poll_of("ranked"), kRankings);
  EXPECT_EQ(ran.code, kDone);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out,
            "Which drink?\n5 ballots counted\n\n"
            "         Share  First choices\n"
            "  Tea      40%              2  ████████████\n"
            "  Milk     40%              2  ████████████\n"
            "  Water    20%              1  ██████\n\n"
            "  Milk has won.\n\n"
            "Instant runoff\n"
            "  Round  1  2\n"
            "  Milk   2  3\n"
            "  Tea    2  2\n"
            "  Water  1\n\n"
            "  1  Nobody has more than half. Water has fewest, so its 1 ballot moves on to Milk.\n"
            "  2  Milk has more than half of the 5 ballots: 3.\n\n"
            "  Winner: Milk.\n");
}

TEST(TallyMethods, CountsByEachMethodThatThePollNames) {
  const Ran ran = tally(poll_of("ranked", R"(,"count":["schulze","borda"],"strength":"margins")"), kRankings);
  EXPECT_THAT(ran.out, HasSubstr("\nSchulze, margins\n"));
  EXPECT_THAT(ran.out, HasSubstr("\nBorda\n"));
  EXPECT_THAT(ran.out, HasSubstr("\nComparisons\n"));
}

TEST(TallyMethods, FillsSeats) {
  const Ran ran = tally(poll_of("ranked", R"(,"seats":2)"), kRankings);
  EXPECT_THAT(ran.out, HasSubstr("\nSingle transferable vote (Scottish rules), 2 seats\n"));
  EXPECT_THAT(ran.out, HasSubstr(" have won.\n"));
}

TEST(TallyMethods, AddsUpMarks) {
  const Ran ran = tally(poll_of("score"),
                        "{\"marks\":{\"tea\":5,\"milk\":1}}\n"
                        "{\"author\":\"m:a\",\"body\":{\"marks\":{\"milk\":3}}}\n{\"marks\":{\"tea\":6}}");
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_THAT(ran.out,
              HasSubstr("         Of possible  Points\n  Tea            50%       5  ███████████████\n"));
  EXPECT_THAT(ran.out, HasSubstr("\nScore\n"));
  EXPECT_THAT(ran.out, HasSubstr("\n  Tea has won.\n"));
  EXPECT_EQ(ran.err, "-:3: This must be from 0 to 5.\n");
}

TEST(TallyMethods, LeavesATieOpenUntilAKeyDraws) {
  const Ran open = tally(poll_of("ranked"), kTie);
  EXPECT_THAT(open.out, HasSubstr("A draw can: --draw KEY"));
  EXPECT_THAT(open.out, HasSubstr("\n  The ballots do not decide between Tea and Milk.\n"));
  const Ran drawn = tally(poll_of("ranked"), kTie, {"--draw", "k1"});
  EXPECT_THAT(drawn.out, HasSubstr("the draw decides: "));
  EXPECT_THAT(drawn.out, HasSubstr("The key drew this order: "));
  EXPECT_THAT(drawn.out, HasSubstr(" has won.\n"));
}

TEST(TallyMethods, SaysWhetherTheResultBinds) {
  EXPECT_THAT(tally(poll_of("ranked", R"(,"quorum":{"ballots":6})"), kRankings).out,
              HasSubstr("The result does not bind: 6 had to answer. There were 5 people.\n"));
  EXPECT_THAT(tally(poll_of("single", R"(,"threshold":"2/3")"),
                    "{\"choice\":[\"tea\"]}\n{\"choice\":[\"milk\"]}\n{\"choice\":[\"tea\"]}\n{\"choice\":["
                    "\"water\"]}")
                  .out,
              EndsWith("  Tea came first, but without the 2/3 of the votes that a winner needs.\n"));
}

TEST(TallyMethods, TellsPollsThatDecideNothing) {
  EXPECT_THAT(tally(poll_of("rating"), "{\"marks\":{\"tea\":5}}\n{\"marks\":{\"tea\":4}}").out,
              EndsWith("         Mean  Answers\n"
                       "  Tea    4.50        2  ██████████████████████████\n"
                       "  Milk      –        0\n"
                       "  Water     –        0\n"));
  const Ran grid = tally(
      R"({"kind":"poll","question":"When?","method":"grid","options":[{"id":"a","starts":"2026-12-24T17:00:00Z"},{"id":"b","label":"Late","starts":"2026-12-24T20:00:00Z"}]})",
      "{\"marks\":{\"a\":\"yes\",\"b\":\"maybe\"}}\n{\"marks\":{\"a\":\"yes\"}}");
  EXPECT_THAT(grid.out, HasSubstr("  Can come  Maybe\n"));
  EXPECT_THAT(grid.out, HasSubstr("  Late                                   0      1\n"));
  EXPECT_THAT(tally(R"({"kind":"poll","question":"Why?","method":"text"})",
                    "{\"writeIn\":\"Tea\"}\n{\"writeIn\":\"tea. \"}\n{\"writeIn\":\"Sun\"}")
                  .out,
              EndsWith("       Share  People\n"
                       "  Tea    67%       2  ████████████████████\n"
                       "  Sun    33%       1  ██████████\n"));
}

TEST(TallyMethods, AnswersWithTheTalliesAsJson) {
  const auto json = parse_json(tally(poll_of("ranked"), kRankings, {"--json"}).out);
  ASSERT_TRUE(json.ok());
  const Json& found = items_of(*json, "tallies").at(0);
  EXPECT_EQ(text_of(found, "method"), "irv");
  EXPECT_EQ(items_of(found, "rounds").size(), 2U);
  const Json& results = member_of(member_of(*json, "shared"), "results");
  EXPECT_EQ(text_of(member_of(*json, "shared"), "status"), "closed");
  EXPECT_EQ(text_of(results, "outcome"), "decided");
  EXPECT_EQ(write_json(member_of(results, "winners")), R"(["milk"])");
}

TEST(TallyMethods, DrawsAsTheHubDid) {
  const std::string poll = poll_of("ranked", R"(,"closes":"2026-12-24T17:00:00Z")");
  page::SamplePoll hub(poll);
  hub.vote("m:1", R"({"ranking":["tea"]})").vote("m:2", R"({"ranking":["milk"]})").close(1'798'131'600'000);
  const Json found = hub.count();
  const auto json =
      parse_json(tally(poll, kTie, {"--json", "--draw", std::string(text_of(found, "draw"))}).out);
  ASSERT_TRUE(json.ok());
  EXPECT_EQ(text_of(items_of(found, "tallies").at(0), "outcome"), "decided");
  EXPECT_EQ(write_json(member_of(*json, "tallies")), write_json(member_of(found, "tallies")));
}

// The rules are read from the document here and in the core: they must agree.
TEST(TallyMethods, CountsAsTheHubDoes) {
  const std::pair<std::string, std::string> cases[] = {
      {poll_of("single", R"(,"count":"plurality")"), R"({"choice":["tea"]})"},
      {poll_of("approval", R"(,"count":["approval","phragmen"])"), R"({"choice":["tea","water"]})"},
      {poll_of(
           "ranked",
           R"(,"count":["irv","borda","schulze","ranked-pairs","minimax","copeland","plurality"],"strength":"margins")"),
       R"({"ranking":["water",["tea","milk"]]})"},
      {poll_of("ranked", R"(,"count":["stv","meek"],"seats":2)"), R"({"ranking":["water","milk"]})"},
      {poll_of("score", R"(,"max":7,"count":["star","score"])"), R"({"marks":{"milk":7,"tea":0}})"},
      {poll_of("dots"), R"({"marks":{"water":3,"tea":7}})"},
      {poll_of("quadratic"), R"({"marks":{"tea":9}})"},
  };
  int run = 0;
  for (const auto& [poll, ballot] : cases) {
    auto count = BallotCount::of(*parse_json(poll));
    ASSERT_TRUE(count.ok()) << poll;
    page::SamplePoll hub(poll);
    for (const std::string author : {"m:1", "m:2", "m:3"}) {
      ASSERT_TRUE(count->add(*parse_json(ballot)).ok()) << ballot;
      hub.vote(author, ballot);
    }
    count->finish(std::nullopt);
    EXPECT_EQ(write_json(count->tallies_json()), write_json(member_of(hub.count(), "tallies"))) << poll;
    ++run;
  }
  EXPECT_EQ(run, 7);
}

}  // namespace
}  // namespace hearth::cli
