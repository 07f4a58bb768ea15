#include "filter/tokens.h"

#include <array>

namespace hearth::filter {
namespace {

constexpr std::size_t place_of(char letter) {
  return static_cast<unsigned char>(letter);
}

enum Kind : std::uint8_t { kApart, kLetter, kDigit, kSign, kStop, kApostrophe };

constexpr std::array<Kind, 128> kinds() {
  std::array<Kind, 128> kinds = {};
  for (unsigned char c = 'a'; c <= 'z'; ++c) kinds[c] = kLetter;
  for (unsigned char c = '0'; c <= '9'; ++c) kinds[c] = kDigit;
  for (const unsigned char c : {'@', '$', '!', '*', '#', '+', '|', '('}) kinds[c] = kSign;
  for (const unsigned char c : {'.', '?', ';'}) kinds[c] = kStop;
  kinds['\''] = kApostrophe;
  kinds[place_of(Unit::kForeign)] = kLetter;
  return kinds;
}
constexpr std::array<Kind, 128> kKinds = kinds();

constexpr std::array<char, 128> likely() {
  std::array<char, 128> letters = {};
  for (std::size_t i = 0; i < letters.size(); ++i) letters[i] = static_cast<char>(i);
  constexpr char kPairs[][2] = {{'0', 'o'}, {'1', 'i'}, {'3', 'e'}, {'4', 'a'}, {'5', 's'}, {'6', 'g'},
                                {'7', 't'}, {'8', 'b'}, {'9', 'g'}, {'2', 'z'}, {'@', 'a'}, {'$', 's'},
                                {'!', 'i'}, {'|', 'i'}, {'+', 't'}, {'(', 'c'}};
  for (const auto& [sign, letter] : kPairs) letters[place_of(sign)] = letter;
  return letters;
}
constexpr std::array<char, 128> kLikely = likely();

Kind kind_of(const Unit& unit) {
  return kKinds[place_of(unit.letter)];
}

// Signs belong to a word only between its letters; $, @ and * also begin it, $, * and # also end it.
class Finder {
 public:
  Finder(const std::vector<Unit>& units, std::vector<Token>& tokens) : units_(units), tokens_(tokens) {}

  void find() {
    for (at_ = 0; at_ < units_.size();) {
      const Kind kind = kind_of(units_[at_]);
      if (kind == kLetter || kind == kDigit || (kind == kSign && may_begin())) {
        take();
      } else {
        stop_ = stop_ || kind == kStop || units_[at_].letter == '!';
        apostrophe_ = kind == kApostrophe && !tokens_.empty() && tokens_.back().end == at_;
        ++at_;
      }
    }
  }

 private:
  [[nodiscard]] bool may_begin() const {
    const char sign = units_[at_].letter;
    return (sign == '$' || sign == '@' || sign == '*') && kind_of(units_[at_ + 1]) == kLetter;
  }

  void take() {
    Token token{at_, at_, 0, apostrophe_, stop_};
    bool letters = false;
    std::uint32_t end = at_;
    for (; at_ < units_.size(); ++at_) {
      const Unit& unit = units_[at_];
      const Kind kind = kind_of(unit);
      if (kind != kLetter && kind != kDigit && kind != kSign) break;
      const bool is_foreign = unit.letter == Unit::kForeign;
      letters = letters || unit.is_letter() || is_foreign;
      if (is_foreign) token.marks |= Token::kForeign;
      if (at_ > token.begin && units_[at_ - 1].letter == unit.letter) token.marks |= Token::kRepeats;
      const bool may_end = unit.letter == '$' || unit.letter == '*' || unit.letter == '#';
      if (kind != kSign || may_end) end = at_ + 1;
    }
    token.end = end;
    if (!letters) {
      token.marks |= Token::kNumber;
    } else {
      for (std::uint32_t i = token.begin; i < end; ++i) {
        if (kind_of(units_[i]) != kLetter) token.marks |= Token::kSigns;
      }
    }
    tokens_.push_back(token);
    at_ = end;
    stop_ = apostrophe_ = false;
  }

  const std::vector<Unit>& units_;
  std::vector<Token>& tokens_;
  std::uint32_t at_ = 0;
  bool stop_ = true;
  bool apostrophe_ = false;
};

}  // namespace

char likely_letter(char sign) {
  return kLikely[place_of(sign)];
}

void find_tokens(const std::vector<Unit>& units, std::vector<Token>& tokens) {
  tokens.clear();
  Finder(units, tokens).find();
}

}  // namespace hearth::filter
