#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.h"

namespace hearth::ballots {
namespace {

using testing::ElementsAre;

Reading csv(const std::string& text, const Manner& manner = {}) {
  auto reading = read(text, Format::csv, manner);
  EXPECT_TRUE(reading.ok()) << told(reading.errors().front());
  return reading ? std::move(*reading) : Reading();
}

TEST(Csv, ReadsAColumnForEachRank) {
  const Reading reading = csv(
      "id,Rank 1,Rank 2,Rank 3,count\n1,Ann,Bob,,3\n2,Bob,,Cy,1\n3,,,,2\n4,\"Lee, \"\"Nan\"\"\",Ann,Bob,1\n");
  EXPECT_TRUE(reading.election.ranked);
  EXPECT_EQ(reading.election.ballots, 7);
  EXPECT_THAT(labels(reading.election),
              ElementsAre("Ann Ann", "Bob Bob", "Cy Cy", "Lee, \"Nan\" Lee, \"Nan\""));
  EXPECT_THAT(ballots_of(reading.election),
              ElementsAre("1 x Bob > - > Cy", "1 x Lee, \"Nan\" > Ann > Bob", "2 x", "3 x Ann > Bob"));
}

TEST(Csv, KnowsTheUsualNamesOfRankColumns) {
  int run = 0;
  for (const char* header :
       {"Rank 2,Rank 1", "rank2,rank1", "Choice_2,choice_1", "2nd choice,1st choice", "2nd,1st",
        "Preference-2,preference-1", "Second Choice,First Choice", "Choice #2,Choice #1",
        "Mayor (2nd choice),Mayor (1st choice)", "2ND CHOICE MAYOR MINNEAPOLIS,1ST CHOICE MAYOR MINNEAPOLIS",
        "Rep. to Congress 2nd Choice District 2,Rep. to Congress 1st Choice District 2"}) {
    EXPECT_THAT(ballots_of(csv(std::string(header) + "\nAnn,Bob\n").election), ElementsAre("1 x Bob > Ann"))
        << header;
    ++run;
  }
  EXPECT_EQ(run, 11);
}

TEST(Csv, MixesNoContestsAndTakesNoOptionForARank) {
  EXPECT_THAT(ballots_of(csv("1st choice mayor,2nd choice,1st choice\nx,Ann,Bob\n").election),
              ElementsAre("1 x Bob > Ann"));
  EXPECT_THAT(labels(csv("1st choice mayor,1st choice clerk\n1,2\n").election),
              ElementsAre("1st choice mayor 1st choice mayor", "1st choice clerk 1st choice clerk"));
  EXPECT_THAT(ballots_of(csv("First Choice Bakery,Ann\n2,1\n").election),
              ElementsAre("1 x Ann > First Choice Bakery"));
}

TEST(Csv, KnowsCellsThatSayNothing) {
  EXPECT_THAT(ballots_of(csv("rank1,rank2,rank3\n-,Undervote,Ann\nAnn, skipped ,--\n").election),
              ElementsAre("1 x - > - > Ann", "1 x Ann"));
  EXPECT_THAT(ballots_of(csv("Ann,Bob\n-,1\n1,\nundervote,1\n").election), ElementsAre("1 x Ann", "2 x Bob"));
}

TEST(Csv, SharesRanksInACellAndInColumnsOfOneRank) {
  EXPECT_THAT(ballots_of(csv("rank1,rank2\nAnn; Bob,Cy\n").election), ElementsAre("1 x Ann=Bob > Cy"));
  EXPECT_THAT(ballots_of(csv("rank1,rank1,rank2\nAnn,Bob,Cy\n").election), ElementsAre("1 x Ann=Bob > Cy"));
  EXPECT_THAT(ballots_of(csv("rank1;rank2\n\"Ann, Bob\";Cy\n").election), ElementsAre("1 x Ann=Bob > Cy"));
}

TEST(Csv, TakesWhatVotersWroteAsItIs) {
  const std::string text = "rank1,rank2,rank3\nAnn,Ann,Bob\nAnn,overvote,Bob\nundervote,skipped,Bob\n";
  EXPECT_THAT(ballots_of(csv(text).election), ElementsAre("1 x - > - > Bob", "1 x Ann", "1 x Ann > Bob"));
  EXPECT_THAT(ballots_of(csv(text, {.overvotes_skip = true}).election),
              ElementsAre("1 x - > - > Bob", "2 x Ann > Bob"));
}

TEST(Csv, ReadsRanksInAColumnForEachOption) {
  const Reading reading = csv("Voter,Ann,Bob,Cy\nx,1,2,3\ny,2,,1\nz,1,1,3\nw,,,2\n");
  EXPECT_TRUE(reading.election.ranked);
  EXPECT_THAT(labels(reading.election), ElementsAre("Ann Ann", "Bob Bob", "Cy Cy"));
  EXPECT_THAT(ballots_of(reading.election),
              ElementsAre("1 x - > Cy", "1 x Ann > Bob > Cy", "1 x Ann=Bob > - > Cy", "1 x Cy > Ann"));
}

TEST(Csv, ReadsScoresInAColumnForEachOption) {
  const Reading reading = csv("Ann,Bob,number\n5,0,2\n,3,1\n0,0,1\n", {.cells = Cells::scores});
  EXPECT_FALSE(reading.election.ranked);
  EXPECT_EQ(reading.election.ballots, 4);
  EXPECT_THAT(ballots_of(reading.election), ElementsAre("1 x", "1 x Bob:3", "2 x Ann:5"));
}

TEST(Csv, FollowsRfc4180) {
  const Reading reading = csv("\xef\xbb\xbfrank1,rank2\r\n\"An\nn\",\"Bob\"\r\n\r\nBob,\"\"\r\n");
  EXPECT_THAT(ballots_of(reading.election), ElementsAre("1 x An n > Bob", "1 x Bob"));
  EXPECT_THAT(ballots_of(csv("rank1\trank2\nAnn\tBob").election), ElementsAre("1 x Ann > Bob"));
}

TEST(Csv, RefusesBallotsOneByOne) {
  const Reading reading = csv("Ann,Bob,count\n1,2,1\n1,2\n1,2,1,1\n1,x,1\n0,1,1\n1,2,many\n1,2,\n2,1,1\n");
  EXPECT_EQ(reading.election.ballots, 2);
  EXPECT_EQ(reading.refused_number, 6);
  EXPECT_THAT(told(reading.refused),
              ElementsAre("3:1: This line has 2 cells; the header has 3.",
                          "4:1: This line has 4 cells; the header has 3.",
                          "5:3: Write a whole number from 1 to 1000 here, not \"x\".",
                          "6:1: Write a whole number from 1 to 1000 here, not \"0\".",
                          "7:5: Write a whole number from 0 to 1000000000 here, not \"many\".",
                          "8:5: Write a whole number from 0 to 1000000000 here, not \"\"."));
}

TEST(Csv, RefusesScoresThatAreNone) {
  EXPECT_THAT(told(csv("Ann,Bob\n1,-2\n10001,0\n1.5,1\n", {.cells = Cells::scores}).refused),
              ElementsAre("2:3: Write a whole number from 0 to 10000 here, not \"-2\".",
                          "3:1: Write a whole number from 0 to 10000 here, not \"10001\".",
                          "4:1: Write a whole number from 0 to 10000 here, not \"1.5\"."));
}

TEST(Csv, RefusesAFileThatCannotBeTrusted) {
  std::string wide = "rank 1";
  for (std::size_t i = 0; i < kMaxColumns; ++i) wide += ",";
  std::string many = "rank 1\n";
  for (std::size_t i = 0; i <= count::kMaxOptions; ++i) many += "option " + std::to_string(i) + "\n";
  const std::pair<std::string, std::string> cases[] = {
      {"",
       "1:1: Name the columns in the first line: \"Rank 1\", \"Rank 2\" and so on, or one column for each "
       "option."},
      {"count,id\n1,1\n",
       "1:1: Name the columns in the first line: \"Rank 1\", \"Rank 2\" and so on, or one column for each "
       "option."},
      {"Ann,Bob,Ann\n", "1:9: The id \"Ann\" is used twice."},
      {"rank1,rank2\nAnn,\"Bob\nCy,Ann\n", "2:5: No double quote closes this text."},
      {"rank1\n\"\"\n", "3:1: There must be at least 1 here."},
      {wide, "1:1: There can be at most 4000 here."},
      {many, "1002:1: There can be at most 1000 here."},
      {"rank1,count\nAnn,1000000000\nAnn,1\n", "3:1: There can be at most 1000000000 here."},
      {std::string(501, 'x'), "1:1: This text has 501 characters; 500 are allowed."},
  };
  int run = 0;
  for (const auto& [text, sentence] : cases) {
    EXPECT_EQ(refusal(text, Format::csv), sentence);
    ++run;
  }
  EXPECT_EQ(run, 9);
}

}  // namespace
}  // namespace hearth::ballots
