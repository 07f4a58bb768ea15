#include "care/cases.h"

#include <gtest/gtest.h>

#include "care/limits.h"
#include "support/files.h"

namespace hearth::care {
namespace {

Record said(const std::string& id, const std::string& on, std::int64_t rev, Time time, const char* reason) {
  Json::Object body{{"rev", rev}};
  if (reason != nullptr) body.emplace_back("reason", reason);
  const std::string key = std::string(reason != nullptr ? kReportKey : kAppealKey) + on;
  return {.id = id, .author = "m:" + id, .key = key, .time = time, .on = on, .body = std::move(body)};
}

Record decision(const std::string& on, std::int64_t rev, const char* status) {
  return {.id = "d" + on + std::to_string(rev),
          .author = "m:ste",
          .key = "decision-" + on + "-" + std::to_string(rev),
          .on = on,
          .body = Json::Object{{"do", "hold"}, {"status", status}}};
}

Cases of(const std::vector<Record>& records) {
  Cases cases;
  for (const Record& record : records) cases.take(nullptr, &record);
  return cases;
}

using Ids = std::vector<std::string>;

TEST(Cases, wait_the_unsafe_first_and_then_as_they_came) {
  const Cases cases =
      of({said("a", "r1", 1, 30, "spam"), said("b", "r2", 1, 20, "hurtful"), said("c", "r3", 1, 50, "unsafe"),
          said("d", "r3", 1, 10, "other"), said("e", "r4", 1, 40, nullptr), said("f", "r5", 1, 5, nullptr)});
  EXPECT_EQ(cases.reported(), (Ids{"r3", "r2", "r1"}));
  EXPECT_EQ(cases.appealed(), (Ids{"r5", "r4"}));
  EXPECT_EQ(cases.reported_since("r3"), 10);
  EXPECT_EQ(cases.said_about("r3"), (Ids{"d", "c"}));
  EXPECT_EQ(cases.reasons("r3"), (std::array<std::int64_t, 5>{0, 0, 0, 1, 1}));
}

TEST(Cases, are_decided_by_a_later_revision_and_open_again_by_a_later_report) {
  Cases cases = of({said("a", "r1", 3, 1, "spam"), decision("r1", 4, "removed")});
  EXPECT_FALSE(cases.is_reported("r1"));
  EXPECT_EQ(cases.decided("r1", 3), Status::removed);
  EXPECT_EQ(cases.decided("r1", 4), std::nullopt);
  EXPECT_EQ(cases.reported(), Ids{});
  const Record again = said("b", "r1", 4, 2, "spam");
  cases.take(nullptr, &again);
  EXPECT_TRUE(cases.is_reported("r1"));
  EXPECT_EQ(cases.said_about("r1"), Ids{"b"});
  EXPECT_EQ(cases.reasons("r1")[2], 1);
  const Record last = decision("r1", 5, "live");
  cases.take(nullptr, &last);
  EXPECT_EQ(cases.decided("r1", 3), Status::live);
}

TEST(Cases, are_answered_until_somebody_but_a_steward_touches_the_record) {
  const auto at = [](std::int64_t rev) { return Record{.id = "r1", .rev = rev}; };
  Cases cases = of({decision("r1", 4, "removed"), decision("r1", 5, "live")});
  EXPECT_TRUE(cases.is_answered(at(5), 3));
  EXPECT_TRUE(cases.is_answered(at(5), 1)) << "it was in the queue with the text of then";
  EXPECT_TRUE(cases.is_answered(at(5), 4)) << "said of what the first decision left";
  EXPECT_FALSE(cases.is_answered(at(5), 5)) << "nothing was decided since";
  EXPECT_FALSE(cases.is_answered(at(6), 3)) << "its author has changed it";
  EXPECT_FALSE(cases.is_answered({.id = "r2", .rev = 5}, 3));
  const Record later = decision("r1", 7, "live");
  cases.take(nullptr, &later);
  EXPECT_FALSE(cases.is_answered(at(7), 3)) << "the text of 6 was never reported by whoever spoke of 3";
  EXPECT_TRUE(cases.is_answered(at(7), 6));
  cases.take(&later, nullptr);
  EXPECT_FALSE(cases.is_answered(at(7), 6)) << "a steward's decisions go with the steward";
}

TEST(Cases, are_appealed_about_the_very_revision_that_stands_there) {
  const Cases cases = of({said("a", "r1", 2, 1, nullptr)});
  EXPECT_TRUE(cases.is_appealed({.id = "r1", .rev = 2}));
  EXPECT_FALSE(cases.is_appealed({.id = "r1", .rev = 3}));
  EXPECT_FALSE(cases.is_appealed({.id = "r2", .rev = 2}));
}

TEST(Cases, leave_nothing_when_all_is_taken_back) {
  const std::vector<Record> records = {said("a", "r1", 1, 1, "spam"), said("b", "r1", 1, 2, nullptr),
                                       decision("r1", 2, "held")};
  Cases cases = of(records);
  for (const Record& record : records) cases.take(&record, nullptr);
  EXPECT_TRUE(cases.is_blank());
  EXPECT_EQ(write_json(to_json(cases)), "{}");
}

TEST(Cases, take_out_what_comes_later) {
  const std::vector<Record> records = {said("a", "r1", 1, 1, "spam"), said("b", "r1", 1, 2, nullptr),
                                       decision("r1", 2, "held")};
  Cases cases;
  for (const Record& record : records) cases.take(&record, nullptr);
  EXPECT_FALSE(cases.is_blank());
  EXPECT_FALSE(cases.is_reported("r1"));
  const Result<Cases> restored = cases_from_json(to_json(cases));
  ASSERT_TRUE(restored.ok());
  EXPECT_EQ(write_json(to_json(*restored)), write_json(to_json(cases)));
  for (const Record& record : records) cases.take(nullptr, &record);
  EXPECT_TRUE(cases.is_blank());
}

TEST(Cases, show_the_words_of_the_first_reports_and_count_all) {
  std::vector<Record> records;
  for (int i = 0; i < 30; ++i) records.push_back(said("a" + std::to_string(100 + i), "r1", 1, i, "spam"));
  records.push_back(said("z", "r1", 1, 99, nullptr));
  const Cases cases = of(records);
  EXPECT_EQ(cases.said_about("r1").size(), kWordsShown + 1);
  EXPECT_EQ(cases.said_about("r1").front(), "a100");
  EXPECT_EQ(cases.said_about("r1").back(), "z");
  EXPECT_EQ(cases.reasons("r1")[2], 30);
}

TEST(Cases, read_back_as_they_were_written) {
  const std::string text =
      R"({"r1":{"appeals":[["b",1,2]],"decisions":[[2,"held"],[5,"live"]],"reports":[["a",1,1,"spam"]]},)"
      R"("r2":{"reports":[["c",9,3,"private"]]}})";
  const Result<Cases> cases = cases_from_json(test::parsed(text));
  ASSERT_TRUE(cases.ok());
  EXPECT_EQ(write_json(to_json(*cases)), text);
}

TEST(Cases, refuse_what_they_cannot_have_written) {
  for (const char* text :
       {"null", "[]", R"({"r1":[]})", R"({"r1":{"reports":[]}})", R"({"r1":{"reports":[["a",1]]}})",
        R"({"r1":{"reports":[["a",1,1,"rude"]]}})", R"({"r1":{"reports":[["a",1,1,"spam",0]]}})",
        R"({"r1":{"reports":[["a",1,1,"spam",2,2]]}})", R"({"r1":{"decisions":[[2]]}})",
        R"({"r1":{"decisions":[["2","held"]]}})", R"({"r1":{"decisions":[[2,"gone"]]}})",
        R"({"r1":{"appeals":["a"]}})", R"({"r1":{"more":1}})"}) {
    EXPECT_FALSE(cases_from_json(test::parsed(text)).ok()) << text;
  }
}

}  // namespace
}  // namespace hearth::care
