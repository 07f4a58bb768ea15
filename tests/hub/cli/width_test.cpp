#include "cli/width.h"

#include <gtest/gtest.h>

namespace hearth::cli {
namespace {

TEST(Width, IsInColumnsOfATerminal) {
  EXPECT_EQ(width_of(""), 0U);
  EXPECT_EQ(width_of("Ann"), 3U);
  EXPECT_EQ(width_of("Café"), 4U);
  EXPECT_EQ(width_of("Cafe\xcc\x81"), 4U);
  EXPECT_EQ(width_of("公園"), 4U);
  EXPECT_EQ(width_of("공원 🍕"), 7U);
  EXPECT_EQ(width_of("██"), 2U);
  EXPECT_EQ(width_of("\xff\xe2\x82"), 3U);
}

TEST(Width, IsKeptByCutting) {
  EXPECT_EQ(cut("Café", 4), "Café");
  EXPECT_EQ(cut("Cafés", 4), "Caf…");
  EXPECT_EQ(cut("公園公園", 8), "公園公園");
  EXPECT_EQ(cut("公園公園", 7), "公園公…");
  EXPECT_EQ(cut("公園公園", 6), "公園…");
}

TEST(Width, IsFilledWithSpaces) {
  EXPECT_EQ(padded("公園", 6, false), "公園  ");
  EXPECT_EQ(padded("7", 3, true), "  7");
  EXPECT_EQ(padded("1000", 3, true), "1000");
}

}  // namespace
}  // namespace hearth::cli
