// The golden cases of rules (tests/cases/logic), run natively: values byte for byte in canonical form.
#include <gtest/gtest.h>

#include <set>

#include "hearth/logic.h"
#include "hearth/logic_json.h"
#include "logic/operators.h"
#include "support/files.h"

namespace hearth::test {
namespace {

using namespace logic;

std::string written(Ref value, std::string_view name) {
  const Ref* part = value.find(name);
  return part != nullptr ? write_value(*part) : "null";
}

std::string mode_of(Ref test) {
  const Ref* mode = test.find("mode");
  return mode != nullptr ? std::string(mode->text()) : "strict";
}

// As the core answers: one of value, error and what is known of the rule.
std::string expected_of(Ref test) {
  if (test.find("reads") != nullptr) {
    return R"({"ok":true,"reads":)" + written(test, "reads") + R"(,"readsUnknown":)" +
           written(test, "readsUnknown") + "}";
  }
  if (test.find("error") != nullptr) return R"({"error":)" + written(test, "error") + R"(,"ok":false})";
  return R"({"ok":true,"value":)" + written(test, "value") + "}";
}

std::string answer_to(Ref test) {
  const JsonRule rule(written(test, "rule"), mode_of(test));
  return test.find("reads") != nullptr ? rule.lint() : rule.apply(JsonValue(written(test, "data")));
}

// The names of all members, of which some are those of operators.
void collect_names(Ref value, std::set<std::string, std::less<>>& names) {
  if (value.is(Kind::array)) {
    for (Ref item : value.items()) collect_names(item, names);
  }
  if (value.is(Kind::object)) {
    for (const Member& member : value.members()) {
      names.emplace(member.key);
      collect_names(member.value, names);
    }
  }
}

TEST(LogicGoldenCases, are_answered_as_they_say) {
  std::int64_t files = 0;
  std::int64_t cases = 0;
  std::set<std::string, std::less<>> names;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("tests/cases/logic"))) {
    if (entry.path().filename() == "count.json") continue;
    SCOPED_TRACE(entry.path().filename().string());
    const Result<Value> file = parse_value(read_text(entry.path()));
    ASSERT_TRUE(file);
    for (Ref test : file->ref().find("cases")->items()) {
      EXPECT_EQ(answer_to(test), expected_of(test)) << write_value(test);
      collect_names(*test.find("rule"), names);
      ++cases;
    }
    ++files;
  }
  for (const Operator& it : operators()) EXPECT_TRUE(names.contains(it.name)) << "no case has " << it.name;
  const Json count = read_json(source_path("tests/cases/logic/count.json"));
  EXPECT_EQ(files, number_of(count, "files"));
  EXPECT_EQ(cases, number_of(count, "cases"));
}

}  // namespace
}  // namespace hearth::test
