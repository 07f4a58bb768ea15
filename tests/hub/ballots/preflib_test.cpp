#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.h"

namespace hearth::ballots {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kHead =
    "# FILE NAME: 00099-00000001.toi\n# TITLE: Where do we eat?\n# DESCRIPTION: \n# DATA TYPE: toi\n"
    "# NUMBER ALTERNATIVES: 4\n# NUMBER VOTERS: 6\n# NUMBER UNIQUE ORDERS: 3\n# ALTERNATIVE NAME 1: In the "
    "park\n"
    "# ALTERNATIVE NAME 2: Café: the old one\n# ALTERNATIVE NAME 3: Hall\n# ALTERNATIVE NAME 4: Roof\n";

Reading preflib(const std::string& text, const Manner& manner = {}) {
  auto reading = read(text, Format::preflib, manner);
  EXPECT_TRUE(reading.ok()) << told(reading.errors().front());
  return reading ? std::move(*reading) : Reading();
}

TEST(PrefLib, IsReadAsSpecifiedToday) {
  const Reading reading = preflib(std::string(kHead) + "3: 3,{1,2},4\n2: {1, 4}\n1: 2\n");
  const Election& election = reading.election;
  EXPECT_EQ(election.title, "Where do we eat?");
  EXPECT_FALSE(election.seats.has_value());
  EXPECT_EQ(election.ballots, 6);
  EXPECT_THAT(labels(election), ElementsAre("1 In the park", "2 Café: the old one", "3 Hall", "4 Roof"));
  EXPECT_THAT(ballots_of(election), ElementsAre("1 x Café: the old one", "2 x In the park=Roof",
                                                "3 x Hall > In the park=Café: the old one > Roof"));
  EXPECT_THAT(reading.remarks, IsEmpty());
}

TEST(PrefLib, IsReadAsItWas) {
  const Reading reading = preflib("3\n1,Ann, the elder\n2,Bob\n3,Cy\n10,10,3\n5,1,2,3\n3,{2,3},1\n2,3\n");
  EXPECT_EQ(reading.election.ballots, 10);
  EXPECT_THAT(labels(reading.election), ElementsAre("1 Ann, the elder", "2 Bob", "3 Cy"));
  EXPECT_THAT(ballots_of(reading.election),
              ElementsAre("2 x Cy", "3 x Bob=Cy > Ann, the elder", "5 x Ann, the elder > Bob > Cy"));
}

TEST(PrefLib, NamesOptionsByNumberWhereThereAreNoNames) {
  EXPECT_THAT(labels(preflib("# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 2: Bob\n1: 2,1\n").election),
              ElementsAre("1 1", "2 Bob"));
}

TEST(PrefLib, SaysWhenTheHeaderSpeaksOfOtherVoters) {
  EXPECT_THAT(told(preflib(std::string(kHead) + "3: 3\n").remarks),
              ElementsAre("13:1: The header speaks of 6 voters, but there are ballots of 3."));
}

TEST(PrefLib, SaysSoOfOlderFilesToo) {
  EXPECT_THAT(told(preflib("2\n1,Ann\n2,Bob\n9,9,2\n5,1,2\n3,2,1\n").remarks),
              ElementsAre("7:1: The header speaks of 9 voters, but there are ballots of 8."));
}

TEST(PrefLib, PassesOverCommentsBetweenBallots) {
  const Reading reading = preflib(std::string(kHead) + "5: 3\n\n# those who came late\n1: 2\n");
  EXPECT_THAT(ballots_of(reading.election), ElementsAre("1 x Café: the old one", "5 x Hall"));
  EXPECT_EQ(reading.refused_number, 0);
}

TEST(PrefLib, TakesEmptyRanksAndBallots) {
  EXPECT_THAT(ballots_of(preflib(std::string(kHead) + "1: 1,{},2\n4:\n1: 3,\n").election),
              ElementsAre("1 x Hall", "1 x In the park > - > Café: the old one", "4 x"));
}

TEST(PrefLib, RefusesBallotsOneByOne) {
  const Reading reading = preflib(
      std::string(kHead) + "1: 1,2\n1: 5\n1: 1,2,1\n1, 2\nx: 1\n1: {1,2\n1: {1,{2}}\n1: 1 2\n1: {1;2}\n1: 0");
  EXPECT_EQ(reading.election.ballots, 1);
  EXPECT_EQ(reading.refused_number, 9);
  EXPECT_THAT(
      told(reading.refused),
      ElementsAre("13:4: There is no option 5: they are numbered from 1 to 4.",
                  "14:8: This ballot names \"1\" twice. To let the first mention count alone, add --lenient.",
                  "15:2: \", 2\" does not belong in a ballot.",
                  "16:1: Write a whole number from 1 to 1000000000 here, not \"\".",
                  "17:4: Options that share a rank stand between one pair of curly braces.",
                  "18:4: Options that share a rank stand between one pair of curly braces.",
                  "19:6: \"2\" does not belong in a ballot.", "20:6: \";2}\" does not belong in a ballot.",
                  "21:4: There is no option 0: they are numbered from 1 to 4."));
}

TEST(PrefLib, PassesOverRepeatsWhenLenient) {
  EXPECT_THAT(ballots_of(preflib(std::string(kHead) + "6: 1,{1,3},3\n", {.lenient = true}).election),
              ElementsAre("6 x In the park > Hall"));
}

TEST(PrefLib, RefusesAFileThatCannotBeTrusted) {
  const std::pair<std::string, std::string> cases[] = {
      {"", "1:1: Write a whole number from 1 to 1000 here, not \"\"."},
      {"# TITLE: x\n1: 1\n", "2:1: The field \"NUMBER ALTERNATIVES\" is missing."},
      {"# DATA TYPE: cat\n",
       "1:2: Files of the kind .cat sort options into classes that have no order. Take the .soc, .soi, .toc "
       "or "
       ".toi of the same ballots."},
      {"# NUMBER ALTERNATIVES: many\n", "1:2: Write a whole number from 1 to 1000 here, not \"many\"."},
      {"# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 2: B\n1: 1\n",
       "3:1: There is no option 2: they are numbered from 1 to 1."},
      {"# ALTERNATIVE NAME x: B\n", "1:2: Write a whole number from 1 to 1000 here, not \"x\"."},
      {"2\n1,Ann\n", "3:1: Write a whole number from 2 to 2 here, not \"\"."},
      {"1\n1 Ann\n", "2:2: Option 1 has no name."},
      {"1\n1,Ann\nmany\n", "3:1: Write a whole number from 0 to 1000000000 here, not \"\"."},
      {"# NUMBER ALTERNATIVES: 1\n1000000000: 1\n1: 1", "3:1: There can be at most 1000000000 here."},
  };
  int run = 0;
  for (const auto& [text, sentence] : cases) {
    EXPECT_EQ(refusal(text, Format::preflib), sentence);
    ++run;
  }
  EXPECT_EQ(run, 10);
}

}  // namespace
}  // namespace hearth::ballots
