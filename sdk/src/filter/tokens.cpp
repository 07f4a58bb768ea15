#include "filter/tokens.h"

namespace hearth::filter {
namespace {

constexpr std::uint8_t kPlain = Unit::kLetter | Unit::kDigit;
constexpr std::uint8_t kInside = kPlain | Unit::kEnding | Unit::kSign;

constexpr std::uint32_t kFnvBasis = 2166136261;
constexpr std::uint32_t kFnvPrime = 16777619;

// Signs belong to a word only between its letters; $, @ and * also begin it, $, * and # also end it.
class Finder {
 public:
  Finder(const std::vector<Unit>& units, std::vector<Token>& tokens) : units_(units), tokens_(tokens) {}

  void find() {
    for (at_ = 0; at_ < units_.size();) {
      const std::uint8_t kind = units_[at_].kind;
      if ((kind & kPlain) != 0 || ((kind & kInside) != 0 && may_begin())) {
        take();
      } else {
        stop_ = stop_ || (kind & Unit::kStop) != 0;
        apostrophe_ = kind == Unit::kApostrophe && !tokens_.empty() && tokens_.back().end == at_;
        ++at_;
      }
    }
  }

 private:
  [[nodiscard]] bool may_begin() const {
    const char sign = units_[at_].letter;
    return (sign == '$' || sign == '@' || sign == '*') && (units_[at_ + 1].kind & Unit::kLetter) != 0;
  }

  struct Seen {
    std::uint32_t end;
    std::uint32_t hash = kFnvBasis;
    std::uint8_t kinds = 0;
    char last = 0;
    bool repeats = false;
  };

  // Goes on through units of these kinds.
  [[nodiscard]] Seen pass(Seen seen, std::uint8_t kinds) const {
    const Unit* unit = &units_[seen.end];
    const Unit* const begin = unit;
    for (; (unit->kind & kinds) != 0; ++unit) {
      seen.hash = (seen.hash ^ static_cast<unsigned char>(unit->letter)) * kFnvPrime;
      seen.kinds |= unit->kind;
      seen.repeats = seen.repeats || unit->letter == seen.last;
      seen.last = unit->letter;
    }
    seen.end += static_cast<std::uint32_t>(unit - begin);
    return seen;
  }

  // What stands behind the last letter belongs to no word, but for the signs that may end one. The space at
  // the end of all ends the last.
  void take() {
    Seen seen{at_};
    for (;;) {
      const Seen settled = pass(seen, kInside & ~Unit::kSign);
      seen = pass(settled, Unit::kSign);
      if (seen.end == settled.end || (units_[seen.end].kind & kInside) == 0)
        return put(settled, seen.repeats);
    }
  }

  void put(const Seen& seen, bool repeats) {
    Token token{at_, seen.end, seen.hash, 0, apostrophe_, stop_};
    const auto mark = [&](bool is_true, std::uint8_t bit) { token.marks |= is_true ? bit : std::uint8_t{0}; };
    const bool has_letters = (seen.kinds & Unit::kLetter) != 0;
    mark(has_letters && (seen.kinds & kInside & ~Unit::kLetter) != 0, Token::kSigns);
    mark(!has_letters, Token::kNumber);
    mark((seen.kinds & Unit::kOther) != 0, Token::kForeign);
    mark((seen.kinds & Unit::kSmall) == 0, Token::kCapitals);
    mark(repeats, Token::kRepeats);
    tokens_.push_back(token);
    at_ = seen.end;
    stop_ = apostrophe_ = false;
  }

  const std::vector<Unit>& units_;
  std::vector<Token>& tokens_;
  std::uint32_t at_ = 0;
  bool stop_ = true;
  bool apostrophe_ = false;
};

}  // namespace

void find_tokens(const std::vector<Unit>& units, std::vector<Token>& tokens) {
  tokens.clear();
  Finder(units, tokens).find();
}

}  // namespace hearth::filter
