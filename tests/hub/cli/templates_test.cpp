// Documents to begin with: every one is sound as it is printed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>
#include <vector>

#include "command.h"
#include "hearth/replica.h"
#include "hearth/result.h"

namespace hearth::cli {
namespace {

using testing::HasSubstr;
using testing::IsSupersetOf;

std::vector<std::string> addresses() {
  std::istringstream list(run_command({"template"}).out);
  std::vector<std::string> addresses;
  for (std::string line; std::getline(list, line);) addresses.push_back(line.substr(0, line.find(' ')));
  return addresses;
}

Json document_of(const std::string& address) {
  const Ran printed = run_command({"template", address});
  EXPECT_EQ(printed.code, kDone);
  const Result<Json> document = parse_json(printed.out);
  EXPECT_TRUE(document) << address;
  return document ? *document : Json();
}

TEST(Templates, AreListedByKindAndName) {
  EXPECT_THAT(addresses(),
              IsSupersetOf({"flow/club", "flow/course", "flow/neighbourhood", "flow/newsletter",
                            "flow/open-source", "flow/support-group", "prompt/book-club", "prompt/circle",
                            "prompt/street", "prompt/study-group", "prompt/workshop"}));
}

TEST(Templates, PassLintWithoutAWarning) {
  for (const std::string& address : addresses()) {
    const Report report = Replica::make(address.substr(0, address.find('/')))->lint(document_of(address));
    EXPECT_EQ(report.errors, Errors()) << address;
    EXPECT_EQ(report.warnings, Errors()) << address;
  }
}

TEST(Templates, HoldSixtyPromptsOfOurOwnOnEveryLevel) {
  std::set<std::string> texts;
  std::map<std::int64_t, int> levels;
  for (const std::string& address : addresses()) {
    if (!address.starts_with("prompt/")) continue;
    const Json document = document_of(address);
    for (const Json& prompt : *document.find("prompts")->array()) {
      texts.insert(*prompt.find("text")->string());
      EXPECT_NE(prompt.find("theme"), nullptr) << address;
      ++levels[*prompt.find("level")->integer()];
    }
  }
  EXPECT_GE(texts.size(), 60U);
  for (const std::int64_t level : {0, 1, 2, 3, 4}) EXPECT_GE(levels[level], 6) << level;
}

TEST(Templates, ArePrintedByTheirNameAloneWhereItIsTheOnlyOne) {
  EXPECT_EQ(run_command({"template", "club"}).out, run_command({"template", "flow/club"}).out);
  EXPECT_EQ(run_command({"template", "book-club"}).out, run_command({"template", "prompt/book-club"}).out);
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
