#include <gtest/gtest.h>

#include "hearth/result.h"
#include "support/random_json.h"

namespace hearth {
namespace {

Code refusal(std::string_view text, const JsonLimits& limits = {}) {
  const Result<Json> json = parse_json(text, limits);
  EXPECT_FALSE(json.ok()) << text;
  return json ? Code::internal : json.errors()[0].code;
}

TEST(ParseJson, reads_back_what_was_written) {
  int runs = 0;
  for (std::uint64_t seed = 0; seed < 2000; ++seed, ++runs) {
    text::Random random(seed);
    const Json value = test::random_json(random, 5);
    const std::string text = write_json(value);
    const Result<Json> read = parse_json(text);
    ASSERT_TRUE(read.ok()) << text;
    ASSERT_EQ(*read, value) << text;
    ASSERT_EQ(write_json(*read), text);
  }
  EXPECT_EQ(runs, 2000);
}

TEST(ParseJson, refuses_every_text_that_is_cut_off) {
  int cuts = 0;
  const std::string text = R"({"a":[1,{"b":"\u00e4\ud83d\ude00"},true],"c":null})";
  for (std::size_t size = 0; size < text.size(); ++size, ++cuts) {
    EXPECT_EQ(refusal(std::string_view(text).substr(0, size)), Code::json_syntax) << size;
  }
  EXPECT_EQ(cuts, 50);
}

TEST(ParseJson, keeps_the_order_of_members) {
  const Result<Json> json = parse_json(R"({"b":1,"a":2})");
  ASSERT_TRUE(json.ok());
  EXPECT_EQ((*json->object())[0].first, "b");
}

TEST(ParseJson, holds_the_limits_that_the_caller_sets) {
  EXPECT_TRUE(parse_json("[[1]]", {.bytes = 5, .depth = 2}).ok());
  EXPECT_EQ(refusal("[[1]]", {.bytes = 4, .depth = 2}), Code::json_too_large);
  EXPECT_EQ(refusal("[[1]]", {.bytes = 5, .depth = 1}), Code::json_too_deep);
  EXPECT_TRUE(parse_json("1", {.bytes = 5, .depth = 0}).ok());
}

TEST(ParseJson, stops_at_the_limit_of_depth_before_memory_is_spent) {
  const std::string deep(60000, '[');
  EXPECT_EQ(refusal(deep), Code::json_too_deep);
}

TEST(ParseJson, finds_one_double_among_very_many_names) {
  std::string text = "{";
  for (int i = 0; i < 100000; ++i) text += "\"k" + std::to_string(i) + "\":0,";
  EXPECT_TRUE(parse_json(text + "\"last\":0}", {.bytes = 1 << 24}).ok());
  EXPECT_EQ(refusal(text + "\"k5\":0}", {.bytes = 1 << 24}), Code::json_duplicate_key);
}

}  // namespace
}  // namespace hearth
