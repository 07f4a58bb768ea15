// Words that are written so that no list knows them: with digits, signs and stars for letters, letters
// repeated, spaced out or cut in pieces.
#include <array>
#include <bit>
#include <string_view>

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
constexpr std::array<std::uint32_t, 128> choices() {
  std::array<std::uint32_t, 128> choices = {};
  for (std::uint32_t i = 0; i < 26; ++i) choices['a' + i] = 1U << i;
  constexpr struct {
    char sign;
    std::string_view letters;
  } kSigns[] = {{'0', "o"}, {'1', "il"}, {'!', "il"}, {'|', "il"}, {'2', "z"},  {'3', "e"},
                {'4', "a"}, {'@', "a"},  {'5', "s"},  {'$', "s"},  {'6', "gb"}, {'7', "tl"},
                {'8', "b"}, {'9', "gq"}, {'+', "t"},  {'(', "c"},  {'v', "vu"}};
  for (const auto& [sign, letters] : kSigns) choices[static_cast<unsigned char>(sign)] = bits(letters);
  for (const char any : {'*', '#', Unit::kForeign, Unit::kSymbol})
    choices[static_cast<unsigned char>(any)] = kAny;
  return choices;
}
constexpr std::array<std::uint32_t, 128> kChoices = choices();

std::uint32_t choice_of(char sign) {
  return kChoices[static_cast<unsigned char>(sign)];
}

bool may_lack(char sign) {
  return sign == '*' || sign == '#';
}
// Between the pieces of a word.
bool may_be_letter(char sign) {
  return sign == Unit::kSymbol || sign == '*' || sign == '_';
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
    letters_.push_back({choice, i, token, may_lack(sign), choice == kAny, false});
  }
  if (!letters_.empty()) letters_.back().ends_token = true;
}

// What parts two pieces may itself stand for a letter.
void WordSearch::spell_between(std::uint32_t token) {
  for (std::uint32_t i = reading_->tokens[token].end; i < reading_->tokens[token + 1].begin; ++i) {
    if (may_be_letter(reading_->units[i].letter)) letters_.push_back({kAny, i, token, true, true, false});
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
  if (at == letters_.size() && !spell_on()) return false;
  // How many guesses are too many depends on all letters.
  if (letters_[at].is_guess) {
    while (spell_on()) continue;
  }
  return match_letter(node, at, last, guesses, found);
}

bool WordSearch::match_letter(Trie::Node node, std::size_t at, char last, int guesses, Found& found) {
  const Letter letter = letters_[at];
  const int guessed = guesses + (letter.is_guess ? 1 : 0);
  const bool may_guess = guessed <= kMostGuesses && 2 * guessed <= static_cast<int>(letters_.size());
  const auto go = [&](char next, Trie::Node child) { return match(child, at + 1, next, guessed, found); };
  const bool may_go = !letter.is_guess || (may_guess && at > 0);
  if (may_go && lexicon_->words().any_next(node, letter.choice, go)) return true;
  // A letter again; in pieces, letters are many enough without.
  const bool repeats =
      last != 0 && !is_joined_ && !letter.is_guess && (letter.choice >> (last - 'a') & 1) != 0;
  return (repeats || letter.may_lack) && match(node, at + 1, last, guesses, found);
}

// Whether an entry begins like the word of three letters and more, written with letters alone. A v may be a
// u.
bool WordSearch::may_repeat(const Token& word) const {
  const Unit* const unit = &reading_->units[word.begin];
  const char first = unit[0].letter;
  const char second = unit[1].letter;
  const char third = unit[2].letter;
  if (first == second || first == 'v' || second == 'v') return true;
  const Trie& trie = lexicon_->words();
  return second == third || third == 'v' ? trie.may_begin(first, second)
                                         : trie.may_begin(first, second, third);
}

void WordSearch::find_disguised(std::uint32_t token) {
  const Token& word = reading_->tokens[token];
  if (word.has(Token::kNumber) || word.size() < 3) return;
  const bool only_repeats = !word.has(Token::kSigns | Token::kForeign);
  if (only_repeats && !may_repeat(word)) return;
  letters_.clear();
  spell(token);
  std::size_t sure = 0;
  for (const Letter& letter : letters_) sure += std::popcount(letter.choice) <= 2 && letter.choice != 0;
  if (letters_.size() > kMostLetters || sure < 2) return;
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

// Takes the next piece to the letters, when they may be one word.
bool WordSearch::spell_on() {
  const std::uint32_t next = spelled_.last + 1;
  if (!is_joined_ || next >= reading_->tokens.size() || letters_.size() >= kMostLetters) return false;
  if (!may_join({spelled_.first, next})) return false;
  spell_between(spelled_.last);
  spell(next);
  spelled_.last = next;
  return true;
}

// Whether an entry may go on behind the word, which ends at that node, with the next one. Signs and a v may
// be several letters, what parts the words may be one.
bool WordSearch::may_go_on(std::uint32_t token, Trie::Node end) const {
  const auto& all = reading_->tokens;
  const auto& units = reading_->units;
  const Token& word = all[token];
  const bool has_signs = word.has(Token::kSigns | Token::kForeign);
  if (end == Trie::kNone && !has_signs) return false;
  if (token + 1 == all.size() || word.has(Token::kNumber) || word.size() > kLongestPiece) return false;
  if (has_signs) return true;
  for (std::uint32_t i = word.begin; i < word.end; ++i)
    if (units[i].letter == 'v') return true;
  for (std::uint32_t i = word.end; i < all[token + 1].begin; ++i)
    if (may_be_letter(units[i].letter)) return true;
  return leads_on(token, end);
}

// Whether an entry goes on from that node, where the word ends, with the two next letters, or ends there. A
// star may lack, and more than three of a letter are read as three.
bool WordSearch::leads_on(std::uint32_t token, Trie::Node end) const {
  const Token& next = reading_->tokens[token + 1];
  const Unit* const unit = &reading_->units[next.begin];
  const Trie& trie = lexicon_->words();
  const bool is_sure = next.size() > 1 && !may_lack(unit[0].letter) && !may_lack(unit[1].letter) &&
                       !reading_->tokens[token].has(Token::kRepeats);
  return trie.any_next(end, choice_of(unit[0].letter), [&](char, Trie::Node node) {
    return !is_sure || trie.value(node) != Trie::kNothing ||
           trie.any_next(node, choice_of(unit[1].letter), [](char, Trie::Node) { return true; });
  });
}

void WordSearch::find_joined(std::uint32_t token) {
  const auto& all = reading_->tokens;
  const Token& word = all[token];
  if (word.after_apostrophe || !may_join({token, token + 1})) return;
  letters_.clear();
  spell(token);
  spelled_ = {token, token};
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
