#include "ballots/box.h"

#include <gtest/gtest.h>

#include "hearth/result.h"

namespace hearth::ballots {
namespace {

const std::vector<std::string> kOptions = {"tea", "milk", "water"};

Profile profile_of(std::string_view box) {
  return profile_of_box(*parse_json(box), kOptions);
}

TEST(Box, HoldsRankings) {
  Profile expected;
  expected.add(std::vector<Profile::Word>{0, 1, 2 | Profile::kShares}, 3);
  expected.add(std::vector<Profile::Word>{2}, 1);
  EXPECT_TRUE(profile_of(R"({"tea>milk=water":3,"water":1})") == expected);
}

TEST(Box, HoldsMarksInTheOrderOfTheOptions) {
  Profile expected;
  expected.add(std::vector<Profile::Word>{0, 5, 1, 0}, 2);
  EXPECT_TRUE(profile_of(R"({"milk:0>tea:5":2})") == expected);
}

TEST(Box, HoldsBallotsThatChooseNobody) {
  Profile expected;
  expected.add(std::vector<Profile::Word>{}, 4);
  EXPECT_TRUE(profile_of(R"({"":4})") == expected);
}

TEST(Box, LeavesOutOptionsThatAreGone) {
  Profile expected;
  expected.add(std::vector<Profile::Word>{1}, 1);
  EXPECT_TRUE(profile_of(R"({"coffee>milk":1})") == expected);
  EXPECT_TRUE(profile_of_box(Json(), kOptions).empty());
}

}  // namespace
}  // namespace hearth::ballots
