#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/columns.h"
#include "cli/width.h"
#include "command.h"
#include "hearth/result.h"
#include "space/temporary_folder.h"

namespace hearth::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kTennessee =
    "4 1\n42 1 2 3 4 0\n26 2 3 4 1 0\n15 3 4 2 1 0\n17 4 3 2 1 0\n0\n"
    "\"Memphis\"\n\"Nashville\"\n\"Chattanooga\"\n\"Knoxville\"\n\"Capital of Tennessee\"\n";
constexpr const char* kTie = "3 1\n4 1 0\n3 2 0\n3 3 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"Four, three, three\"\n";
constexpr const char* kScores = "Soup,Curry,Pizza\n5,4,3\n0,5,1\n1,3,5\n";

Ran tally(const std::string& format, const std::string& text, const std::vector<std::string>& more = {}) {
  std::vector<std::string> args = {"tally", "-", "--format", format};
  args.insert(args.end(), more.begin(), more.end());
  return run_command(args, text);
}

TEST(TallyElection, TellsRounds) {
  const Ran ran = tally("blt", kTennessee);
  EXPECT_EQ(ran.code, kDone);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(
      ran.out,
      "Capital of Tennessee\n4 options, 100 ballots counted.\n\n"
      "Instant runoff\n"
      "  Round         1   2   3\n"
      "  Knoxville    17  32  58\n"
      "  Memphis      42  42  42\n"
      "  Nashville    26  26\n"
      "  Chattanooga  15\n\n"
      "  1  Nobody has more than half. Chattanooga has fewest, so its 15 ballots move on to Knoxville.\n"
      "  2  Nobody has more than half. Nashville has fewest, so its 26 ballots move on to Knoxville.\n"
      "  3  Knoxville has more than half of the 100 ballots: 58.\n\n"
      "  Winner: Knoxville.\n");
}

TEST(TallyElection, TellsComparisonsOnce) {
  const Ran ran = tally("blt", kTennessee, {"--method", "plurality,schulze,copeland"});
  EXPECT_EQ(ran.code, kDone);
  EXPECT_THAT(ran.out, HasSubstr("Plurality\n"
                                 "               First choices\n"
                                 "  Memphis                 42  ██████████████████████████████\n"));
  EXPECT_THAT(ran.out, HasSubstr("Schulze, winning votes\n"));
  EXPECT_THAT(ran.out,
              testing::EndsWith(
                  "Comparisons\n"
                  "  Each number says how many ballots prefer the option of its row to that of its column.\n"
                  "                  1   2   3   4\n"
                  "  1 Nashville     -  68  68  58\n"
                  "  2 Chattanooga  32   -  83  58\n"
                  "  3 Knoxville    32  17   -  58\n"
                  "  4 Memphis      42  42  42   -\n"));
}

TEST(TallyElection, TakesTheMethodThatTheFileSuggests) {
  EXPECT_THAT(tally("csv", "rank1,rank2\nAnn,Bob\n").out, HasSubstr("\nInstant runoff\n"));
  EXPECT_THAT(tally("csv", "rank1,rank2\nAnn,Bob\n", {"--seats", "2"}).out,
              HasSubstr("\nSingle transferable vote (Scottish rules), 2 seats\n"));
  EXPECT_THAT(tally("csv", kScores, {"--cells", "scores"}).out, HasSubstr("\nScore\n"));
  EXPECT_THAT(tally("csv", "a,b\n1,0\n1,1\n", {"--cells", "scores"}).out, HasSubstr("\nApproval\n"));
  EXPECT_THAT(tally("csv", kScores, {"--cells", "scores", "--seats", "2"}).out,
              HasSubstr("\nSequential Phragmén, 2 seats\n"));
  EXPECT_THAT(tally("csv", kScores, {"--method", "star"}).out, HasSubstr("\nSTAR\n"));
}

TEST(TallyElection, ReadsAFileByTheEndingOfItsName) {
  const space::TemporaryFolder disk;
  disk.write("capital.blt", kTennessee);
  const std::string path = (disk.path() / "capital.blt").string();
  EXPECT_THAT(run_command({"tally", path}).out, HasSubstr("Winner: Knoxville."));
  EXPECT_EQ(
      run_command({"tally", "-"}, kTennessee).err,
      "The name \"-\" does not say how the ballots are written. Add --format F.\nSee: hearth tally --help\n");
  EXPECT_EQ(run_command({"tally", "/nowhere.blt"}).err, "/nowhere.blt: This file cannot be read.\n");
  EXPECT_EQ(run_command({"tally", "/nowhere.blt"}).code, kRefused);
}

