#include "hearth/head.h"

#include <gtest/gtest.h>

#include "support/files.h"

namespace hearth::log {
namespace {

Head head() {
  return {.address = "pottery/poll/lunch",
          .since = 2,
          .size = 12,
          .root = sha256("root"),
          .document = sha256("document"),
          .lots = hex(sha256("lots")),
          .time = 1790000000000};
}

TEST(AHead, is_one_text_in_canonical_form) {
  EXPECT_EQ(text_of(head()), R"({"address":"pottery/poll/lunch","document":")" + hex(sha256("document")) +
                                 R"(","lots":")" + hex(sha256("lots")) + R"(","root":")" +
                                 hex(sha256("root")) + R"(","since":2,"size":12,"time":1790000000000})");
}

TEST(AHead, is_read_back_from_its_text) {
  const Result<Head> read = head_from_text(text_of(head()));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(*read, head());
}

TEST(AHead, of_a_poll_that_draws_nothing_says_so) {
  Head plain = head();
  plain.lots.clear();
  EXPECT_NE(text_of(plain).find(R"("lots":null)"), std::string::npos);
  const Result<Head> read = head_from_text(text_of(plain));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(*read, plain);
}

TEST(AHead, of_an_empty_log_can_be_read) {
  Head empty = head();
  empty.size = 0;
  EXPECT_TRUE(head_from_text(text_of(empty)).ok());
}

std::string without(std::string_view name) {
  const Json json = *parse_json(text_of(head()));
  Json::Object members;
  for (const Json::Member& member : *json.object()) {
    if (member.first != name) members.push_back(member);
  }
  return write_json(members);
}

std::string with(std::string_view name, Json value) {
  Json json = *parse_json(without(name));
  Json::Object members = *json.object();
  members.emplace_back(name, std::move(value));
  return write_json(members);
}

TEST(AHead, that_lacks_something_is_refused) {
  int refused = 0;
  for (const auto* name : {"address", "document", "lots", "root", "since", "size", "time"}) {
    const Result<Head> read = head_from_text(without(name));
    ASSERT_FALSE(read.ok()) << name;
    EXPECT_EQ(read.errors()[0].code, Code::missing_field);
    ++refused;
  }
  EXPECT_EQ(refused, 7);
}

TEST(AHead, that_says_something_else_is_refused) {
  const std::pair<const char*, Json> wrong[] = {
      {"more", 1},  {"address", 5},     {"document", "ff"},    {"document", nullptr},
      {"lots", 5},  {"lots", "secret"}, {"root", ""},          {"root", nullptr},
      {"since", 0}, {"size", -1},       {"time", "yesterday"}, {"size", "12"}};
  for (const auto& [name, value] : wrong) EXPECT_FALSE(head_from_text(with(name, value)).ok()) << name;
  for (const auto* text : {"", "null", "[]", "12", "{", "{}"})
    EXPECT_FALSE(head_from_text(text).ok()) << text;
}

}  // namespace
}  // namespace hearth::log
