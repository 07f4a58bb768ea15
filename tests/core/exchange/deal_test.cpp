#include "exchange/deal.h"

#include <gtest/gtest.h>

#include "exchange/limits.h"
#include "json/build.h"

namespace hearth::exchange {
namespace {

constexpr Time kStart = 1790000000000;

Record entry(std::string_view key, Json body, Time time = kStart) {
  Record record;
  record.author = kLogAuthor;
  record.key = "000000000001-" + std::string(key);
  record.body = std::move(body);
  record.time = time;
  return record;
}

Record step(const std::string& author, std::string_view key, Time time = kStart) {
  Record record;
  record.author = author;
  record.key = key;
  record.body = Json::Object{};
  record.time = time;
  return record;
}

Deal made() {
  Deal deal;
  put(deal, entry("match-7", object_of({{"asker", "m:ann"}, {"helper", "m:ben"}, {"round", 3}})), true);
  return deal;
}

TEST(Deal, has_keys_that_say_what_and_which) {
  EXPECT_EQ(name_of("accept-7").kind, Kind::accept);
  EXPECT_EQ(name_of("accept-7").number, 7);
  EXPECT_EQ(name_of("offer").kind, Kind::offer);
  EXPECT_EQ(key_of(Kind::withdraw, 12), "withdraw-12");
  for (const auto* key : {"", "-", "accept", "accept-", "accept-0", "accept-07", "accept-x", "accept-1x",
                          "accept-1234567890", "offer-1", "search-1", "none", "ask-1"})
    EXPECT_EQ(name_of(std::string_view(key)).kind, Kind::none) << key;
}

TEST(Deal, has_entries_of_the_log_whose_keys_stand_behind_a_count) {
  EXPECT_EQ(name_of(entry("search-4", {})).kind, Kind::search);
  EXPECT_EQ(name_of(entry("search-4", {})).number, 4);
  EXPECT_EQ(name_of(entry("lapsed-4", {})).kind, Kind::lapsed);
  Record short_key = entry("", {});
  EXPECT_EQ(name_of(short_key).kind, Kind::none);
}

TEST(Deal, goes_from_matched_to_accepted_to_done) {
  Deal deal = made();
  EXPECT_EQ(state_of(deal), State::matched);
  EXPECT_EQ(due_of(deal), kStart + kAnswerTime);
  put(deal, step("m:ben", "accept-7", kStart + 1), true);
  EXPECT_EQ(state_of(deal), State::matched);
  put(deal, step("m:ann", "accept-7", kStart + 9), true);
  EXPECT_EQ(state_of(deal), State::accepted);
  EXPECT_EQ(due_of(deal), kStart + 9 + kRemindTime);
  put(deal, entry("reminded-7", Json::Object{}), true);
  EXPECT_EQ(due_of(deal), 0);
  put(deal, step("m:ben", "done-7"), true);
  EXPECT_EQ(state_of(deal), State::done);
  EXPECT_TRUE(holds(deal));
  EXPECT_FALSE(is_under_way(deal));
}

TEST(Deal, comes_to_nothing_when_either_says_so_or_time_is_up) {
  for (const auto* key : {"decline-7", "withdraw-7"}) {
    Deal deal = made();
    put(deal, step("m:ben", key), true);
    EXPECT_EQ(state_of(deal), State::withdrawn);
    EXPECT_FALSE(holds(deal));
    EXPECT_EQ(due_of(deal), 0);
    put(deal, step("m:ben", key), false);
    EXPECT_EQ(state_of(deal), State::matched);
  }
  Deal deal = made();
  put(deal, entry("lapsed-7", Json::Object{}), true);
  EXPECT_EQ(state_of(deal), State::lapsed);
  EXPECT_FALSE(holds(deal));
}

TEST(Deal, is_none_without_the_entry_that_made_it) {
  Deal deal;
  put(deal, step("m:ann", "accept-7"), true);
  EXPECT_FALSE(deal.is_there());
  EXPECT_FALSE(deal.is_empty());
  EXPECT_FALSE(holds(deal));
  EXPECT_EQ(due_of(deal), 0);
  put(deal, step("m:ann", "accept-7"), false);
  EXPECT_TRUE(deal.is_empty());
}

}  // namespace
}  // namespace hearth::exchange
