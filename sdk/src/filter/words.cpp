#include "filter/words.h"

namespace hearth::filter {
namespace {

constexpr std::uint32_t kLongestPhrase = 16;  // words
constexpr int kMostGaps = 2;
constexpr std::uint32_t kBefore = 4;  // so many words before and after somebody is spoken to
constexpr std::uint32_t kAfter = 3;
constexpr std::uint32_t kShortestPart = 4;  // letters
constexpr std::uint8_t kOdd = Token::kSigns | Token::kRepeats | Token::kForeign;

}  // namespace

void Reading::read(std::string_view source) {
  text = source;
  rare = fold(text, units);
  find_tokens(units, tokens);
}

std::uint32_t Reading::end_of(std::uint32_t end) const {
  const std::uint32_t last = units[end - 1].offset;
  while (units[end].offset == last) ++end;
  return units[end].offset;
}

void WordSearch::find(const Reading& reading, const Lexicon& lexicon, std::vector<Hit>& hits) {
  reading_ = &reading;
  lexicon_ = &lexicon;
  hits_ = &hits;
  const auto count = static_cast<std::uint32_t>(reading.tokens.size());
  for (std::uint32_t token = 0; token < count; ++token) find_at(token);
}

void WordSearch::find_at(std::uint32_t token) {
  const std::size_t before = hits_->size();
  Trie::Node end = Trie::kNone;
  if (may_follow(reading_->tokens[token])) end = follow(Trie::kRoot, {token, token}, 0);
  find_parts(token);
  if (hits_->size() == before && reading_->tokens[token].has(kOdd)) find_disguised(token);
  if (hits_->size() == before && may_go_on(token, end)) find_joined(token);
}

// Most words end here.
bool WordSearch::may_follow(const Token& word) const {
  if (word.size() < 2 || word.has(Token::kNumber)) return true;
  const Unit* const unit = &reading_->units[word.begin];
  const Trie& trie = lexicon_->words();
  return word.size() == 2 ? trie.may_begin(unit[0].likely, unit[1].likely)
                          : trie.may_begin(unit[0].likely, unit[1].likely, unit[2].likely);
}

// Through the letters of the last token, to the node where it ends. kNone: no entry begins with them.
Trie::Node WordSearch::follow(Trie::Node node, Tokens tokens, int gaps) {
  const Token& word = reading_->tokens[tokens.last];
  if (word.has(Token::kSigns | Token::kForeign) && !may_stand_for_letters(word)) return Trie::kNone;
  const Trie& trie = lexicon_->words();
  const bool is_number = word.has(Token::kNumber);
  for (std::uint32_t i = word.begin; i < word.end; ++i) {
    const Unit& unit = reading_->units[i];
    node = trie.next(node, is_number ? unit.letter : unit.likely);
    if (node == Trie::kNone) return node;
    const std::uint32_t entry = trie.value(node);
    if (entry == Trie::kNothing) continue;
    if (i + 1 == word.end || lexicon_->entry(entry).is_open()) put(tokens, entry, false);
  }
  follow_on(node, tokens, gaps);
  return node;
}

// From one word of a phrase to the next, or over a gap.
void WordSearch::follow_on(Trie::Node node, Tokens tokens, int gaps) {
  const Trie& trie = lexicon_->words();
  const Trie::Node space = trie.next(node, ' ');
  const std::size_t left = reading_->tokens.size() - 1 - tokens.last;
  if (space == Trie::kNone || left == 0 || tokens.last - tokens.first >= kLongestPhrase) return;
  follow(space, {tokens.first, tokens.last + 1}, gaps);
  const Trie::Node gap = trie.next(space, Trie::kGap);
  const Trie::Node after = gap == Trie::kNone ? gap : trie.next(gap, ' ');
  if (after == Trie::kNone || gaps == kMostGaps) return;
  for (std::uint32_t words = 1; words <= 2 && words < left; ++words)
    follow(after, {tokens.first, tokens.last + words + 1}, gaps + 1);
}

// As many letters as digits at least, or several in a longer word: the A55 is a road.
bool WordSearch::may_stand_for_letters(const Token& word) const {
  if (word.has(Token::kForeign)) return false;
  if (!word.has(Token::kSigns)) return true;
  std::uint32_t digits = 0;
  for (std::uint32_t i = word.begin; i < word.end; ++i) digits += reading_->units[i].is_digit() ? 1 : 0;
  return 2 * digits <= word.size() || (word.size() >= 5 && digits + 2 <= word.size());
}

void WordSearch::find_parts(std::uint32_t token) {
  const Token& word = reading_->tokens[token];
  if (word.size() < kShortestPart || word.has(Token::kNumber)) return;
  const Trie& trie = lexicon_->parts();
  const auto& units = reading_->units;
  for (std::uint32_t begin = word.begin; begin < word.end; ++begin) {
    if (!trie.may_begin(units[begin].likely, units[begin + 1].likely)) continue;
    Trie::Node node = Trie::kRoot;
    for (std::uint32_t i = begin; i < word.end; ++i) {
      node = trie.next(node, units[i].likely);
      if (node == Trie::kNone) break;
      if (const std::uint32_t entry = trie.value(node); entry != Trie::kNothing) {
        return put({token, token}, entry, false);
      }
    }
  }
}

void WordSearch::put(Tokens tokens, std::uint32_t entry, bool is_disguised) {
  const std::vector<Token>& all = reading_->tokens;
  if (tokens.first == tokens.last && lexicon_->is_exception(lower(all[tokens.first]))) return;
  if (lexicon_->entry(entry).mode == Mode::addressed && !is_addressed(tokens)) return;
  const std::uint32_t begin = all[tokens.first].begin;
  const std::uint32_t end = all[tokens.last].end;
  for (std::uint32_t i = begin; i < end; ++i) is_disguised = is_disguised || reading_->units[i].is_drawn();
  for (std::uint32_t token = tokens.first; token <= tokens.last; ++token)
    is_disguised = is_disguised || all[token].has(Token::kSigns);
  hits_->push_back({begin, end, entry, is_disguised});
}

// Whether one of the words around speaks to somebody, in the same sentence; names after an @ do.
bool WordSearch::is_addressed(Tokens hit) const {
  const std::vector<Token>& tokens = reading_->tokens;
  std::uint32_t begin = hit.first;
  while (begin > 0 && hit.first - begin < kBefore && !tokens[begin].after_stop) --begin;
  std::uint32_t end = hit.last;
  while (end + 1 < tokens.size() && end - hit.last < kAfter && !tokens[end + 1].after_stop) ++end;
  const Trie& trie = lexicon_->address();
  for (std::uint32_t token = begin; token <= end; ++token) {
    const Token& word = tokens[token];
    if (reading_->units[word.begin].letter == '@') return true;
    Trie::Node node = Trie::kRoot;
    for (std::uint32_t i = word.begin; i < word.end && node != Trie::kNone; ++i)
      node = trie.next(node, reading_->units[i].letter);
    if (node != Trie::kNone && trie.value(node) != Trie::kNothing) return true;
  }
  return false;
}

std::string_view WordSearch::lower(const Token& token) {
  const std::uint32_t begin = reading_->units[token.begin].offset;
  to_lower(reading_->text.substr(begin, reading_->end_of(token.end) - begin), lower_);
  return lower_;
}

}  // namespace hearth::filter
