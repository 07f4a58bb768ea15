#include "hearth/judge.h"

#include <gtest/gtest.h>

#include <map>

#include "hearth/digest.h"
#include "support/files.h"

namespace hearth::filter {
namespace {

constexpr std::string_view kEnglish = "hearth-lexicon 1 en\n@entries insult 3 word\nblorp\n";
constexpr std::string_view kGerman = "hearth-lexicon 1 de\n@entries insult 2 word\nkwatz\n";

struct Judging : testing::Test {
  Judging() {
    packs.emplace("en", *read_pack(kEnglish));
    packs.emplace("de", *read_pack(kGerman));
  }

  static Policy policy_of(const std::string& members) {
    const auto policy = policy_from_json(test::parsed(R"({"kind":"filter",)" + members + "}"));
    EXPECT_TRUE(policy.ok());
    return policy ? *policy : Policy{};
  }

  std::map<std::string, Pack, std::less<>> packs;
  PackSource source = [this](std::string_view language) {
    const auto found = packs.find(language);
    return found == packs.end() ? nullptr : &found->second;
  };
};

TEST_F(Judging, knows_a_pack_by_the_digest_of_its_bytes) {
  EXPECT_EQ(packs.at("en").hash, hex(sha256(kEnglish)).substr(0, 16));
  EXPECT_FALSE(read_pack("no pack").ok());
  EXPECT_FALSE(read_pack("").ok());
}

TEST_F(Judging, looks_into_the_packs_that_the_policy_names_and_says_which) {
  const auto judge =
      judge_by(policy_of(R"("languages":["de","en"],"rules":{"insult":{"hold":2}})"), 7, source);
  ASSERT_TRUE(judge.ok());
  EXPECT_EQ((*judge)->judge("kwatz").verdict, Verdict::hold);
  EXPECT_EQ((*judge)->judge("fine").verdict, Verdict::allow);
  EXPECT_EQ(write_json((*judge)->name()), R"({"packs":{"de":")" + packs.at("de").hash + R"(","en":")" +
                                              packs.at("en").hash + R"("},"policy":7})");
}

TEST_F(Judging, outlives_the_source_of_its_packs) {
  const auto judge = judge_by(policy_of(R"("languages":["en"])"), 1, source);
  ASSERT_TRUE(judge.ok());
  packs.clear();
  EXPECT_EQ((*judge)->judge("blorp").findings.at(0).entry, "blorp");
}

TEST_F(Judging, refuses_packs_that_are_not_there_or_are_others) {
  const auto policy = policy_of(R"("languages":["en","tlh","de"],"packs":{"en":"0000000000000000","de":")" +
                                packs.at("de").hash + R"("})");
  const Errors expected = {
      {Code::pack_differs, "/packs/en", {{"expected", "0000000000000000"}, {"found", packs.at("en").hash}}},
      {Code::pack_missing, "/languages/1", {{"language", "tlh"}}}};
  EXPECT_EQ(missing_packs(policy, source), expected);
  const auto judge = judge_by(policy, 1, source);
  ASSERT_FALSE(judge.ok());
  EXPECT_EQ(judge.errors(), expected);
}

TEST_F(Judging, asks_the_model_of_a_pack_and_names_it) {
  const std::string bytes = test::read_text(test::source_path("sdk/data/filter/model/en.model"));
  const auto pack = read_pack(kEnglish, bytes);
  ASSERT_TRUE(pack.ok());
  EXPECT_EQ(pack->model_hash, hex(sha256(bytes)).substr(0, 16));
  EXPECT_FALSE(read_pack(kEnglish, "no model").ok());
  packs.insert_or_assign("en", *pack);
  const std::string hurts = "Muslims are nothing but animals and should be locked up.";
  const auto judge =
      judge_by(policy_of(R"("languages":["de","en"],"model":")" + pack->model_hash + R"(")"), 1, source);
  ASSERT_TRUE(judge.ok());
  EXPECT_EQ(Json((*judge)->name()).find("model")->string()[0], pack->model_hash);
  EXPECT_EQ((*judge)->judge(hurts).findings.at(0).part, Part::model);
  const auto without = judge_by(policy_of(R"("languages":["de"])"), 1, source);
  EXPECT_TRUE((*without)->judge(hurts).findings.empty());
}

TEST_F(Judging, refuses_a_policy_that_was_made_for_another_model) {
  const auto policy = policy_of(R"("languages":["en"],"model":"0000000000000000")");
  EXPECT_EQ(missing_packs(policy, source),
            (Errors{{Code::pack_differs, "/model", {{"expected", "0000000000000000"}, {"found", "none"}}}}));
}

}  // namespace
}  // namespace hearth::filter
