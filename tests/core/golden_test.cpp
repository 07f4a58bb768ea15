// The golden cases, run natively. The same files run as WebAssembly and as JavaScript (tests/wasm), and
// through the hub (tests/hub).
#include <gtest/gtest.h>

#include <set>

#include "support/files.h"
#include "support/scene.h"

namespace hearth::test {
namespace {

void collect_codes(const Json& value, std::set<std::string>& codes) {
  if (const Json* code = value.find("code"); code && code->string()) codes.insert(*code->string());
  if (value.array()) {
    for (const Json& item : *value.array()) collect_codes(item, codes);
  } else if (value.object()) {
    for (const auto& [name, item] : *value.object()) collect_codes(item, codes);
  }
}

TEST(GoldenCases, answer_byte_for_byte_as_written) {
  std::int64_t files = 0;
  std::int64_t steps = 0;
  for (const auto& path : case_files()) {
    SCOPED_TRACE(path.string());
    const Json file = read_json(path);
    ASSERT_FALSE(text_of(file, "about").empty());
    Scene scene(text_of(file, "kind"));
    std::int64_t number = 0;
    for (const Json& step : *member(file, "steps").array()) {
      SCOPED_TRACE("step " + std::to_string(++number));
      EXPECT_EQ(scene.play(step), write_json(member(step, "out")));
    }
    ++files;
    steps += number;
  }
  const Json count = read_json(source_path("tests/cases/count.json"));
  EXPECT_EQ(files, number_of(count, "files"));
  EXPECT_EQ(steps, number_of(count, "steps"));
}

TEST(GoldenCases, leave_the_checkpoint_that_their_records_alone_would_give) {
  int scenes = 0;
  for (const auto& path : case_files()) {
    SCOPED_TRACE(path.string());
    const Json file = read_json(path);
    const Json::Array& steps = *member(file, "steps").array();
    if (steps.empty() || steps[0].find("do") == nullptr) continue;
    Scene scene(text_of(file, "kind"));
    for (const Json& step : steps) {
      scene.play(step);
      EXPECT_EQ(scene.checkpoint(), scene.refolded());
    }
    ++scenes;
  }
  EXPECT_EQ(scenes, number_of(read_json(source_path("tests/cases/count.json")), "scenes"));
}

TEST(GoldenCases, show_every_code_of_the_core) {
  std::set<std::string> shown;
  for (const auto& path : case_files()) collect_codes(read_json(path), shown);
  // What the hub alone can say has tests of its own, and so have rules, a recount, a pack and a model.
  const std::set<std::string_view> elsewhere = {"logic", "poll", "filter", "hub"};
  const Json scopes = member(read_json(source_path("sdk/data/codes.json")), "codes");
  for (const auto& [scope, codes] : *scopes.object()) {
    if (elsewhere.contains(scope)) continue;
    for (const Json& entry : *codes.array())
      EXPECT_TRUE(shown.contains(text_of(entry, "code"))) << text_of(entry, "code");
  }
}

}  // namespace
}  // namespace hearth::test
