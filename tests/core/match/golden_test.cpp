// The golden cases of matching (tests/cases/match), run natively. Each member that an answer names is
// compared byte for byte; prices are not named, but must prove the matching.
#include <gtest/gtest.h>

#include <set>

#include "hearth/match_json.h"
#include "json/build.h"
#include "support/files.h"

namespace hearth::test {
namespace {

void expect_answer(const Json& test, std::set<std::string>& words) {
  const Json& problem = member(test, "problem");
  const Json answer = parsed(match_json(write_json(problem)));
  for (const auto& [name, expected] : *member(test, "answer").object()) {
    SCOPED_TRACE(name);
    const Json& found = name == "matches" ? member(member(answer, "matching"), name) : member(answer, name);
    EXPECT_EQ(write_json(found), write_json(expected));
  }
  if (answer.find("matching") == nullptr) return;
  const Json proposed = object_of({{"problem", problem}, {"matching", member(answer, "matching")}});
  EXPECT_EQ(check_match_json(write_json(proposed)), R"({"accepted":true,"ok":true})");
  for (const Json& why : *member(answer, "why").array()) words.insert(text_of(why, "reason"));
}

void expect_verdict(const Json& test, std::set<std::string>& words) {
  const Json proposed =
      object_of({{"problem", member(test, "problem")}, {"matching", member(test, "matching")}});
  EXPECT_EQ(check_match_json(write_json(proposed)), write_json(member(test, "verdict")));
  const Json* fault = member(test, "verdict").find("fault");
  words.insert(fault != nullptr ? *fault->string() : "none");
}

TEST(MatchGoldenCases, are_answered_as_they_say) {
  std::int64_t files = 0;
  std::int64_t cases = 0;
  std::set<std::string> words;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("tests/cases/match"))) {
    if (entry.path().filename() == "count.json") continue;
    SCOPED_TRACE(entry.path().filename().string());
    const Json file = read_json(entry.path());
    for (const Json& test : *member(file, "cases").array()) {
      SCOPED_TRACE(text_of(test, "name"));
      if (test.find("answer") != nullptr) {
        expect_answer(test, words);
      } else {
        expect_verdict(test, words);
      }
      ++cases;
    }
    ++files;
  }
  // No JSON gives another number of prices, or one beyond its own range.
  words.insert({"price-range"});
  for (const std::string_view word : match::kReasons) EXPECT_TRUE(words.contains(std::string(word))) << word;
  for (const std::string_view word : match::kFaults) EXPECT_TRUE(words.contains(std::string(word))) << word;
  const Json count = read_json(source_path("tests/cases/match/count.json"));
  EXPECT_EQ(files, number_of(count, "files"));
  EXPECT_EQ(cases, number_of(count, "cases"));
}

}  // namespace
}  // namespace hearth::test
