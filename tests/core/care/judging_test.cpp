#include "care/judging.h"

#include <gtest/gtest.h>

#include "support/test_judge.h"

namespace hearth::care {
namespace {

using filter::Verdict;

TEST(Judgements, take_the_strictest_verdict_of_all_texts) {
  const test::TestJudge judge;
  EXPECT_EQ(judgement(judge, {}).verdict, Verdict::allow);
  EXPECT_EQ(judgement(judge, {{"/a", "1"}, {"/b", "0"}}).verdict, Verdict::hold);
  EXPECT_EQ(judgement(judge, {{"/a", "1"}, {"/b", "9"}}).verdict, Verdict::block);
}

TEST(Judgements, refuse_with_one_error_for_each_finding_that_is_strict_enough) {
  const auto said = judgement(test::TestJudge(), {{"/title", "a9"}, {"/text", "10 9"}});
  const auto blocked = refusal(said, Verdict::block);
  ASSERT_EQ(blocked.size(), 2U);
  EXPECT_EQ(blocked[0].path, "/body/title");
  EXPECT_EQ(blocked[1].path, "/body/text");
  EXPECT_EQ(write_json(blocked[1].args),
            R"({"begin":3,"category":"insult","end":4,"reason":"word","severity":1})");
  EXPECT_EQ(refusal(said, Verdict::hold).size(), 3U);
}

TEST(Judgements, name_what_they_judged_by_and_where_each_finding_is) {
  const test::TestJudge judge;
  EXPECT_EQ(
      write_json(why(judge, judgement(judge, {{"/text", "1"}}))),
      R"({"by":"filter","findings":[{"bytes":[0,1],"category":"insult","part":"lexicon","path":"/text",)"
      R"("reason":"word","severity":1,"units":[0,1],"verdict":"hold"}],)"
      R"("packs":{"en":"0123456789abcdef"},"policy":1})");
}

TEST(Judgements, tell_the_strictest_of_too_many_findings) {
  const auto said = judgement(test::TestJudge(), {{"/text", std::string(1000, '0') + "9"}});
  ASSERT_EQ(said.findings.size(), filter::kMaxFindings);
  EXPECT_EQ(said.verdict, Verdict::block);
  EXPECT_EQ(said.findings[0].finding.verdict, Verdict::block);
  EXPECT_EQ(refusal(said, Verdict::block).size(), 1U);
}

TEST(Statuses, have_one_tag_each_beside_those_of_the_room) {
  Record record{.tags = {"write-in"}};
  using Tags = std::vector<std::string>;
  set_status(record, Status::held);
  set_status(record, Status::held);
  EXPECT_EQ(record.tags, (Tags{"write-in", "held"}));
  set_status(record, Status::removed);
  EXPECT_EQ(record.tags, (Tags{"write-in", "removed"}));
  set_status(record, Status::live);
  EXPECT_EQ(record.tags, Tags{"write-in"});
  EXPECT_EQ(record.status, Status::live);
}

}  // namespace
}  // namespace hearth::care
