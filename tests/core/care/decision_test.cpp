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
                                    const Judge* judge = nullptr, const std::string& text = "1",
                                    const Waiting& waiting = {}) {
  const Result<Decision> decision = decision_from_json(test::parsed(body));
  EXPECT_TRUE(decision.ok()) << body;
  const Act act{.key = "decision", .body = {}, .on = record.id, .rev = record.rev};
  return decide(act, *decision, record, {{"/text", text}},
                {.actor = {"m:ste", {"steward"}}, .now = 9, .judge = judge}, waiting);
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

TEST(Decisions, answer_reports_even_where_nothing_changes) {
  const Waiting waiting{.reported = true};
  const auto records = decided(target(), R"({"do":"release"})", nullptr, "1", waiting);
  ASSERT_EQ(records->size(), 2U);
  EXPECT_EQ(records->at(0).rev, 5);
  EXPECT_FALSE(was_appealed(records->at(0).why));
  const std::optional<Made> made = made_by(records->at(1));
  ASSERT_TRUE(made.has_value());
  EXPECT_EQ(made->rev, 5);
  EXPECT_EQ(made->status, Status::live);
  EXPECT_FALSE(made_by(records->at(0)).has_value());
}

TEST(Decisions, that_answer_an_appeal_say_so) {
  Record removed = decided(target(), R"({"do":"remove","reason":"No."})")->at(0);
  const Waiting waiting{.appealed = true};
  const auto upheld = decided(removed, R"({"do":"remove","reason":"No."})", nullptr, "1", waiting);
  ASSERT_EQ(upheld->size(), 2U);
  EXPECT_TRUE(was_appealed(upheld->at(0).why));
  EXPECT_EQ(write_json(upheld->at(1).body),
            R"({"appeal":true,"do":"remove","reason":"No.","status":"removed"})");
  const test::TestJudge judge;
  EXPECT_TRUE(was_appealed(decided(removed, R"({"do":"judge"})", &judge, "1", waiting)->at(0).why));
  EXPECT_TRUE(decided(removed, R"({"do":"judge"})", &judge, "0", waiting)->at(0).why.is_null());
}

TEST(Decisions, are_not_upheld_on_appeal_by_who_made_them) {
  Record removed = decided(target(), R"({"do":"remove","reason":"No."})")->at(0);
  const Waiting waiting{.appealed = true, .decided_by_actor = true};
  for (const char* body : {R"({"do":"remove","reason":"No."})", R"({"do":"hold","reason":"Wait."})"}) {
    const auto refused = decided(removed, body, nullptr, "1", waiting);
    ASSERT_FALSE(refused.ok()) << body;
    EXPECT_EQ(refused.errors()[0].code, Code::decided_by_you);
  }
  EXPECT_TRUE(decided(removed, R"({"do":"release"})", nullptr, "1", waiting).ok());
  const Waiting unasked{.decided_by_actor = true};
  EXPECT_TRUE(decided(removed, R"({"do":"hold","reason":"Wait."})", nullptr, "1", unasked).ok());
}

}  // namespace
}  // namespace hearth::care
