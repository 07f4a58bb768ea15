#include "care/decision.h"

#include <gtest/gtest.h>

#include "support/files.h"
#include "support/test_judge.h"

namespace hearth::care {
namespace {

Record target() {
  return {.id = "r1",
          .author = "m:ann",
          .key = "note",
          .rev = 4,
          .version = 2,
          .time = 5,
          .tags = {"page"},
          .body = "x"};
}

Result<std::vector<Record>> decided(const Record& record, const std::string& body,
                                    const Judge* judge = nullptr, const std::string& text = "1") {
  const Result<Decision> decision = decision_from_json(test::parsed(body));
  EXPECT_TRUE(decision.ok()) << body;
  const Act act{.key = "decision", .body = {}, .on = record.id, .rev = record.rev};
  return decide(act, *decision, record, {{"/text", text}},
                {.actor = {"m:ste", {"steward"}}, .now = 9, .judge = judge});
}

TEST(Decisions, have_a_reason_where_the_author_is_owed_one) {
  for (const char* body :
       {R"({"do":"hold"})", R"({"do":"remove"})", R"({"do":"remove","reason":" "})",
        R"({"do":"judge","reason":"x"})", R"({"do":"burn"})", R"({"reason":"x"})", "null"}) {
    EXPECT_FALSE(decision_from_json(test::parsed(body)).ok()) << body;
  }
  EXPECT_FALSE(decision_from_json(Json::Object{{"do", "hold"}, {"reason", std::string(501, 'x')}}).ok());
  for (const char* body : {R"({"do":"release"})", R"({"do":"release","reason":"Fine."})", R"({"do":"judge"})",
                           R"({"do":"hold","reason":"First\nsecond."})"}) {
    EXPECT_TRUE(decision_from_json(test::parsed(body)).ok()) << body;
  }
}

TEST(Decisions, leave_everything_of_a_record_but_its_status_and_the_reason) {
  const auto records = decided(target(), R"({"do":"remove","reason":"No."})");
  ASSERT_TRUE(records.ok());
  ASSERT_EQ(records->size(), 2U);
  Record expected = target();
  expected.rev = 5;
  expected.status = Status::removed;
  expected.tags = {"page", "removed"};
  expected.why = Json::Object{{"by", "steward"}, {"do", "remove"}, {"time", 9}, {"reason", "No."}};
  EXPECT_EQ(records->at(0), expected);
}

TEST(Decisions, are_kept_under_a_key_that_no_later_one_takes) {
  const auto records = decided(target(), R"({"do":"hold","reason":"Wait."})");
  ASSERT_TRUE(records.ok());
  const Record& kept = records->at(1);
  EXPECT_EQ(kept.author, "m:ste");
  EXPECT_EQ(kept.key, "decision-r1-5");
  EXPECT_TRUE(is_decision(kept.key));
  EXPECT_FALSE(is_decision(kDecisionKey));
  EXPECT_EQ(kept.rev, 1);
  EXPECT_EQ(kept.on, "r1");
  EXPECT_EQ(write_json(kept.body), R"({"do":"hold","reason":"Wait.","status":"held"})");
}

TEST(Decisions, change_nothing_where_the_record_is_so_already) {
  Record record = target();
  EXPECT_TRUE(decided(record, R"({"do":"release"})")->empty());
  EXPECT_TRUE(decided(record, R"({"do":"judge"})")->empty());
  record = decided(record, R"({"do":"remove","reason":"No."})")->at(0);
  EXPECT_TRUE(decided(record, R"({"do":"remove","reason":"No."})")->empty());
  EXPECT_EQ(decided(record, R"({"do":"remove","reason":"Another."})")->size(), 2U);
}

TEST(Decisions, that_ask_for_the_policy_hold_or_release_and_never_remove) {
  const test::TestJudge judge;
  for (const char* text : {"1", "9"}) {
    const auto records = decided(target(), R"({"do":"judge"})", &judge, text);
    ASSERT_EQ(records->size(), 2U);
    EXPECT_EQ(records->at(0).status, Status::held) << text;
  }
  Record removed = decided(target(), R"({"do":"remove","reason":"No."})")->at(0);
  const Record again = decided(removed, R"({"do":"judge"})", &judge, "0")->at(0);
  EXPECT_EQ(again.status, Status::live);
  EXPECT_TRUE(again.why.is_null());
}

}  // namespace
}  // namespace hearth::care