TEST(TallyElection, TellsATieAndEndsItByADraw) {
  const Ran open = tally("blt", kTie);
  EXPECT_EQ(open.code, kDone);
  EXPECT_THAT(open.out,
              HasSubstr("  A tie: the ballots do not decide between B and C.\n  A draw can: --draw KEY"));
  const Ran drawn = tally("blt", kTie, {"--draw", "k"});
  EXPECT_THAT(drawn.out, HasSubstr("B and C are level; the draw decides: C."));
  EXPECT_THAT(drawn.out, HasSubstr("  Winner: A.\n"));
  EXPECT_THAT(drawn.out, testing::EndsWith("The key drew this order: A, C and B.\n"));
}

TEST(TallyElection, EndsTiesByALotThatWasDrawnElsewhere) {
  const auto ordered = [](const std::string& order) { return tally("blt", kTie, {"--order", order}); };
  EXPECT_THAT(ordered("1; C ;2").out, HasSubstr("B and C are level; the draw decides: C."));
  EXPECT_THAT(ordered("B;A;C").out, HasSubstr("B and C are level; the draw decides: B."));
  EXPECT_THAT(ordered("A;C").err, testing::StartsWith("The order leaves out \"B\": it has to name every"));
  EXPECT_THAT(ordered("A;C;3").err, testing::StartsWith("The order names \"3\" twice."));
  EXPECT_THAT(ordered("A;C;D").err, testing::StartsWith("There is no option \"D\"."));
}

// Above that, parts of votes would be no numbers of JSON, and Meek's count would never end.
TEST(TallyElection, RefusesMoreBallotsThanCanBeCountedExactly) {
  const auto with = [](const std::string& number) {
    return tally("blt", "3 1\n" + number + " 1=2=3 0\n" + number + " 1 0\n0\nA\nB\nC\n",
                 {"--method", "meek"});
  };
  EXPECT_THAT(with("4500000").out, HasSubstr("Elected: A."));
  EXPECT_THAT(with("4500001").err,
              testing::StartsWith("There are 9000002 ballots; at most 9000000 can be counted.\n"));
}

TEST(TallyElection, TakesOutFirstWhoIsNoCandidate) {
  const std::string text = "rank1,rank2\nAnn,\nAnn,\nUWI,Bob\nUWI,Bob\nBob,\nCy,Ann\nAnn,\nBob,\n";
  const Ran ran = tally("csv", text, {"--first-out", "UWI"});
  EXPECT_THAT(ran.out, HasSubstr("  Round  1  2  3\n"));
  EXPECT_THAT(ran.out, HasSubstr("UWI goes out first, and its 2 ballots move on to Bob.")) << ran.out;
  EXPECT_THAT(ran.out, HasSubstr("Cy has fewest, so its 1 ballot moves on to Ann.")) << ran.out;
  EXPECT_THAT(tally("csv", text, {"--first-out", "Dee"}).err,
              testing::StartsWith("There is no option \"Dee\"."));
}

TEST(TallyElection, CountsOnWhereABallotIsRefused) {
  const Ran ran = tally("blt", "2 1\n2 1 0\n1 3 0\n1 2 0\n0\n\"A\"\n\"B\"\n");
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_THAT(ran.out, testing::StartsWith("Standard input\n2 options, 3 ballots counted, 1 left out.\n"));
  EXPECT_EQ(ran.err, "-:3:3: There is no option 3: they are numbered from 1 to 2.\n");
  std::string many = "2 1\n";
  for (int i = 0; i < 150; ++i) many += "1 3 0\n";
  EXPECT_THAT(tally("blt", many + "0\nA\nB\n").err, testing::EndsWith("and 130 more.\n"));
}

TEST(TallyElection, GuessesThatATableHoldsScores) {
  EXPECT_EQ(tally("csv", "a,b\n1,0\n1,2\n").err,
            "-:2:3: Write a whole number from 1 to 1000 here, not \"0\".\n"
            "If the cells hold scores, add --cells scores.\n");
  EXPECT_THAT(tally("csv", "a,b\n1,x\n1,2\n").err, Not(HasSubstr("--cells")));
}

