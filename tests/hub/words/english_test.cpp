#include "words/english.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace hearth::words {
namespace {

TEST(English, FillsInNumbersAndWords) {
  EXPECT_EQ(describe({Code::out_of_range, "", {{"min", 1}, {"max", 100}}}), "This must be from 1 to 100.");
  EXPECT_EQ(describe({Code::unknown_kind, "", {{"kind", "pool"}}}),
            "There is no kind of document called \"pool\".");
  EXPECT_EQ(describe({Code::poll_closed, ""}), "This poll is closed. Nothing was changed.");
}

TEST(English, FillsInOnce) {
  EXPECT_EQ(describe({Code::unknown_kind, "", {{"kind", "{kind}"}}}),
            "There is no kind of document called \"{kind}\".");
}

TEST(English, ShowsWhatIsMissing) {
  EXPECT_EQ(describe({Code::too_few, ""}), "There must be at least {min} here.");
}

std::string file(const char* path) {
  std::ifstream in(std::string(HEARTH_SOURCE_DIR) + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

// With every argument that codes.json lists, no sentence has a gap left.
TEST(English, HasASentenceForEveryCode) {
  const auto list = parse_json(file("/sdk/data/codes.json"), {1 << 20});
  ASSERT_TRUE(list.ok());
  int run = 0;
  for (const auto& [scope, codes] : *list->find("codes")->object()) {
    for (const Json& entry : *codes.array()) {
      const Code code = static_cast<Code>(run);
      EXPECT_EQ(name(code), *entry.find("code")->string());
      Error error{code, ""};
      for (const Json& arg : *entry.find("args")->array()) error.args.emplace_back(*arg.string(), 7);
      EXPECT_EQ(describe(error).find('{'), std::string::npos) << describe(error);
      EXPECT_EQ(describe(error).back(), '.') << describe(error);
      ++run;
    }
  }
  EXPECT_GE(run, 70);
}

}  // namespace
}  // namespace hearth::words
