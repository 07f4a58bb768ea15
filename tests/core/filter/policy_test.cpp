#include "filter/policy.h"

#include <gtest/gtest.h>

namespace hearth::filter {
namespace {

Result<Policy> policy_of(std::string_view text) {
  const Result<Json> json = parse_json(text);
  EXPECT_TRUE(json.ok());
  return policy_from_json(*json);
}

TEST(Policy, begins_with_what_suits_its_audience) {
  const auto policy = policy_of(R"({"kind":"filter","audience":"kids"})");
  ASSERT_TRUE(policy.ok());
  for (std::size_t i = 0; i < kCategories; ++i) {
    const Policy::Rule& kids = policy->rules[i];
    EXPECT_EQ(kids.hold, rules_for(Audience::kids)[i].hold);
    EXPECT_LE(kids.suggest, kids.hold);
    EXPECT_LE(kids.hold, kids.block);
  }
  EXPECT_EQ(policy->languages, std::vector<std::string>{"en"});
}

TEST(Policy, says_more_of_single_categories) {
  const auto policy = policy_of(
      R"({"kind":"filter","rules":{"insult":{"block":2},"shouting":{"suggest":1}},"languages":["de","en"],)"
      R"("words":[{"word":"Plumbus","category":"slur","severity":3},{"word":"gazorp"}],"allowed":["damn"]})");
  ASSERT_TRUE(policy.ok());
  EXPECT_EQ(policy->rules[static_cast<std::size_t>(Category::insult)].block, 2);
  EXPECT_EQ(policy->rules[static_cast<std::size_t>(Category::insult)].suggest,
            rules_for(Audience::friends)[2].suggest);
  EXPECT_EQ(policy->words.at(0).category, Category::slur);
  EXPECT_EQ(policy->words.at(1).severity, 2);
  EXPECT_EQ(policy->languages.size(), 2U);
}

TEST(Policy, names_every_fault) {
  const auto policy = policy_of(
      R"({"kind":"filter","audience":"pirates","rules":{"insult":{"block":5,"ask":1},"rudeness":{}},)"
      R"("words":[{"word":" "},{"category":"slur"}],"colour":1})");
  ASSERT_FALSE(policy.ok());
  std::vector<std::string> paths;
  for (const Error& error : policy.errors()) paths.push_back(error.path);
  EXPECT_EQ(paths,
            (std::vector<std::string>{"/audience", "/rules/insult/block", "/rules/insult/ask",
                                      "/rules/rudeness", "/words/0/word", "/words/1/word", "/colour"}));
}

}  // namespace
}  // namespace hearth::filter
