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

}  // namespace
}  // namespace hearth
