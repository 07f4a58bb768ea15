#include "words/verdict.h"

#include <gtest/gtest.h>

#include "hearth/result.h"

namespace hearth::words {
namespace {

const std::vector<Named> kNames = {{"tea", "Tea", ""}, {"milk", "Milk", ""}, {"no", "None of these", ""}};

std::string told(std::string_view status, const std::string& results) {
  const Json shared =
      *parse_json(R"({"status":")" + std::string(status) + R"(","turnout":5,"results":)" + results + "}");
  return verdict(*parse_json(R"({"threshold":"2/3"})"), shared, kNames);
}

struct Case {
  const char* results;
  const char* open;
  const char* closed;
};

TEST(Verdict, IsOneSentence) {
  const Case cases[] = {
      {R"({"outcome":"decided","winners":["tea"]})", "Tea would win if the poll closed now.", "Tea has won."},
      {R"({"outcome":"decided","winners":["milk","tea"]})", "Tea and Milk would win if the poll closed now.",
       "Tea and Milk have won."},
      {R"({"outcome":"level","winners":[],"leading":["tea","milk"]})",
       "For now the ballots do not decide between Tea and Milk.",
       "The ballots do not decide between Tea and Milk."},
      {R"({"outcome":"level","winners":["no"],"leading":[],"counts":[{"level":["milk","tea"]}]})",
       "None of these would win if the poll closed now. For now the ballots do not decide between Tea and "
       "Milk.",
       "None of these has won. The ballots do not decide between Tea and Milk."},
      {R"({"outcome":"nobody","winners":[]})", "Nobody is ahead yet.", "Nobody is chosen."},
      {R"({"outcome":"no-quorum","winners":["tea"],"quorum":{"needed":1200}})",
       "The result binds once 1,200 have answered. So far: 5 people.",
       "The result does not bind: 1,200 had to answer. There were 5 people."},
      {R"({"outcome":"below-threshold","winners":["tea"]})",
       "Tea leads, but does not have the 2/3 of the votes yet that a winner needs.",
       "Tea came first, but without the 2/3 of the votes that a winner needs."},
      {R"({"outcome":"none-of-these","winners":["no"]})",
       "None of these would win if the poll closed now: then nothing is chosen.",
       "None of these has won: nothing is chosen."},
      {"null", "", ""},
  };
  int run = 0;
  for (const auto& [results, open, closed] : cases) {
    EXPECT_EQ(told("open", results), open);
    EXPECT_EQ(told("closed", results), closed);
    ++run;
  }
  EXPECT_EQ(run, 9);
}

}  // namespace
}  // namespace hearth::words
