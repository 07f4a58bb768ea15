// The matching of an exchange's search, as a steward finds it on the command line.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "command.h"

namespace hearth::cli {
namespace {

using testing::HasSubstr;

constexpr const char* kTally =
    R"({"ok":true,"tally":{"search":3,"stale":false,"problem":{"loadCost":1000,"parts":["tags","when","again"],
      "key":"k","now":"2026-11-30T13:00:00Z",
      "asks":[{"id":"a1","needs":1,"openCost":1000000,"helpers":{"h1":[0,0,200],"h2":[600,0,0]}}],
      "helpers":[{"id":"h1","capacity":2,"load":0},{"id":"h2","capacity":1,"load":0}]}}})";

TEST(Match, PrintsTheProposalOfWhatCostsLeast) {
  const Ran found = run_command({"match", "-"}, kTally);
  EXPECT_EQ(found.code, kDone) << found.err;
  EXPECT_THAT(found.out, HasSubstr(R"("matches":[{"ask":"a1","helper":"h1"}])"));
  EXPECT_THAT(found.out, HasSubstr(R"("search":3)"));
  EXPECT_THAT(found.out, HasSubstr(R"("prices":{"h1":[)"));
}

TEST(Match, SaysWhatThereIsInsteadOfAMatching) {
  EXPECT_THAT(run_command({"match", "-"}, R"({"ok":true,"tally":null})").err, HasSubstr("Search first."));
  EXPECT_THAT(run_command({"match", "-"}, R"({"search":1,"stale":true,"problem":null})").err,
              HasSubstr("Search again."));
  EXPECT_THAT(
      run_command({"match", "-"}, R"({"search":1,"problem":{"asks":[],"helpers":[],"loadCost":0}})").err,
      HasSubstr("Nobody can help"));
  EXPECT_THAT(run_command({"match", "-"}, R"({"search":1,"problem":{"asks":[]}})").err,
              HasSubstr("The field \"helpers\" is missing."));
  EXPECT_EQ(run_command({"match", "-"}, "{").code, kRefused);
  EXPECT_EQ(run_command({"match", "/nowhere/tally.json"}).code, kRefused);
}

TEST(Match, ExplainsItself) {
  EXPECT_EQ(run_command({"match"}).code, kNotUnderstood);
  EXPECT_EQ(run_command({"match", "a", "b"}).code, kNotUnderstood);
  EXPECT_EQ(run_command({"match", "--nothing"}).code, kNotUnderstood);
  EXPECT_THAT(run_command({"match", "--help"}).out, HasSubstr("proposal"));
}

}  // namespace
}  // namespace hearth::cli
