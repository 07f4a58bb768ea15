// Reading a text as plain small Latin letters, whatever it is written with: capitals, accents, letters drawn
// otherwise (mathematical, boxed, small, of full width), look-alikes from other scripts (Unicode UTS #39),
// and characters that cannot be seen in between. What is read remembers where it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::filter {

/// What letter a digit or a sign most likely stands for, or what was given.
[[nodiscard]] char likely_letter(char sign);

/// One character as it is read. 8 bytes.
struct Unit {
  static constexpr char kForeign = '\x01';  // a letter of a script that is not read here
  static constexpr char kSymbol = '\x02';   // a sign beyond ASCII, an emoji among them
  static constexpr char kStroke = '|';      // an i or an l

  static constexpr std::uint8_t kCapital = 1;
  static constexpr std::uint8_t kDrawn = 2;  // written otherwise than as the letter itself

  // What it may be in a word, and what it does between words.
  static constexpr std::uint8_t kLetter = 1;
  static constexpr std::uint8_t kDigit = 2;
  static constexpr std::uint8_t kEnding = 4;  // a sign that may be the last of a word
  static constexpr std::uint8_t kSign = 8;    // one that may not
  static constexpr std::uint8_t kSmall = 16;  // a Latin letter that is no capital
  static constexpr std::uint8_t kOther = 32;  // a letter of another script
  static constexpr std::uint8_t kStop = 64;
  static constexpr std::uint8_t kApostrophe = 128;

  std::uint32_t offset = 0;  // in bytes, of the character in the text
  char letter = 0;  // a-z, any other visible ASCII as it is, ' ' for all white space, or one of the above
  std::uint8_t marks = 0;
  char likely = 0;  // likely_letter() of it
  std::uint8_t kind = 0;

  [[nodiscard]] bool is_letter() const { return letter >= 'a' && letter <= 'z'; }
  [[nodiscard]] bool is_digit() const { return letter >= '0' && letter <= '9'; }
  [[nodiscard]] bool is_capital() const { return (marks & kCapital) != 0; }
  [[nodiscard]] bool is_drawn() const { return (marks & kDrawn) != 0; }
};

/// Characters, as they are read, without which there are no addresses and no numbers.
struct Rare {
  bool has_digit = false;
  bool has_at = false;
  bool has_point = false;
  bool has_colon = false;
};

/// Replaces `units` by what the text is read as, and says what is in it. Bytes that are no UTF-8 are read as
/// signs, one by one. One more unit, a space, stands at the end, with the size of the text as its offset.
/// O(bytes).
Rare fold(std::string_view text, std::vector<Unit>& units);

/// Replaces `lower` by the text in small letters, as far as ASCII and Latin-1 go. O(bytes).
void to_lower(std::string_view text, std::string& lower);

}  // namespace hearth::filter
