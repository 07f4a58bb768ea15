#include <gtest/gtest.h>

#include "hearth/text.h"

namespace hearth {
namespace {

TEST(Ids, are_short_and_plain) {
  for (const char* id : {"a", "0", "lunch-2026", "a_b-c"}) EXPECT_TRUE(is_id(id)) << id;
  EXPECT_TRUE(is_id(std::string(64, 'a')));
  EXPECT_FALSE(is_id(std::string(65, 'a')));
  for (const char* id : {"", "-a", "_a", "A", "a b", "a/b", "a.b", "\xC3\xA4"}) EXPECT_FALSE(is_id(id)) << id;
}

TEST(Addresses, are_a_kind_and_a_name) {
  for (const char* address : {"poll/lunch", "flow/welcome-2"}) EXPECT_TRUE(is_address(address)) << address;
  for (const char* address : {"", "poll", "poll/", "/lunch", "poll/lunch/2", "Poll/lunch", "poll lunch"})
    EXPECT_FALSE(is_address(address)) << address;
}

}  // namespace
}  // namespace hearth