TEST(TallyElection, SaysWhenNobodyIsChosen) {
  EXPECT_EQ(tally("blt", "2 1\n3 0\n0\nA\nB\n", {"--method", "irv,schulze"}).out,
            "Standard input\n2 options, 3 ballots counted, 3 of them blank.\n\n"
            "Instant runoff\n  Nobody is chosen.\n\nSchulze, winning votes\n  Nobody is chosen.\n");
}

TEST(TallyElection, TellsRemarksOnTheWholeFile) {
  const Ran ran = tally("preflib", "# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 5\n3: 1,2\n");
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_THAT(ran.out, HasSubstr("3 ballots counted.\n"));
  EXPECT_EQ(ran.err, "-:4:1: The header speaks of 5 voters, but there are ballots of 3.\n");
}

TEST(TallyElection, RefusesAFileThatCannotBeTrusted) {
  const Ran ran = tally("blt", "2 1\n1 1 0\n");
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "-:3:1: The ballots do not end: write a line with only 0 after the last one.\n");
  EXPECT_EQ(tally("json", "{\n\"options\":[]}").err, "-:2:11: There must be at least 1 here.\n");
}

TEST(TallyElection, FindsRefusedBallotsInJson) {
  const Ran ran = tally(
      "json", "{\"options\":[\"a\",\"b\"],\n\"ballots\":[{\"ranking\":[\"a\"]},\n{\"ranking\":[\"moon\"]}]}");
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_EQ(ran.err, "-:3:13: There is no option \"moon\" in this poll.\n");
}

TEST(TallyElection, AnswersAsJson) {
  const Ran ran = tally("blt", "3 1\n-3\n2 1 0\n1 4 0\n1 2 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n", {"--json"});
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_EQ(ran.err, "");
  const auto json = parse_json(ran.out);
  ASSERT_TRUE(json.ok());
  EXPECT_EQ(write_json(*json) + "\n", ran.out);
  EXPECT_EQ(*json->find("title")->string(), "T");
  EXPECT_EQ(*json->find("ballots")->integer(), 3);
  EXPECT_EQ(*json->find("leftOut")->integer(), 1);
  EXPECT_EQ(write_json(*json->find("options")), R"([{"id":"1","label":"A"},{"id":"2","label":"B"}])");
  EXPECT_EQ(write_json(*json->find("withdrawn")), R"(["C"])");
  EXPECT_EQ(
      write_json(*json->find("refused")),
      R"([{"code":"unknown_number","column":3,"line":4,"message":"There is no option 4: they are numbered from 1 to 3."}])");
  const Json& tally = json->find("tallies")->array()->at(0);
  EXPECT_EQ(*tally.find("method")->string(), "irv");
  EXPECT_EQ(write_json(*tally.find("winners")), R"(["1"])");
}

TEST(TallyElection, SaysWhatDoesNotGoTogether) {
  const std::string shared =
      "# NUMBER ALTERNATIVES: 21\n1: {1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21}\n";
  struct Case {
    const char* format;
    std::string text;
    std::vector<std::string> options;
    const char* sentence;
  };
  const Case cases[] = {
      {"blt",
       kTie,
       {"--method", "star"},
       "star counts marks; these ballots rank the options. For a table of scores add --cells scores."},
      {"csv",
       kScores,
       {"--cells", "scores", "--method", "irv"},
       "irv counts ranked ballots; these hold marks."},
      {"csv",
       "a,b\n8,9\n",
       {"--method", "star"},
       "There is a mark of 9, above 5: add --top 9, or what the highest mark could be."},
      {"blt",
       kTie,
       {"--method", "irv", "--seats", "2"},
       "irv elects one. For several seats take stv, meek or phragmen."},
      {"blt", kTie, {"--method", "stv", "--seats", "4"}, "There are 3 options for 4 seats."},
      {"preflib",
       shared,
       {},
       "Of these ballots one has 21 options on one rank; irv divides a vote among at most 20. Add "
       "--overvotes exhaust or --overvotes skip."},
      {"preflib",
       shared,
       {"--method", "plurality"},
       "Of these ballots one has 21 options on one rank; plurality divides a vote among at most 20."},
      {"blt", kTie, {"--method", "irv,"}, "--method M[,M...] cannot be \"irv,\"."},
      {"blt", kTie, {"--method", "runoff"}, "--method M[,M...] cannot be \"runoff\"."},
      {"blt", kTie, {"--seats", "0"}, "--seats N cannot be \"0\"."},
      {"blt", kTie, {"--overvotes", "half"}, "--overvotes O cannot be \"half\"."},
      {"blt", kTie, {"--methods", "irv"}, "There is no option --methods. Did you mean --method?"},
      {"blt", kTie, {"--format", "xls"}, "--format F cannot be \"xls\"."},
  };
  int run = 0;
  for (const Case& one : cases) {
    const Ran ran = tally(one.format, one.text, one.options);
    EXPECT_EQ(ran.code, kNotUnderstood);
    EXPECT_EQ(ran.err, std::string(one.sentence) + "\nSee: hearth tally --help\n");
    EXPECT_EQ(ran.out, "");
    ++run;
  }
  EXPECT_EQ(run, 13);
}

