#include "json/pointer.h"

#include <gtest/gtest.h>

#include "hearth/json.h"

namespace hearth {
namespace {

TEST(Pointers, escape_tilde_and_slash) {
  EXPECT_EQ(pointer("/options", "a/b~c"), "/options/a~1b~0c");
  EXPECT_EQ(pointer("", ""), "/");
  EXPECT_EQ(pointer("/options", std::size_t{12}), "/options/12");
}

TEST(Pointers, come_apart_as_they_were_put_together) {
  using Steps = std::vector<std::string>;
  EXPECT_EQ(pointer_steps(""), Steps{});
  EXPECT_EQ(pointer_steps("/"), Steps{""});
  EXPECT_EQ(pointer_steps(pointer(pointer("", "~1/"), "x")), (Steps{"~1/", "x"}));
}

TEST(Pointers, name_items_by_plain_numbers) {
  EXPECT_EQ(step_index("0"), 0u);
  EXPECT_EQ(step_index("12"), 12u);
  for (const char* step : {"", "-1", "1x", "x", "99999999999999999999999"})
    EXPECT_EQ(step_index(step), std::nullopt);
}

}  // namespace
}  // namespace hearth
