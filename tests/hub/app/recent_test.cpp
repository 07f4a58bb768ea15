#include "app/recent.h"

#include <gtest/gtest.h>

namespace hearth::app {
namespace {

Record record(const std::string& author, const std::string& key, std::int64_t rev) {
  return {.author = author, .key = key, .rev = rev, .version = 1};
}

std::vector<storage::Step> step(Record after) {
  return {{std::nullopt, std::move(after)}};
}

TEST(Recent, knows_nobody_who_was_not_kept) {
  Recent recent;
  recent.take(step(record("m:ann", "ballot", 1)));
  EXPECT_EQ(recent.find("m:ann"), nullptr) << "their other records are not known";
}

TEST(Recent, follows_what_is_committed_and_keeps_the_order_of_keys) {
  Recent recent;
  recent.keep("m:ann", {record("m:ann", "ballot", 1)});
  recent.take(step(record("m:ann", "ballot", 2)));
  recent.take(step(record("m:ann", "apple", 1)));
  const Mine expected = {record("m:ann", "apple", 1), record("m:ann", "ballot", 2)};
  EXPECT_EQ(*recent.find("m:ann"), expected);
}

TEST(Recent, stays_ahead_of_commits_it_hears_of_late) {
  Recent recent;
  recent.keep("m:ann", {record("m:ann", "ballot", 3)});
  recent.take(step(record("m:ann", "ballot", 2)));
  EXPECT_EQ(recent.find("m:ann")->front().rev, 3);
}

TEST(Recent, leaves_what_was_handed_out_as_it_was) {
  Recent recent;
  const auto before = recent.keep("m:ann", {record("m:ann", "ballot", 1)});
  recent.take(step(record("m:ann", "ballot", 2)));
  EXPECT_EQ(before->front().rev, 1);
}

TEST(Recent, forgets_the_author_of_what_is_erased) {
  Recent recent;
  recent.keep("m:ann", {record("m:ann", "ballot", 1)});
  recent.take({{record("m:ann", "ballot", 1), std::nullopt}});
  EXPECT_EQ(recent.find("m:ann"), nullptr);
}

TEST(Recent, forgets_those_whom_a_record_was_for_and_those_whom_it_is_for_now) {
  Recent recent;
  for (const auto* member : {"m:ann", "m:ben", "m:cem", "m:dee"}) recent.keep(member, {});
  auto before = record("m:ann", "note", 1);
  before.to = {"m:ann", "m:ben"};
  auto after = record("m:ann", "note", 2);
  after.to = {"m:cem"};
  recent.take({{before, after}});
  EXPECT_EQ(*recent.find("m:ann"), Mine{after});
  EXPECT_EQ(recent.find("m:ben"), nullptr);
  EXPECT_EQ(recent.find("m:cem"), nullptr);
  EXPECT_NE(recent.find("m:dee"), nullptr);
  recent.keep("m:cem", {after});
  recent.take({{after, std::nullopt}});
  EXPECT_EQ(recent.find("m:cem"), nullptr);
}

TEST(Recent, keeps_what_is_by_others_apart_from_what_has_the_same_key) {
  Recent recent;
  const auto from_ann = record("m:ann", "note", 4);
  const auto from_cem = record("m:cem", "note", 4);
  recent.keep("m:ben", {from_ann, from_cem});
  recent.take(step(record("m:ben", "note", 1)));
  EXPECT_EQ(*recent.find("m:ben"), (Mine{from_ann, record("m:ben", "note", 1), from_cem}));
}

TEST(Recent, forgets_who_was_not_asked_for_lately) {
  Recent recent;
  recent.keep("m:ann", {});
  recent.keep("m:ben", {});
  recent.age();
  EXPECT_NE(recent.find("m:ann"), nullptr);
  recent.age();
  EXPECT_NE(recent.find("m:ann"), nullptr);
  EXPECT_EQ(recent.find("m:ben"), nullptr);
}

TEST(Recent, remembers_twice_as_many_as_asked_for_at_most) {
  Recent recent(10);
  for (int i = 0; i < 100; ++i) recent.keep(std::to_string(i), {});
  int known = 0;
  for (int i = 0; i < 100; ++i) known += recent.find(std::to_string(i)) ? 1 : 0;
  EXPECT_GE(known, 10);
  EXPECT_LE(known, 20);
  EXPECT_NE(recent.find("99"), nullptr);
}

}  // namespace
}  // namespace hearth::app
