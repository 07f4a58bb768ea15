#include "words/tally_of.h"

#include <gtest/gtest.h>

#include "hearth/result.h"

#include "words/counting.h"

namespace hearth::words {
namespace {

using count::Method;
using Words = std::vector<Profile::Word>;

const std::vector<std::string> kIds = {"tea", "milk", "water", "ale"};
constexpr std::string_view kOptions =
    R"("options":[{"id":"tea"},{"id":"milk"},{"id":"water"},{"id":"ale"}],"seats":2,"max":5)";

Profile ranked() {
  Profile profile;
  for (const auto& [words, number] :
       {std::pair(Words{0, 1, 2}, 4), std::pair(Words{1, 2}, 3), std::pair(Words{2, 0}, 3),
        std::pair(Words{3}, 2), std::pair(Words{0, 1 | Profile::kShares}, 1)})
    profile.add(words, number);
  return profile;
}

Profile marked() {
  Profile profile;
  profile.add(Words{0, 5, 1, 2}, 3);
  profile.add(Words{1, 4, 2, 1}, 3);
  profile.add(Words{3, 5}, 2);
  return profile;
}

Json document_for(Method method, bool is_ranked) {
  return *parse_json(R"({"method":")" + std::string(is_ranked ? "ranked" : "score") + R"(","count":[")" +
                     std::string(count::kMethods[static_cast<std::size_t>(method)]) + R"("],)" +
                     std::string(kOptions) + "}");
}

TEST(TallyOf, IsWhatWasWritten) {
  int run = 0;
  for (std::size_t i = 0; i < std::size(count::kMethods); ++i) {
    const auto method = static_cast<Method>(i);
    const bool is_ranked = count::counts_ranked(method);
    const Json document = document_for(method, is_ranked);
    const auto tallies = count::count(is_ranked ? ranked() : marked(), kIds.size(), rules_of(document),
                                      count::draw("key", kIds));
    ASSERT_EQ(tallies.size(), 1U);
    const Json written = count::to_json(tallies[0], kIds);
    EXPECT_EQ(write_json(count::to_json(tally_of(written, document), kIds)), write_json(written))
        << count::kMethods[i];
    ++run;
  }
  EXPECT_EQ(run, 13);
}

TEST(TallyOf, SaysForWhomAnEarlierRoundDecided) {
  const Json document = document_for(Method::irv, true);
  const Json tally = *parse_json(R"({"method":"irv","unit":1,"rounds":[{"votes":{},"decisions":[
      {"event":"broken-by-rounds","options":["milk","tea","water"],"votes":2,"round":0},
      {"event":"fewest","options":["water"],"votes":2}]}]})");
  EXPECT_EQ(Teller(tally_of(tally, document), {"Tea", "Milk", "Water", "Ale"}).round(0).at(0),
            "Tea, Milk and Water are level; round 1 decides: Water.");
}

TEST(TallyOf, HasTheRulesOfTheDocument) {
  const auto rules = rules_of(*parse_json(
      R"({"method":"ranked","count":["schulze","stv"],"seats":3,"strength":"margins","options":[]})"));
  ASSERT_EQ(rules.size(), 2U);
  EXPECT_EQ(rules[0].strength, count::Strength::margins);
  EXPECT_EQ(rules[0].seats, 1U);
  EXPECT_EQ(rules[1].seats, 3U);
  EXPECT_FALSE(rules[1].marked);
  EXPECT_TRUE(rules_of(*parse_json(R"({"method":"rating","options":[]})")).empty());
}

}  // namespace
}  // namespace hearth::words
