#include "words/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hearth::words {
namespace {

using count::Event;
using count::Method;
using count::Tally;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::string> kLabels = {"Blue", "Red", "Green"};

std::vector<std::string> labels_of(const Table& table) {
  std::vector<std::string> labels;
  for (const Table::Row& row : table.rows) labels.push_back(row.label);
  return labels;
}

TEST(Tables, ShowOneRoundByWhatTheMethodGoesBy) {
  Tally tally;
  tally.rules.method = Method::score;
  tally.winners = {1};
  tally.ranking = {{1}, {2}, {0}};
  tally.scores = {3, 9, 4};
  tally.rounds.push_back({.votes = {3, 9, 4}});
  const Table table = votes_table(tally, kLabels);
  EXPECT_THAT(table.head, ElementsAre("Points"));
  EXPECT_THAT(labels_of(table), ElementsAre("Red", "Green", "Blue"));
  EXPECT_TRUE(table.rows[0].winner);
  EXPECT_EQ(table.rows[1].length, 4);
  EXPECT_EQ(table.longest, 9);
}

TEST(Tables, LeaveOutTheNumbersOfWhoIsOut) {
  Tally tally;
  tally.rules.method = Method::irv;
  tally.unit = 2;
  tally.winners = {1};
  tally.rounds.push_back({.votes = {6, 5, 1}, .decisions = {{Event::fewest, {2}, 1}}});
  tally.rounds.push_back({.votes = {6, 6, 0}, .exhausted = 1});
  const Table table = votes_table(tally, kLabels);
  EXPECT_EQ(table.corner, "Round");
  EXPECT_THAT(table.head, ElementsAre("1", "2"));
  EXPECT_THAT(labels_of(table), ElementsAre("Red", "Blue", "Green", "(for nobody)"));
  EXPECT_THAT(table.rows[0].cells, ElementsAre("2.5", "3.0"));
  EXPECT_THAT(table.rows[2].cells, ElementsAre("0.5", ""));
  EXPECT_THAT(table.rows[3].cells, ElementsAre("0.0", "0.5"));
}

TEST(Tables, CompareOptionsByTheirNumbers) {
  Tally tally;
  tally.rules.method = Method::schulze;
  tally.winners = {2};
  tally.pairs = {0, 1, 2, 3, 0, 4, 5, 6, 0};
  const Table table = comparisons_table(tally, kLabels);
  EXPECT_THAT(table.head, ElementsAre("1", "2", "3"));
  EXPECT_THAT(labels_of(table), ElementsAre("1 Green", "2 Blue", "3 Red"));
  EXPECT_THAT(table.rows[0].cells, ElementsAre("-", "5", "6"));
}

TEST(Tables, OfNothingHaveNoRows) {
  EXPECT_THAT(votes_table(Tally(), kLabels).rows, IsEmpty());
  EXPECT_THAT(comparisons_table(Tally(), kLabels).rows, IsEmpty());
}

TEST(Tables, CompareNoMoreThanHelps) {
  const std::size_t options = kMaxCompared + 1;
  Tally tally;
  tally.pairs.assign(options * options, 1);
  EXPECT_THAT(comparisons_table(tally, std::vector<std::string>(options, "x")).rows, IsEmpty());
}

}  // namespace
}  // namespace hearth::words
