#include "net/target.h"

#include <gtest/gtest.h>

namespace hearth::test {
namespace {

using Steps = std::vector<std::string>;

TEST(ATarget, is_taken_apart_and_decoded) {
  const auto target = net::parse_target("/v1/pottery/live?watch=poll%2Flunch:5f,poll/x&seed=7&flag");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, (Steps{"v1", "pottery", "live"}));
  EXPECT_EQ(target->value("watch"), "poll/lunch:5f,poll/x");
  EXPECT_EQ(target->value("seed"), "7");
  EXPECT_EQ(target->value("flag"), "");
  EXPECT_EQ(target->value("other"), "");
}

TEST(ATarget, keeps_an_encoded_slash_inside_its_step) {
  EXPECT_EQ(net::parse_target("/v1/a%2Fb/c")->path, (Steps{"v1", "a/b", "c"}));
}

TEST(ATarget, is_empty_steps_where_slashes_follow_each_other) {
  EXPECT_EQ(net::parse_target("/")->path, (Steps{""}));
  EXPECT_EQ(net::parse_target("//p/")->path, (Steps{"", "p", ""}));
}

TEST(ATarget, is_refused_when_broken_not_utf8_or_not_in_origin_form) {
  for (const auto* text : {"", "*", "http://hub/", "v1", "/%", "/%4", "/%zz", "/a?b=%4", "/a?%f=1", "/%ff",
                           "/\xff", "/%ed%a0%80", "/a?b=%c3%28", "/a?\xc3=1"}) {
    EXPECT_FALSE(net::parse_target(text)) << text;
  }
}

}  // namespace
}  // namespace hearth::test
