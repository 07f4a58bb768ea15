// The golden cases of counts (tests/cases/count), run natively. Each names what it expects of a tally, which
// is compared byte for byte in canonical form; what it does not name is left open.
#include <gtest/gtest.h>

#include "hearth/count_json.h"
#include "support/files.h"

namespace hearth::test {
namespace {

Json input_of(const Json& file) {
  Json::Object input;
  for (const char* name : {"options", "ballots", "rules", "draw"}) {
    if (const Json* value = file.find(name)) input.emplace_back(name, *value);
  }
  return input;
}

void expect_tally(const Json& tally, const Json& expected) {
  ASSERT_NE(expected.object(), nullptr);
  ASSERT_NE(expected.find("winners"), nullptr);
  for (const auto& [name, value] : *expected.object()) {
    SCOPED_TRACE(name);
    EXPECT_EQ(write_json(member(tally, name)), write_json(value));
  }
}

TEST(CountGoldenCases, tell_what_was_worked_out) {
  std::int64_t files = 0;
  std::int64_t tallies = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("tests/cases/count"))) {
    if (entry.path().filename() == "count.json") continue;
    SCOPED_TRACE(entry.path().filename().string());
    const Json file = read_json(entry.path());
    ASSERT_FALSE(text_of(file, "name").empty());
    ASSERT_FALSE(text_of(file, "source").empty());
    const Json answer = parsed(count_json(write_json(input_of(file))));
    const Json::Array* expected = member(member(file, "expect"), "tallies").array();
    const Json::Array* counted = member(answer, "tallies").array();
    ASSERT_NE(counted, nullptr) << write_json(answer);
    ASSERT_EQ(counted->size(), expected->size());
    for (std::size_t i = 0; i < expected->size(); ++i) {
      SCOPED_TRACE(text_of((*expected)[i], "method") + " at " + std::to_string(i));
      expect_tally((*counted)[i], (*expected)[i]);
    }
    ++files;
    tallies += static_cast<std::int64_t>(counted->size());
  }
  const Json count = read_json(source_path("tests/cases/count/count.json"));
  EXPECT_EQ(files, number_of(count, "files"));
  EXPECT_EQ(tallies, number_of(count, "tallies"));
}

}  // namespace
}  // namespace hearth::test
