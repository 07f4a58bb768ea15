#include "json/order.h"

#include <gtest/gtest.h>

namespace hearth {
namespace {

std::vector<std::string> names(const Json::Object& members) {
  std::vector<std::string> names;
  for (const Json::Member* member : sorted_members(members)) names.push_back(member->first);
  return names;
}

TEST(MemberOrder, is_that_of_utf16_code_units) {
  // The example of RFC 8785, 3.2.3.
  const Json::Object members = {{"\xE2\x82\xAC", 1},     {"\r", 2},       {"\xEF\xAC\xB3", 3}, {"1", 4},
                                {"\xF0\x9F\x98\x80", 5}, {"\xC2\x80", 6}, {"\xC3\xB6", 7}};
  EXPECT_EQ(names(members), (std::vector<std::string>{"\r", "1", "\xC2\x80", "\xC3\xB6", "\xE2\x82\xAC",
                                                      "\xF0\x9F\x98\x80", "\xEF\xAC\xB3"}));
}

TEST(MemberOrder, puts_the_beginning_of_a_name_before_the_name) {
  EXPECT_EQ(names({{"ab", 1}, {"", 2}, {"a", 3}}), (std::vector<std::string>{"", "a", "ab"}));
}

}  // namespace
}  // namespace hearth
