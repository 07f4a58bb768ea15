#include "words/poll_options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hearth/result.h"

namespace hearth::words {
namespace {

using testing::ElementsAre;

constexpr std::string_view kLine =
    R"({"id":"a","count":3,"percent":60,"total":1200,"mean":405,"spread":[1,2,3]})";

ResultTable table_of(std::string_view method) {
  const Json document =
      *parse_json(R"({"method":")" + std::string(method) + R"(","options":[{"id":"a","label":"A"}]})");
  const Json results = *parse_json(R"({"options":[)" + std::string(kLine) + "]}");
  return results_table(document, results, named_options(document, {}));
}

TEST(PollOptions, AreNamedByLabelOrTime) {
  const Json document = *parse_json(
      R"({"options":[{"id":"a","starts":"2026-12-24T17:00:00Z","description":"Bring cake."},
          {"id":"b","label":"Late","starts":"2026-12-24T20:00:00Z","description":"No cake."},
          {"id":"c","label":"Tea"}]})");
  const auto names = named_options(document, {});
  ASSERT_EQ(names.size(), 3U);
  EXPECT_EQ(names[0].label, "Thursday, 24 December 2026, 17:00 UTC");
  EXPECT_EQ(names[0].more, "Bring cake.");
  EXPECT_EQ(names[1].label, "Late");
  EXPECT_EQ(names[1].more, "Thursday, 24 December 2026, 20:00 UTC\nNo cake.");
  EXPECT_EQ(names[2].label, "Tea");
}

TEST(PollOptions, AreAnswersInWordsOnceEach) {
  const auto names = named_options(
      Json(),
      *parse_json(
           R"([{"writeIn":"Tea","answer":"t-1"},{"writeIn":"tea.","answer":"t-1"},{"writeIn":"Sun","answer":"t-2"},{"writeIn":"Roof"}])")
           ->array());
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(names[0].label, "Tea");
  EXPECT_EQ(names[1].id, "t-2");
}

TEST(ResultTable, HasTheColumnsOfItsMethod) {
  const struct {
    const char* method;
    std::vector<std::string> head, cells;
  } cases[] = {
      {"single", {"Share", "Votes"}, {"60%", "3"}},
      {"ranked", {"Share", "First choices"}, {"60%", "3"}},
      {"score", {"Of possible", "Points"}, {"60%", "1,200"}},
      {"dots", {"Share", "Dots"}, {"60%", "1,200"}},
      {"quadratic", {"Share", "Votes"}, {"60%", "1,200"}},
      {"rating", {"Mean", "Answers"}, {"4.05", "3"}},
      {"grid", {"Can come", "Maybe"}, {"3", "2"}},
      {"text", {"Share", "People"}, {"60%", "3"}},
  };
  int run = 0;
  for (const auto& [method, head, cells] : cases) {
    const ResultTable table = table_of(method);
    EXPECT_EQ(table.head, head) << method;
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0].cells, cells) << method;
    ++run;
  }
  EXPECT_EQ(run, 8);
}

TEST(ResultTable, CountsAnswersThatNobodyNamed) {
  const Json results =
      *parse_json(R"({"options":[{"id":"t-9","count":1,"percent":50}],"writeIn":{"count":1,"percent":50}})");
  const ResultTable table = results_table(*parse_json(R"({"method":"single"})"), results, {});
  EXPECT_EQ(table.unnamed, 1);
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0].label, "Other answers");
}

}  // namespace
}  // namespace hearth::words
