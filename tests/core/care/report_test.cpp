#include "care/report.h"

#include <gtest/gtest.h>

#include "care/limits.h"
#include "support/files.h"

namespace hearth::care {
namespace {

TEST(Reports, give_a_reason_and_may_say_more) {
  for (const char* body : {R"({})", R"({"reason":"rude"})", R"({"reason":"spam","text":""})",
                           R"({"reason":"spam","rev":3})", R"({"text":"Look."})", "[]", "null"}) {
    EXPECT_FALSE(report_from_json(test::parsed(body), 1).ok()) << body;
  }
  const auto said = report_from_json(test::parsed(R"({"reason":"private","text":" One.\nTwo. "})"), 4);
  ASSERT_TRUE(said.ok());
  EXPECT_EQ(said->reason, Reason::private_matter);
  EXPECT_EQ(said->text, "One.\nTwo.");
  EXPECT_EQ(write_json(to_json(*said)), R"({"reason":"private","rev":4,"text":"One.\nTwo."})");
}

TEST(Appeals, say_why_and_have_no_reason_of_the_list) {
  for (const char* body : {R"({})", R"({"text":""})", R"({"reason":"spam","text":"Look."})", "null"}) {
    EXPECT_FALSE(appeal_from_json(test::parsed(body), 1).ok()) << body;
  }
  const auto said = appeal_from_json(test::parsed(R"({"text":"Mine."})"), 2);
  ASSERT_TRUE(said.ok());
  EXPECT_EQ(write_json(to_json(*said)), R"({"rev":2,"text":"Mine."})");
}

TEST(WhatIsSaid, reads_back_as_it_was_kept_and_says_nothing_where_it_cannot_be_read) {
  for (const char* body : {R"({"reason":"unsafe","rev":7})", R"({"rev":1,"text":"Mine."})"}) {
    EXPECT_EQ(write_json(to_json(said_in(test::parsed(body)))), body);
  }
  for (const char* body : {"null", "[]", R"({"reason":3,"rev":"x","text":null})", R"({"reason":"later"})"}) {
    const Said said = said_in(test::parsed(body));
    EXPECT_FALSE(said.reason || said.rev != 0 || !said.text.empty()) << body;
  }
}

TEST(WhatIsSaid, is_compared_by_its_words) {
  const Said said = said_in(test::parsed(R"({"reason":"spam","rev":1,"text":"a"})"));
  EXPECT_TRUE(same_words(said, said_in(test::parsed(R"({"reason":"spam","rev":9,"text":"a"})"))));
  EXPECT_FALSE(same_words(said, said_in(test::parsed(R"({"reason":"spam","rev":1,"text":"b"})"))));
  EXPECT_FALSE(same_words(said, said_in(test::parsed(R"({"reason":"other","rev":1,"text":"a"})"))));
}

TEST(Reports, of_one_day_are_counted_by_their_author_and_the_moment_of_the_last_word) {
  const Time now = 10 * kDay;
  const auto at = [](Time time, std::string author, std::string key, std::string in = {}) {
    return Record{.author = std::move(author), .key = std::move(key), .time = time, .in = std::move(in)};
  };
  const std::vector<Record> mine = {
      at(now, "m:ann", "report-1"),           at(now - kDay + 1, "m:ann", "report-2"),
      at(now - kDay, "m:ann", "report-3"),    at(now, "m:bob", "report-4"),
      at(now, "m:ann", "appeal-5"),           at(now, "m:ann", "ballot"),
      at(now, "m:ann", "report-6", "poll/x"), at(now, "m:ann", "decision-7-1")};
  EXPECT_EQ(reports_lately(mine, "m:ann", "", now), 2U);
  EXPECT_EQ(reports_lately(mine, "m:ann", "report-1", now), 1U);
  EXPECT_EQ(reports_lately(mine, "m:cem", "", now), 0U);
}

TEST(Reports, that_were_taken_back_are_known_by_their_answer_alone) {
  Record report{.body = test::parsed(R"({"reason":"spam","rev":3})")};
  EXPECT_EQ(spoken_of(report), 3);
  report.body = nullptr;
  EXPECT_EQ(spoken_of(report), std::nullopt);
  report.why = answered(3);
  EXPECT_EQ(spoken_of(report), 3);
  EXPECT_EQ(write_json(report.why), R"({"rev":3})");
}

TEST(Keys, of_care_are_those_that_no_room_sees) {
  for (const char* key : {"report-r1", "appeal-r1", "decision-r1-2"}) EXPECT_TRUE(is_care(key)) << key;
  for (const char* key : {"report", "appeal", "decision", "ballot", "document", "reports-1", ""})
    EXPECT_FALSE(is_care(key)) << key;
}

}  // namespace
}  // namespace hearth::care
