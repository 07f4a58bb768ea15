#include "json/build.h"

#include <gtest/gtest.h>

namespace hearth {
namespace {

TEST(ObjectOf, keeps_the_order_and_moves_the_values) {
  std::string text(100, 'x');
  const char* place = text.data();
  const Json::Object members = object_of({{"b", std::move(text)}, {"a", 1}});
  EXPECT_EQ(members[0].first, "b");
  EXPECT_EQ(members[0].second.string()->data(), place);
  EXPECT_EQ(members[1], Json::Member("a", 1));
}

}  // namespace
}  // namespace hearth
