#include "hearth/replica.h"

#include <gtest/gtest.h>

#include "support/files.h"

namespace hearth::test {
namespace {

const Json kPoll = parsed(
    R"({"kind":"poll","question":"Where?","options":[{"id":"a","label":"A"},{"id":"b","label":"B"}]})");
const Context kSteward{{"@space", {"steward"}}, 1000};

Record published(const Replica& replica, const Json& document) {
  const auto records = replica.admit({"document", document, {}, replica.version()}, {}, nullptr, kSteward);
  EXPECT_TRUE(records.ok());
  return records ? (*records)[0] : Record{};
}

TEST(Replica, is_made_for_each_kind_of_the_list_and_for_no_other) {
  for (std::string_view kind : kinds()) EXPECT_NE(Replica::make(kind), nullptr) << kind;
  EXPECT_EQ(Replica::make("quiz"), nullptr);
  EXPECT_EQ(Replica::make(""), nullptr);
}

TEST(Replica, shows_nothing_before_the_first_version) {
  const auto replica = Replica::make("poll");
  EXPECT_TRUE(replica->document().is_null());
  EXPECT_EQ(replica->standing({}, {}), "");
  EXPECT_TRUE(replica->shared("reader").is_null());
  EXPECT_TRUE(replica->own({}, {}).is_null());
  EXPECT_TRUE(replica->page("reader", {}).is_null());
  EXPECT_EQ(replica->due(), 0);
}

TEST(Replica, changes_nothing_when_one_record_of_a_change_cannot_be_read) {
  const auto replica = Replica::make("poll");
  const Record good = published(*replica, kPoll);
  Record later = good;
  later.body = Json::Object{{"document", Json::Object{{"kind", "poll"}, {"rounds", 3}}}, {"since", 1}};
  const std::string before = write_json(replica->checkpoint());
  EXPECT_FALSE(replica->fold({1, {{nullptr, &good}, {&good, &later}}}).ok());
  EXPECT_EQ(write_json(replica->checkpoint()), before);
  EXPECT_TRUE(replica->fold({1, {{nullptr, &good}}}).ok());
  EXPECT_EQ(replica->version(), 1);
}

TEST(Replica, changes_nothing_when_a_checkpoint_cannot_be_read) {
  const auto replica = Replica::make("poll");
  const Record record = published(*replica, kPoll);
  ASSERT_TRUE(replica->fold({4, {{nullptr, &record}}}).ok());
  const std::string before = write_json(replica->checkpoint());
  for (const char* broken :
       {"null", "{}", R"({"document":null,"version":0,"since":0,"epoch":9,"course":{}})"}) {
    EXPECT_FALSE(replica->restore(parsed(broken)).ok());
    EXPECT_EQ(write_json(replica->checkpoint()), before);
  }
}

TEST(Replica, never_lets_its_epoch_run_back) {
  const auto replica = Replica::make("poll");
  EXPECT_TRUE(replica->fold({7, {}}).ok());
  EXPECT_TRUE(replica->fold({3, {}}).ok());
  EXPECT_EQ(replica->epoch(), 7);
}

TEST(Replica, leaves_out_ballots_of_an_earlier_count_but_names_their_revision) {
  const auto replica = Replica::make("poll");
  const Record first = published(*replica, kPoll);
  ASSERT_TRUE(replica->fold({1, {{nullptr, &first}}}).ok());
  const Record ballot{
      .author = "m:ann", .key = "ballot", .rev = 3, .version = 1, .body = parsed(R"({"choice":["a"]})")};
  Record second = first;
  second.rev = second.version = 2;
  second.body = Json::Object{{"document", kPoll}, {"since", 2}};
  ASSERT_TRUE(replica->fold({2, {{&first, &second}}}).ok());
  const Json own = replica->own({ballot}, {{"m:ann", {}}, 0});
  EXPECT_TRUE(member(own, "ballot").is_null());
  EXPECT_EQ(number_of(member(own, "revs"), "ballot"), 3);
}

}  // namespace
}  // namespace hearth::test
