#include "text/utf8.h"

#include <gtest/gtest.h>

namespace hearth::text {
namespace {

std::string encoded(char32_t c) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

TEST(Utf8, reads_every_code_point_and_no_surrogate) {
  int read = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    const std::string text = encoded(c);
    const CodePoint point = first_code_point(text);
    ASSERT_EQ(point.bytes, surrogate ? 0 : text.size()) << static_cast<unsigned>(c);
    if (surrogate) continue;
    ASSERT_EQ(point.value, c);
    ++read;
  }
  EXPECT_EQ(read, 0x110000 - 0x800);
}

TEST(Utf8, finds_the_first_byte_that_is_not_valid) {
  EXPECT_EQ(find_invalid("gr\xC3\xBC\xC3\x9F"), std::nullopt);
  EXPECT_EQ(find_invalid("gr\xC3"), 2u);
  EXPECT_EQ(find_invalid("\xC0\xAF"), 0u);
  EXPECT_EQ(find_invalid("a\xE2\x82z"), 1u);
  EXPECT_EQ(find_invalid("ab\xF4\x90\x80\x80"), 2u);
  EXPECT_EQ(find_invalid("abc\xFF"), 3u);
}

TEST(Utf8, counts_code_points_and_takes_invalid_bytes_one_by_one) {
  EXPECT_EQ(length(""), 0);
  EXPECT_EQ(length("gr\xC3\xBC\xC3\x9F"), 4);
  EXPECT_EQ(length("\xF0\x9F\x94\xA5"), 1);
  EXPECT_EQ(length("\xFF\xC3"), 2);
}

TEST(Utf8, knows_control_characters_and_those_that_turn_the_direction) {
  for (const char* text :
       {"\x01", "\x7F", "\xC2\x80", "\xE2\x80\xAA", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA9"}) {
    EXPECT_TRUE(has_control(text, true)) << text;
  }
  for (const char* text : {" ", "\xC2\xA0", "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\x8D", "\xE2\x81\xA5"}) {
    EXPECT_FALSE(has_control(text, false)) << text;
  }
  EXPECT_TRUE(has_control("a\nb", false));
  EXPECT_FALSE(has_control("a\nb", true));
  EXPECT_TRUE(has_control("a\r\nb", true));
}

TEST(Utf8, trims_white_space_of_any_width) {
  EXPECT_EQ(trim(" \t a b \n"), "a b");
  EXPECT_EQ(trim("\xE3\x80\x80\xC3\xBC\xC2\xA0"), "\xC3\xBC");
  EXPECT_EQ(trim("\xF0\x9F\x94\xA5 "), "\xF0\x9F\x94\xA5");
  EXPECT_EQ(trim("  "), "");
  EXPECT_EQ(trim(""), "");
}

TEST(Utf8, calls_blank_what_shows_nothing) {
  EXPECT_TRUE(is_blank(""));
  EXPECT_TRUE(is_blank(" \xE2\x80\x8B\xEF\xBB\xBF\xC2\xAD"));
  EXPECT_FALSE(is_blank("\xE2\x80\x8B."));
}

TEST(Utf8, folds_only_the_letters_of_ascii) {
  EXPECT_EQ(fold_ascii("AZaz[\xC3\x84]"), "azaz[\xC3\x84]");
}

}  // namespace
}  // namespace hearth::text
