// Words that are written so that no list knows them: with digits, signs and stars for letters, letters
// repeated, spaced out or cut in pieces.
#include <bit>

#include "filter/words.h"

namespace hearth::filter {
namespace {

constexpr int kMostSteps = 400;             // for one word
constexpr std::size_t kMostLetters = 40;    // of one word; nothing longer is an entry
constexpr int kMostGuesses = 3;             // and at most half of the letters
constexpr std::uint32_t kLongestPiece = 6;  // letters
constexpr std::uint32_t kMostPieces = 12;
constexpr std::uint32_t kAny = (1U << 26) - 1;

constexpr std::uint32_t bits(std::string_view letters) {
  std::uint32_t bits = 0;
  for (const char letter : letters) bits |= 1U << (letter - 'a');
  return bits;
}

// What a sign may stand for; 0: for no letter.
std::uint32_t choice_of(char sign) {
  switch (sign) {
    case '0':
      return bits("o");
    case '1':
    case '!':
    case '|':
      return bits("il");
    case '2':
      return bits("z");
    case '3':
      return bits("e");
    case '4':
    case '@':
      return bits("a");
    case '5':
    case '$':
      return bits("s");
    case '6':
      return bits("gb");
    case '7':
      return bits("tl");
    case '8':
      return bits("b");
    case '9':
      return bits("gq");
    case '+':
      return bits("t");
    case '(':
      return bits("c");
    case 'v':
      return bits("vu");
    case '*':
    case '#':
    case Unit::kForeign:
    case Unit::kSymbol:
      return kAny;
    default:
      return sign >= 'a' && sign <= 'z' ? 1U << (sign - 'a') : 0;
  }
}

}  // namespace

// The letters of a token at the end of letters_. More than three in a row say no more than three.
void WordSearch::spell(std::uint32_t token) {
  const Token& word = reading_->tokens[token];
  const auto& units = reading_->units;
  for (std::uint32_t i = word.begin; i < word.end; ++i) {
    const char sign = units[i].letter;
    const bool goes_on = i >= word.begin + 3 && units[i - 1].letter == sign && units[i - 2].letter == sign &&
                         units[i - 3].letter == sign;
    if (goes_on) continue;
    const std::uint32_t choice = choice_of(sign);
    letters_.push_back({choice, i, token, sign == '*' || sign == '#', choice == kAny, false});
  }
  if (!letters_.empty()) letters_.back().ends_token = true;
}

// What parts two pieces may itself stand for a letter.
void WordSearch::spell_between(std::uint32_t token) {
  for (std::uint32_t i = reading_->tokens[token].end; i < reading_->tokens[token + 1].begin; ++i) {
    const char sign = reading_->units[i].letter;
    if (sign == Unit::kSymbol || sign == '*' || sign == '_') {
      letters_.push_back({kAny, i, token, true, true, false});
    }
  }
}

// Whether an entry ends where `at` begins.
bool WordSearch::ends(Trie::Node node, std::size_t at, Found& found) const {
  const std::uint32_t entry = lexicon_->words().value(node);
  if (entry == Trie::kNothing || at == 0) return false;
  const bool is_end = at == letters_.size() || letters_[at - 1].ends_token;
  if (!is_end && !lexicon_->entry(entry).is_open()) return false;
  found = {entry, at};
  return true;
}

bool WordSearch::match(Trie::Node node, std::size_t at, char last, int guesses, Found& found) {
  if (--steps_ < 0) return false;
  if (ends(node, at, found)) return true;
  if (at == letters_.size()) return false;
  const Letter& letter = letters_[at];
  const int guessed = guesses + (letter.is_guess ? 1 : 0);
  bool is_found = false;
  const bool may_guess = guessed <= kMostGuesses && 2 * guessed <= static_cast<int>(letters_.size());
  if (may_guess && (at > 0 || !letter.is_guess)) {
    lexicon_->words().each_next(node, [&](char next, Trie::Node child) {
      if (is_found || next < 'a' || next > 'z' || (letter.choice >> (next - 'a') & 1) == 0) return;
      is_found = match(child, at + 1, next, guessed, found);
    });
  }
  // A letter again; in pieces, letters are many enough without.
  const bool repeats =
      last != 0 && !is_joined_ && !letter.is_guess && (letter.choice >> (last - 'a') & 1) != 0;
  if (!is_found && (repeats || letter.may_lack)) is_found = match(node, at + 1, last, guesses, found);
  return is_found;
}

void WordSearch::find_disguised(std::uint32_t token) {
  const Token& word = reading_->tokens[token];
  if (!word.has(Token::kSigns | Token::kRepeats | Token::kForeign) || word.has(Token::kNumber)) return;
  if (word.size() < 3) return;
  letters_.clear();
  spell(token);
  std::size_t sure = 0;
  for (const Letter& letter : letters_) sure += std::popcount(letter.choice) <= 2 && letter.choice != 0;
  if (letters_.size() > kMostLetters || sure < 2) return;
  const bool only_repeats = !word.has(Token::kSigns | Token::kForeign);
  if (!only_repeats && !may_stand_for_letters(word) && !word.has(Token::kForeign)) return;
  steps_ = kMostSteps;
  is_joined_ = false;
  Found found;
  if (match(Trie::kRoot, 0, 0, 0, found)) put({token, token}, found.entry, true);
}

// Short pieces with little in between, of which at least one is no word of its own.
bool WordSearch::may_join(Tokens tokens) const {
  const auto& all = reading_->tokens;
  const Token& next = all[tokens.last];
  const Token& before = all[tokens.last - 1];
  const bool near = next.begin - before.end <= 3 && !next.after_apostrophe;
  return near && next.size() <= kLongestPiece && !next.has(Token::kNumber) &&
         tokens.last - tokens.first < kMostPieces;
}

// Most words do not, and need not be looked at with their neighbours.
bool WordSearch::begins_entry(const Token& word) const {
  if (word.has(Token::kSigns | Token::kForeign)) return true;
  Trie::Node node = Trie::kRoot;
  for (std::uint32_t i = word.begin; i < word.end && node != Trie::kNone; ++i)
    node = lexicon_->words().next(node, reading_->units[i].letter);
  return node != Trie::kNone;
}

void WordSearch::find_joined(std::uint32_t token) {
  const auto& all = reading_->tokens;
  const Token& word = all[token];
  if (word.size() > kLongestPiece || word.has(Token::kNumber) || word.after_apostrophe) return;
  if (token + 1 == all.size() || !may_join({token, token + 1}) || !begins_entry(word)) return;
  letters_.clear();
  spell(token);
  std::uint32_t last = token;
  while (last + 1 < all.size() && may_join({token, last + 1}) && letters_.size() < kMostLetters) {
    spell_between(last++);
    spell(last);
  }
  steps_ = kMostSteps;
  is_joined_ = true;
  Found found;
  if (!match(Trie::kRoot, 0, 0, 0, found)) return;
  const Tokens pieces = {token, letters_[found.end - 1].token};
  if (pieces.last > token && is_cut(pieces, lexicon_->entry(found.entry).severity))
    put(pieces, found.entry, true);
}

// Whether the pieces are one word that was cut, and not words that happen to stand together.
bool WordSearch::is_cut(Tokens pieces, std::uint8_t severity) {
  const auto& all = reading_->tokens;
  bool single = true;  // letters, one by one
  bool tight = true;   // without a space
  bool odd = false;    // one of them is no word of its own
  std::uint32_t letters = 0;
  for (std::uint32_t piece = pieces.first; piece <= pieces.last; ++piece) {
    single = single && all[piece].size() == 1;
    tight = tight && (piece == pieces.first || touches(piece));
    odd = odd || !lexicon_->is_common(lower(all[piece]));
    letters += all[piece].size();
  }
  if (single) return letters >= 4 || (letters == 3 && severity >= 2);
  const bool goes_on = pieces.last + 1 < all.size() && touches(pieces.last + 1);
  return odd && letters > 3 && !goes_on && !all[pieces.first].after_apostrophe && (tight || severity >= 2);
}

// Nothing but signs stand between the token and the one before.
bool WordSearch::touches(std::uint32_t token) const {
  for (std::uint32_t i = reading_->tokens[token - 1].end; i < reading_->tokens[token].begin; ++i) {
    if (reading_->units[i].letter == ' ') return false;
  }
  return true;
}

}  // namespace hearth::filter
