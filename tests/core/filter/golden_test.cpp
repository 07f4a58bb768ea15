// The golden cases of the content filter (tests/cases/text), run natively.
#include <gtest/gtest.h>

#include "hearth/filter_json.h"
#include "support/files.h"

namespace hearth::test {
namespace {

std::string lines_of(const Json& file) {
  std::string text;
  for (const Json& line : *member(file, "pack").array()) text += *line.string() + "\n";
  return text;
}

TEST(TextGoldenCases, are_judged_as_was_worked_out) {
  std::int64_t files = 0;
  std::int64_t texts = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("tests/cases/text"))) {
    if (entry.path().filename() == "count.json") continue;
    const Json file = read_json(entry.path());
    JsonFilter filter;
    EXPECT_EQ(filter.add_lexicon(lines_of(file)), R"({"language":"en","ok":true})");
    EXPECT_EQ(filter.set_policy(write_json(member(file, "policy"))), R"({"languages":["en"],"ok":true})");
    for (const Json& one : *member(file, "texts").array()) {
      const std::string text = text_of(one, "text");
      SCOPED_TRACE(entry.path().filename().string() + ": " + text);
      EXPECT_EQ(filter.check(text), write_json(member(one, "out")));
      EXPECT_EQ(filter.mask(text), text_of(one, "masked"));
      ++texts;
    }
    ++files;
  }
  const Json count = read_json(source_path("tests/cases/text/count.json"));
  EXPECT_EQ(files, number_of(count, "files"));
  EXPECT_EQ(texts, number_of(count, "texts"));
}

}  // namespace
}  // namespace hearth::test
