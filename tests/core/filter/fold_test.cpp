#include "filter/fold.h"

#include <gtest/gtest.h>

#include "text/random.h"

namespace hearth::filter {
namespace {

std::string read(std::string_view text) {
  std::vector<Unit> units;
  fold(text, units);
  std::string letters;
  for (const Unit& unit : units) letters += unit.letter;
  letters.pop_back();
  return letters;
}

TEST(Fold, reads_letters_however_they_are_drawn) {
  EXPECT_EQ(read("HELLO World"), "hello world");
  EXPECT_EQ(read("Ça va, señor? Ärger, Straße, œuf"), "ca va, senor? arger, strasse, oeuf");
  EXPECT_EQ(read("ｈｅｌｌｏ"), "hello");  // of full width
  EXPECT_EQ(read("𝓱𝒆𝕝𝔩𝗼"), "hello");       // mathematical
  EXPECT_EQ(read("ⓗⓔⓛⓛⓞ 🅗🅔🅛🅛🅞 🄷🄴🄻🄻🄾"), "hello hello hello");
  EXPECT_EQ(read("ʜᴇʟʟᴏ"), "hello");                                // small capitals
  EXPECT_EQ(read("hеllо"), "hello");                                // Cyrillic
  EXPECT_EQ(read("h\u200be\u00adl\u2060lo"), "hello");              // nothing to be seen between
  EXPECT_EQ(read("h\u0335e\u0336l\u0335l\u0336o\u0335"), "hello");  // struck through
  EXPECT_EQ(read("I\u0301 \u00a0\u3000x"), "i   x");
}

TEST(Fold, keeps_apart_what_is_no_latin_letter) {
  EXPECT_EQ(read("日本"), std::string(2, Unit::kForeign));
  EXPECT_EQ(read("a🔥b"), std::string("a") + Unit::kSymbol + "b");
  EXPECT_EQ(read("a\xff\xfe"), std::string("a") + Unit::kSymbol + Unit::kSymbol);
  EXPECT_EQ(read(std::string("a\0b\x1b", 4)), "ab");
}

TEST(Fold, marks_capitals_and_what_is_drawn) {
  std::vector<Unit> units;
  fold("Aé𝐛", units);
  ASSERT_EQ(units.size(), 4U);
  EXPECT_TRUE(units[0].is_capital());
  EXPECT_FALSE(units[1].is_drawn());  // an accent is spelling
  EXPECT_TRUE(units[2].is_drawn());
  EXPECT_EQ(units[2].offset, 3U);
  EXPECT_EQ(units[3].offset, 7U);
}

// Any bytes: what is read stands in order, begins at characters, and reads as itself when read again.
TEST(Fold, reads_its_own_reading_the_same) {
  text::Random random(4);
  for (int turn = 0; turn < 2000; ++turn) {
    std::string text;
    for (std::uint32_t i = random.below(40); i > 0; --i) text += static_cast<char>(random.below(256));
    std::vector<Unit> units;
    fold(text, units);
    ASSERT_EQ(units.back().offset, text.size());
    for (std::size_t i = 1; i < units.size(); ++i) ASSERT_LE(units[i - 1].offset, units[i].offset);
    std::string plain;
    for (const char letter : read(text)) {
      if (letter != Unit::kSymbol && letter != Unit::kForeign) plain += letter;
    }
    ASSERT_EQ(read(plain), plain);
  }
}

TEST(ToLower, knows_ascii_and_latin_1) {
  std::string lower;
  to_lower("ÀÉÎ×ß ABC 日", lower);
  EXPECT_EQ(lower, "àéî×ß abc 日");
}

}  // namespace
}  // namespace hearth::filter
