#include "hearth/record.h"

#include <gtest/gtest.h>

#include "hearth/result.h"
#include "hearth/room.h"
#include "support/files.h"

namespace hearth {
namespace {

Record full_record() {
  return {"r1",      "m:ann",       "ballot",     3,
          2,         1790000000000, Status::held, "r0",
          {"m:bob"}, {"write-in"},  "poll/lunch", Json::Object{{"a", 1}}};
}

TEST(Records, read_back_as_they_were_written) {
  for (Record record :
       {full_record(), Record{.author = "@space", .key = "document", .rev = 1, .version = 1}}) {
    const Result<Record> read = record_from_json(to_json(record), "");
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(*read, record);
  }
}

TEST(Records, leave_out_what_they_do_not_have) {
  const Record record{.author = "m:ann", .key = "ballot", .rev = 1, .version = 1, .time = 5};
  EXPECT_EQ(write_json(to_json(record)),
            R"({"author":"m:ann","body":null,"key":"ballot","rev":1,"time":5,"version":1})");
}

TEST(Records, count_when_they_are_live_and_not_withdrawn) {
  Record record = full_record();
  EXPECT_FALSE(counts(&record));
  record.status = Status::live;
  EXPECT_TRUE(counts(&record));
  record.status = Status::removed;
  EXPECT_FALSE(counts(&record));
  record.status = Status::live;
  record.body = nullptr;
  EXPECT_FALSE(counts(&record));
  EXPECT_FALSE(counts(nullptr));
}

TEST(Acts, have_a_key_and_a_body_even_when_it_is_null) {
  const Result<Act> act = act_from_json(test::parsed(R"({"key":"ballot","body":null})"), "");
  ASSERT_TRUE(act.ok());
  EXPECT_EQ(act->key, "ballot");
  EXPECT_EQ(act->rev, 0);
  const Result<Act> refused = act_from_json(test::parsed(R"({"key":"ballot","rev":"1"})"), "/act");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.errors().size(), 2u);
}

TEST(Mine, is_searched_by_author_and_key) {
  const Mine mine = {{.author = "m:bob", .key = "ballot"},
                     {.author = "m:ann", .key = "note"},
                     full_record(),  // an echo, which is of another document
                     {.author = "m:ann", .key = "ballot"}};
  EXPECT_EQ(find_mine(mine, "m:ann", "ballot"), &mine[3]);
  EXPECT_EQ(find_mine(mine, "m:cem", "ballot"), nullptr);
}

TEST(Guests, are_known_by_their_id) {
  EXPECT_TRUE(is_guest("g:key"));
  EXPECT_TRUE(is_guest("f:form"));
  for (const char* id : {"m:g:x", "@space", "", "g"}) EXPECT_FALSE(is_guest(id)) << id;
}

}  // namespace
}  // namespace hearth
