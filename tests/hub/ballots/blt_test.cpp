#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.h"

namespace hearth::ballots {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Hill, Wichmann and Woodall, Algorithm 123.
constexpr const char* kClub =
    "4 2\n-2\n3 1 3 4 0\n4 1 3 2 0\n2 4 1 3 0\n1 2 0\n2 2 4 3 1 0\n1 3 4 2 0\n0\n"
    "\"Adam\"\n\"Basil\"\n\"Charlotte\"\n\"Donald\"\n\"Title\"\n";

Reading blt(const std::string& text, const Manner& manner = {}) {
  auto reading = read(text, Format::blt, manner);
  EXPECT_TRUE(reading.ok()) << told(reading.errors().front());
  return reading ? std::move(*reading) : Reading();
}

// The ballots of an election of three.
Reading abc(const std::string& ballots, const Manner& manner = {}) {
  return blt("3 1\n" + ballots + "\n0\n\"A\"\n\"B\"\n\"C\"\n\"\"\n", manner);
}

TEST(Blt, IsReadAsItsAuthorsDescribeIt) {
  const Reading reading = blt(kClub);
  const Election& election = reading.election;
  EXPECT_EQ(election.title, "Title");
  EXPECT_EQ(election.seats, 2U);
  EXPECT_TRUE(election.ranked);
  EXPECT_EQ(election.ballots, 13);
  EXPECT_THAT(labels(election), ElementsAre("1 Adam", "3 Charlotte", "4 Donald"));
  EXPECT_THAT(election.withdrawn, ElementsAre("Basil"));
  EXPECT_THAT(
      ballots_of(election),
      ElementsAre("1 x", "1 x Charlotte > Donald", "2 x Donald > Adam > Charlotte",
                  "2 x Donald > Charlotte > Adam", "3 x Adam > Charlotte > Donald", "4 x Adam > Charlotte"));
  EXPECT_THAT(reading.refused, IsEmpty());
}

TEST(Blt, NeedsNoLineEnds) {
  std::string text = kClub;
  std::replace(text.begin(), text.end(), '\n', ' ');
  const Reading reading = blt(text);
  EXPECT_EQ(ballots_of(reading.election), ballots_of(blt(kClub).election));
  EXPECT_EQ(reading.election.title, "Title");
}

TEST(Blt, SharesRanksAndLeavesThemEmpty) {
  const Reading reading = abc("1 2=3 1 0\n2 1 - 3 0\n1 - - 2 0\n1 1 = 3 0\n1 2 - - 0");
  EXPECT_THAT(ballots_of(reading.election),
              ElementsAre("1 x - > - > B", "1 x A=C", "1 x B", "1 x B=C > A", "2 x A > - > C"));
}

TEST(Blt, ClosesUpWhereAnOptionHasWithdrawn) {
  const Reading reading =
      blt("4 1 -1 -3\n1 1=2 4 0\n1 3 - 4 0\n1 2=3=4 0\n1 1=3 2 0\n0\n\"A\" \"B\" \"C\" \"D\" \"\"");
  EXPECT_THAT(ballots_of(reading.election), ElementsAre("1 x - > D", "1 x B", "1 x B > D", "1 x B=D"));
  EXPECT_THAT(reading.election.withdrawn, ElementsAre("A", "C"));
}

TEST(Blt, KnowsWhatDroopWrites) {
  const Reading reading = blt("3 1\n[tie 3 2 1 ]\n[withdrawn 1 3]\n2 1 2 0\n0\nA\nB\nC\n");
  EXPECT_THAT(ballots_of(reading.election), ElementsAre("2 x B"));
  EXPECT_THAT(reading.election.withdrawn, ElementsAre("A", "C"));
}

TEST(Blt, PassesOverCommentsIdsAndEmptyLines) {
  const Reading reading =
      blt("# an election\n2 1 # two for one\n\n(a-1) 1 1 2 0\n(b 2) 1 2 0 # Bob's own\n0 # that was it\n\n"
          "\"Ann\" # here\n\"Bob\"\n\"Who # leads\"\n\"a source\"\n");
  EXPECT_THAT(ballots_of(reading.election), ElementsAre("1 x Ann > Bob", "1 x Bob"));
  EXPECT_EQ(reading.election.title, "Who # leads");
}

TEST(Blt, ReadsNamesAsPeopleWriteThem) {
  const Reading reading =
      blt("6 1\n1 1 0\n0\n\"Ann \"Nan\" Lee\"\n\"Bob \"\"Bobby\"\" Ray\"\n  Cy de la Cruz\n\"Dó\"\t\n\"E, "
          "F\" \"G\"\n");
  EXPECT_THAT(labels(reading.election), ElementsAre("1 Ann \"Nan\" Lee", "2 Bob \"Bobby\" Ray",
                                                    "3 Cy de la Cruz", "4 Dó", "5 E, F", "6 G"));
  EXPECT_EQ(reading.election.title, "");
}

TEST(Blt, TakesWhatFollowsANameInItsLineForAParty) {
  const char* const kLines[] = {
      "\"Ann SMITH\" \"Labour\"\n\"Bob\" \"SNP\"\n\"Ward 1\"\n",
      "\"Ann SMITH\",\"Labour\"\n\"Bob\",\"SNP\"\n\"Ward 1\"\n",
      "\"Ann SMITH\" Labour\n\"Bob\" # SNP\n\n\"Ward 1\" 2022\n",
  };
  int run = 0;
  for (const char* lines : kLines) {
    const Reading reading = blt(std::string("2 1\n1 1 0\n0\n") + lines);
    EXPECT_THAT(labels(reading.election), ElementsAre("1 Ann SMITH", "2 Bob")) << lines;
    EXPECT_EQ(reading.election.title, "Ward 1") << lines;
    ++run;
  }
  EXPECT_EQ(run, 3);
}

TEST(Blt, EndsTheBallotsAtAZeroThatStandsAlone) {
  EXPECT_THAT(ballots_of(abc("1 1 0\n0 1 2 0\n0 0\n1 2 0").election), ElementsAre("1 x A", "1 x B"));
  EXPECT_EQ(refusal("3 1\n1 1 2 0 0\n1 3 2 0\n0\nA\nB\nC\n", Format::blt), "3:1: Option 1 has no name.");
  EXPECT_EQ(refusal("3 1\n1 1 2 0\n0\n1 3 2 0\n0\nA\nB\nC\n", Format::blt), "4:1: Option 1 has no name.");
}

TEST(Blt, ReadsOlderEncodingsAndLineEnds) {
  const Reading reading =
      blt("\xef\xbb\xbf"
          "1 1\r\n2 1 0\r0\r\n\"Se\xc3\xa1n\"\r\n\"\"\r\n");
  EXPECT_EQ(reading.election.options.at(0).label, "Seán");
  EXPECT_EQ(blt("1 1\n0\n\"Se\xe1n\"").election.options.at(0).label, "Seán");
  EXPECT_EQ(refusal(std::string("\xff\xfe"
                                "1\0 \0",
                                6),
                    Format::blt),
            ": Byte 4 is not valid UTF-8. Save the file as UTF-8.");
}

TEST(Blt, RefusesBallotsOneByOne) {
  const Reading reading =
      abc("1 1 2 0\n1 1 4 0\n1 1 2 1 0\n1 1 x 0\nten 1 0\n1 1 2\n1 1 -2 0\n1 2= 0\n(7 1 1 0\n1000000001 1 "
          "0\n1 3 0");
  EXPECT_THAT(ballots_of(reading.election), ElementsAre("1 x A > B", "1 x C"));
  EXPECT_EQ(reading.refused_number, 9);
  EXPECT_THAT(
      told(reading.refused),
      ElementsAre("3:5: There is no option 4: they are numbered from 1 to 3.",
                  "4:7: This ballot names \"1\" twice. To let the first mention count alone, add --lenient.",
                  "5:5: \"x\" does not belong in a ballot.",
                  "6:1: Write a whole number from 1 to 1000000000 here, not \"ten\".",
                  "7:6: This ballot does not end: write 0 after its last choice.",
                  "8:5: \"-2\" does not belong in a ballot.",
                  "9:6: There is no option 0: they are numbered from 1 to 3.",
                  "10:9: \"(\" does not belong in a ballot.",
                  "11:1: Write a whole number from 1 to 1000000000 here, not \"1000000001\"."));
}

TEST(Blt, RefusesOneBallotOfALineAlone) {
  EXPECT_THAT(ballots_of(abc("1 1 0 1 9 0 1 2 0").election), ElementsAre("1 x A", "1 x B"));
}

TEST(Blt, PassesOverRepeatsWhenLenient) {
  const Reading reading = abc("1 1 1 2 0\n1 2=2 3 0\n1 3 1", {.lenient = true});
  EXPECT_THAT(ballots_of(reading.election), ElementsAre("1 x A > B", "1 x B > C", "1 x C > A"));
  EXPECT_EQ(reading.refused_number, 0);
}

TEST(Blt, KeepsAHundredRefusalsAndCountsTheOthers) {
  std::string ballots;
  for (int i = 0; i < 250; ++i) ballots += "1 9 0\n";
  const Reading reading = abc(ballots);
  EXPECT_EQ(reading.refused.size(), kKeptRefusals);
  EXPECT_EQ(reading.refused_number, 250);
}

TEST(Blt, RefusesAFileThatCannotBeTrusted) {
  const std::pair<std::string, std::string> cases[] = {
      {"", "1:1: Write a whole number from 1 to 1000 here, not \"\"."},
      {"two 1", "1:1: Write a whole number from 1 to 1000 here, not \"two\"."},
      {"1001 1", "1:1: Write a whole number from 1 to 1000 here, not \"1001\"."},
      {"3 4", "1:3: Write a whole number from 1 to 3 here, not \"4\"."},
      {"3 1\n[nick a b c]\n1 a 0\n0\n", "2:2: \"[nick\" does not belong in a ballot."},
      {"3 1\n[withdrawn 4]\n0\n", "2:12: There is no option 4: they are numbered from 1 to 3."},
      {"3 1\n[withdrawn 1", "2:13: Write a whole number from 1 to 3 here, not \"\"."},
      {"3 1\n-4", "2:2: There is no option 4: they are numbered from 1 to 3."},
      {"2 2\n-1\n0\n", "3:1: There must be at least 2 here."},
      {"2 1\n1 1 0\n\"A\"\n\"B\"",
       "3:1: The ballots do not end: write a line with only 0 after the last one."},
      {"2 1\n1 1 0\n", "3:1: The ballots do not end: write a line with only 0 after the last one."},
      {"2 1\n0\n\"A\"\n", "4:1: Option 2 has no name."},
      {"2 1\n0\n\"A\"\n\"B\n", "4:1: No double quote closes this text."},
      {"1 1\n1000000000 1 0\n1 1 0\n0\n", "3:1: There can be at most 1000000000 here."},
      {"1 1\n0\n\"" + std::string(501, 'x') + "\"", "3:1: This text has 501 characters; 500 are allowed."},
  };
  int run = 0;
  for (const auto& [text, sentence] : cases) {
    EXPECT_EQ(refusal(text, Format::blt), sentence);
    ++run;
  }
  EXPECT_EQ(run, 15);
}

TEST(Blt, LetsNoNameSteerTheTerminal) {
  const Reading reading = blt("1 1\n1 \x1b[2J 0\n0\n\"A\x1b[2J\"\n\"T\xc2\x9b\x31\"");
  EXPECT_EQ(reading.election.options.at(0).label, "A [2J");
  EXPECT_EQ(reading.election.title, "T  1");
  EXPECT_THAT(told(reading.refused), ElementsAre("2:3: \" [2J\" does not belong in a ballot."));
}

}  // namespace
}  // namespace hearth::ballots
