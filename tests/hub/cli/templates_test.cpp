// Documents to begin with: every one is sound as it is printed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <vector>

#include "command.h"
#include "hearth/replica.h"
#include "hearth/result.h"

namespace hearth::cli {
namespace {

using testing::HasSubstr;

std::vector<std::string> names() {
  std::istringstream list(run_command({"template"}).out);
  std::vector<std::string> names;
  for (std::string line; std::getline(list, line);) names.push_back(line.substr(0, line.find(' ')));
  return names;
}

TEST(Templates, AreListedByName) {
  EXPECT_EQ(names(), (std::vector<std::string>{"club", "course", "neighbourhood", "newsletter", "open-source",
                                               "support-group"}));
}

TEST(Templates, PassLintWithoutAWarning) {
  for (const std::string& name : names()) {
    const Ran printed = run_command({"template", name});
    EXPECT_EQ(printed.code, kDone);
    const Result<Json> document = parse_json(printed.out);
    ASSERT_TRUE(document) << name;
    const Report report = Replica::make("flow")->lint(*document);
    EXPECT_EQ(report.errors, Errors()) << name;
    EXPECT_EQ(report.warnings, Errors()) << name;
  }
}

TEST(Templates, AreMeantWhenNearlyNamed) {
  const Ran wrong = run_command({"template", "clb"});
  EXPECT_EQ(wrong.code, kNotUnderstood);
  EXPECT_THAT(wrong.err, HasSubstr("Did you mean \"club\"?"));
  EXPECT_EQ(run_command({"template", "club", "course"}).code, kNotUnderstood);
  EXPECT_EQ(run_command({"template", "--help"}).code, kDone);
}

}  // namespace
}  // namespace hearth::cli