TEST(TallyElection, FollowsTheRulesItIsGiven) {
  const std::string ballots = "# NUMBER ALTERNATIVES: 3\n4: 1\n3: {2,3},1\n2: {},2\n";
  EXPECT_THAT(tally("preflib", ballots, {"--method", "plurality"}).out, HasSubstr("  2            3.5"));
  EXPECT_THAT(tally("preflib", ballots, {"--overvotes", "exhaust"}).out, HasSubstr("Winner: 1."));
  EXPECT_THAT(tally("preflib", ballots, {"--overvotes", "exhaust", "--skips", "1"}).out,
              HasSubstr("1 has more than half of the 4 ballots: 4."));
  EXPECT_THAT(tally("blt", kTennessee, {"--until-two"}).out, HasSubstr("  Winner: Knoxville."));
  EXPECT_THAT(tally("blt", "3 1\n5 1 0\n1 2 3 0\n1 3 2 0\n0\nA\nB\nC\n", {"--until-two", "--draw", "k"}).out,
              HasSubstr("Round"));
  EXPECT_THAT(
      tally("blt", "4 1\n9 1 0\n8 2 0\n2 3 2 0\n1 4 2 0\n0\nA\nB\nC\nD\n", {"--batches"}).out,
      HasSubstr(
          "C and D cannot catch up with anybody even together, so their 3\n     ballots move on to B."));
  EXPECT_THAT(tally("blt", kTennessee, {"--method", "minimax", "--strength", "margins"}).out,
              HasSubstr("Minimax, margins"));
  EXPECT_THAT(tally("csv", "a,b\n8,9\n", {"--method", "star", "--top", "10"}).out, HasSubstr("Winner: b."));
  EXPECT_THAT(tally("blt", "2 1\n1 1 1 2 0\n0\nA\nB\n", {"--lenient"}).err, "");
}

TEST(TallyElection, FitsAScreenWithManyOptionsAndRounds) {
  std::string text = "30 1\n";
  for (int i = 1; i <= 30; ++i) {
    text += std::to_string(1000 * i) + " " + std::to_string(i) + " " + std::to_string(i % 30 + 1) + " 0\n";
  }
  text += "0\n";
  for (int i = 1; i <= 30; ++i) text += "\"An option with a long name, number " + std::to_string(i) + "\"\n";
  const Ran ran = tally("blt", text, {"--method", "irv,ranked-pairs,schulze"});
  std::istringstream lines(ran.out);
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) EXPECT_LE(width_of(line), kScreen) << line;
  EXPECT_GE(count, 150);
  EXPECT_THAT(ran.out, HasSubstr("  And "));
}

TEST(TallyElection, LetsNoFileSteerTheTerminal) {
  EXPECT_THAT(tally("blt", "1 1\n1 1 0\n1 \x1b[2J 0\n0\n\"\x1b[31mA\"\n\"\x1b]0;x\x07\"\n").out,
              Not(HasSubstr("\x1b")));
  EXPECT_THAT(tally("blt", "1 1\n1 1 0\n1 \x1b[2J 0\n0\n\"A\"\n").err, Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace hearth::cli
