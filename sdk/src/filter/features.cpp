#include "filter/features.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace hearth::filter {
namespace {

constexpr std::uint32_t kMostLetters = 24;  // of a word; what follows is not looked at
constexpr std::size_t kNear = 5;            // words before and after
constexpr std::size_t kNegated = 3;         // words after a "not"
constexpr std::size_t kReported = 8;        // words from a "says" on

constexpr std::uint32_t kLetterBits = 6;
constexpr std::uint32_t kFewLetters = 64 / kLetterBits;
constexpr std::uint8_t kBound = 37;
constexpr std::uint8_t kOther = 38;

constexpr std::uint8_t code_of(char letter) {
  if (letter >= 'a' && letter <= 'z') return static_cast<std::uint8_t>(letter - 'a' + 1);
  if (letter >= '0' && letter <= '9') return static_cast<std::uint8_t>(letter - '0' + 27);
  return kOther;
}

constexpr std::array<std::uint8_t, 128> codes() {
  std::array<std::uint8_t, 128> codes = {};
  for (std::size_t i = 0; i < codes.size(); ++i) codes[i] = code_of(static_cast<char>(i));
  return codes;
}
constexpr std::array<std::uint8_t, 128> kCodes = codes();

constexpr std::uint32_t kSeed = 0x811c9dc5U;
constexpr std::uint32_t add_letter(std::uint32_t hash, std::uint8_t code) {
  return (hash ^ code) * 0x01000193U;
}

constexpr std::uint32_t word_of(std::string_view letters) {
  std::uint32_t hash = kSeed;
  for (const char letter : letters) hash = add_letter(hash, code_of(letter));
  return scatter(hash);
}

constexpr std::uint32_t kind_word(Kind kind) {
  return scatter(0xc0ac29b7U + static_cast<std::uint32_t>(kind));
}

// Words that change what the words around them mean.
enum : std::uint8_t { kPlain, kYou, kNot, kReport };
constexpr std::string_view kYouWords[] = {"you", "your", "youre", "u", "ur", "yourself", "yourselves", "ya"};
constexpr std::string_view kNotWords[] = {"not",     "no",      "never",    "dont",    "doesnt", "didnt",
                                          "isnt",    "arent",   "wasnt",    "cant",    "cannot", "wont",
                                          "nobody",  "none",    "without",  "nothing", "aint",   "stop",
                                          "couldnt", "wouldnt", "shouldnt", "havent"};
constexpr std::string_view kReportWords[] = {
    "say",    "says",   "said",    "saying",    "call",     "calls",       "called",  "calling",
    "told",   "tell",   "wrote",   "write",     "writes",   "phrase",      "telling", "word",
    "words",  "slur",   "slurs",   "using",     "use",      "insult",      "heard",   "shouted",
    "yelled", "anyone", "whoever", "claim",     "racist",   "racism",      "claims",  "sexist",
    "bigot",  "bigots", "wrong",   "offensive", "describe", "unacceptable"};

struct MarkerTable {
  std::array<std::uint32_t, 256> words = {};
  std::array<std::uint8_t, 256> roles = {};

  constexpr void put(std::string_view letters, std::uint8_t role) {
    const std::uint32_t word = word_of(letters);
    std::uint32_t place = word & 255U;
    while (words[place] != 0) place = (place + 1) & 255U;
    words[place] = word;
    roles[place] = role;
  }
};
constexpr MarkerTable marker_table() {
  MarkerTable table;
  for (const std::string_view word : kYouWords) table.put(word, kYou);
  for (const std::string_view word : kNotWords) table.put(word, kNot);
  for (const std::string_view word : kReportWords) table.put(word, kReport);
  return table;
}
constexpr MarkerTable kTable = marker_table();

std::uint8_t role_of(std::uint32_t word) {
  for (std::uint32_t place = word & 255U; kTable.words[place] != 0; place = (place + 1) & 255U)
    if (kTable.words[place] == word) return kTable.roles[place];
  return kPlain;
}

// Emoji by which people are named: persons, their signs and flags. The colour of a skin is part of one.
constexpr struct {
  char32_t first;
  char32_t last;
} kPeople[] = {{0x2626, 0x2626},   {0x262a, 0x262a},   {0x267f, 0x267f},   {0x26a2, 0x26a8},
               {0x26e7, 0x26e7},   {0x2721, 0x2721},   {0x271d, 0x271d},   {0x1f1e6, 0x1f1ff},
               {0x1f308, 0x1f308}, {0x1f385, 0x1f385}, {0x1f3f3, 0x1f3f4}, {0x1f464, 0x1f478},
               {0x1f47c, 0x1f47c}, {0x1f54b, 0x1f54e}, {0x1f9b8, 0x1f9b9}, {0x1f9cf, 0x1f9df}};

bool names_people(char32_t point) {
  return std::any_of(std::begin(kPeople), std::end(kPeople),
                     [&](const auto& range) { return point >= range.first && point <= range.last; });
}

bool is_tone(char32_t point) {
  return point >= 0x1f3fb && point <= 0x1f3ff;
}

bool is_apart(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  while (begin < end && reading.units[begin].letter != ' ') ++begin;
  return begin < end;
}

}  // namespace

void Terms::read(const Reading& reading, std::span<const Tag> tags, const IdentityMask& mask) {
  terms_.clear();
  filled_ = 0;
  if (codes_.size() < 3 * reading.units.size()) codes_.resize(3 * reading.units.size());
  ends_.clear();
  take_words(reading);
  mask_identities(mask);
  put_tags(tags);
  put_marks(reading);
  find_repeats();
}

void Terms::take_words(const Reading& reading) {
  std::uint32_t at = 0;
  bool in_link = false;
  for (const Token& token : reading.tokens) {
    if (in_link && !is_apart(reading, at, token.begin)) {
      terms_.back().end = at = token.end;
      continue;
    }
    in_link = false;
    take_symbols(reading, at, token.begin);
    take(reading, token);
    in_link = terms_.back().kind == Kind::link;
    at = token.end;
  }
  take_symbols(reading, at, static_cast<std::uint32_t>(reading.units.size()));
}

// Emoji, but no mere punctuation.
void Terms::take_symbols(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i)
    if (reading.units[i].letter == Unit::kSymbol) take_symbol(reading, i);
}

void Terms::take_symbol(const Reading& reading, std::uint32_t at) {
  const text::CodePoint point = text::first_code_point(reading.text.substr(reading.units[at].offset));
  if (point.bytes == 0 || point.value < 0x2190 || is_tone(point.value)) return;
  Term& term = terms_.emplace_back();
  term.begin = at;
  term.end = at + 1;
  const bool is_person = names_people(point.value);
  term.kind = is_person ? Kind::identity : Kind::emoji;
  term.word = is_person ? kind_word(Kind::identity) : scatter(static_cast<std::uint32_t>(point.value));
  term.coarse = term.word;
  ends_.push_back(filled_);
}

// "don't" is one word.
bool Terms::is_ending(const Reading& reading, const Token& token) const {
  if (terms_.empty() || terms_.back().kind != Kind::word || token.has(Token::kNumber)) return false;
  if (token.size() > 2 || token.begin != terms_.back().end + 1) return false;
  if (terms_.back().end - terms_.back().begin > kMostLetters) return false;
  const char between = reading.units[token.begin - 1].letter;
  return between == '\'' || between == Unit::kSymbol;
}

void Terms::take(const Reading& reading, const Token& token) {
  const bool is_name = reading.units[token.begin].letter == '@' && token.size() > 1;
  if (is_ending(reading, token)) {
    terms_.back().end = token.end;
    if (token.size() == 1 && reading.units[token.begin].letter == 's') return;  // as in "women's"
    --filled_;
    ends_.pop_back();
  } else {
    terms_.push_back({token.begin, token.end});
    codes_[filled_++] = kBound;
    hash_ = kSeed;
    letters_ = 0;
  }
  take_letters(reading, token);
  close(token, is_name);
}

// A letter three times and more in a row is one twice. Numbers are all the same.
void Terms::take_letters(const Reading& reading, const Token& token) {
  if (token.has(Token::kNumber)) return;
  std::uint8_t* const begin = codes_.data() + filled_;
  std::uint8_t* end = begin;
  std::uint32_t hash = hash_;
  std::uint64_t letters = letters_;
  std::uint32_t last = 0;
  std::uint32_t last2 = 0;
  for (const Unit& unit : std::span(&reading.units[token.begin], token.size())) {
    if (end == begin + kMostLetters) break;
    const std::uint8_t code = kCodes[static_cast<unsigned char>(unit.likely)];
    if (code == last && code == last2) continue;
    last2 = last;
    last = code;
    *end++ = code;
    hash = add_letter(hash, code);
    letters = letters << kLetterBits | code;
  }
  filled_ += static_cast<std::uint32_t>(end - begin);
  hash_ = hash;
  letters_ = letters;
}

void Terms::close(const Token& token, bool is_name) {
  constexpr std::uint32_t kA = word_of("a");
  constexpr std::uint32_t kAn = word_of("an");
  constexpr std::uint32_t kLinks[] = {word_of("http"), word_of("https"), word_of("www")};
  Term& term = terms_.back();
  codes_[filled_++] = kBound;
  const std::uint32_t codes = filled_ - (ends_.empty() ? 0 : ends_.back());
  term.letters = codes <= kFewLetters + 2 ? letters_ : 0;
  ends_.push_back(filled_);
  term.word = scatter(hash_);
  term.is_shouted = token.size() > 2 && token.has(Token::kCapitals) && !token.has(Token::kNumber);
  if (term.word == kAn) term.word = kA;  // which of them stands there depends on the word after
  if (token.has(Token::kNumber)) term.kind = Kind::number;
  if (is_name) term.kind = Kind::name;
  if (std::find(std::begin(kLinks), std::end(kLinks), term.word) != std::end(kLinks)) term.kind = Kind::link;
  if (term.kind != Kind::word) {
    term.word = kind_word(term.kind);
    term.letters = 0;
  }
  term.coarse = term.word;
}

void Terms::mask_identities(const IdentityMask& mask) {
  std::size_t to = 0;
  for (std::size_t from = 0; from < terms_.size();) {
    const std::size_t words = mask.match(std::span(terms_).subspan(from));
    const std::size_t last = from + std::max<std::size_t>(words, 1) - 1;
    Term& term = terms_[to];
    term = terms_[from];
    term.end = terms_[last].end;
    ends_[to++] = ends_[last];
    from = last + 1;
    if (words == 0) continue;
    term.kind = Kind::identity;
    term.letters = 0;
    term.word = term.coarse = kind_word(Kind::identity);
  }
  terms_.resize(to);
  ends_.resize(to);
}

// A tag belongs to the first word that it names, and says what that is when it is all of it.
void Terms::put_tags(std::span<const Tag> tags) {
  constexpr std::uint32_t kTag = 0x02e5be93U;
  std::size_t at = 0;
  for (const Tag& tag : tags) {
    while (at < terms_.size() && terms_[at].end <= tag.begin) ++at;
    if (at == terms_.size()) return;
    Term& term = terms_[at];
    if (term.begin >= tag.end || term.kind == Kind::identity) continue;
    term.tag = scatter(kTag + static_cast<std::uint32_t>(tag.category) * 4U + tag.severity);
    if (tag.end <= term.end) term.coarse = term.tag;
  }
}

void Terms::mark(std::size_t from, std::size_t to, std::uint8_t mark) {
  for (std::size_t i = from; i < std::min(to, terms_.size()); ++i) terms_[i].marks |= mark;
}

void Terms::mark_around(std::size_t at, std::uint8_t with) {
  mark(at > kNear ? at - kNear : 0, at, with);
  mark(at + 1, at + kNear + 1, with);
}

void Terms::put_marks(const Reading& reading) {
  bool is_quoted = false;
  std::size_t reported = 0;
  std::uint32_t unit = 0;
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    const Term& term = terms_[i];
    const std::uint8_t role = term.kind == Kind::word ? role_of(term.word) : std::uint8_t{kPlain};
    if (term.kind == Kind::identity) mark_around(i, Term::kNearIdentity);
    if (role == kYou || term.kind == Kind::name) mark_around(i, Term::kAddressed);
    if (role == kNot) mark(i + 1, i + kNegated + 1, Term::kNegated);
    if (role == kReport) reported = i + kReported;
    if (i < reported && role != kReport) mark(i, i + 1, Term::kReported);
    for (; unit < term.begin; ++unit) is_quoted = is_quoted != (reading.units[unit].letter == '"');
    if (is_quoted) mark(i, i + 1, Term::kQuoted);
    unit = term.end;
  }
}

// What was said among the latest few hundred pairs of words.
void Terms::find_repeats() {
  constexpr std::uint32_t kStart = 0x9216d5d9U;
  std::array<std::uint32_t, 256> said = {};
  std::uint32_t before = kStart;
  for (Term& term : terms_) {
    term.pair = pair_of(before, term.coarse);
    std::uint32_t& known = said[term.pair & 255U];
    term.is_repeated = known == term.pair;
    known = term.pair;
    before = term.coarse;
  }
}

std::span<const Feature> Terms::see(std::size_t at, Features& room) const {
  return {room.data(), put_word(at, put_around(at, room.data()))};
}

std::span<const Feature> Terms::see_word(std::size_t at, Features& room) const {
  return {room.data(), put_word(at, room.data())};
}

std::span<const Feature> Terms::see_around(std::size_t at, Features& room) const {
  return {room.data(), put_around(at, room.data())};
}

// Four letters in a row.
Feature* Terms::put_word(std::size_t at, Feature* room) const {
  const Term& term = terms_[at];
  if (term.is_repeated) return room;
  if (term.kind != Kind::identity) *room++ = {Seen::word, scatter(term.word)};
  if (term.kind != Kind::word) return room;
  const std::uint8_t* code = codes_.data() + (at == 0 ? 0 : ends_[at - 1]);
  const std::uint8_t* const end = codes_.data() + ends_[at];
  std::uint32_t four = 0;
  for (std::uint32_t count = 1; code != end; ++code, ++count) {
    four = (four << kLetterBits | *code) & 0xffffffU;
    if (count >= 4) *room++ = {Seen::letters, scatter(four ^ 0xa54ff53aU)};
  }
  return room;
}

Feature* Terms::put_around(std::size_t at, Feature* room) const {
  constexpr std::uint32_t kPair = 0x51ed270bU;
  constexpr std::uint32_t kSkip = 0x2545f491U;
  constexpr std::uint32_t kThree = 0x1b873593U;
  constexpr std::uint32_t kContext = 0x68bc21ebU;
  constexpr std::uint32_t kShouted = 0x3c6ef372U;
  const Term& term = terms_[at];
  if (term.is_repeated) return room;
  const auto visit = [&](Seen seen, std::uint32_t number) { *room++ = {seen, number}; };
  visit(Seen::pair, term.pair ^ kPair);
  if (at > 1) {
    const std::uint32_t before2 = terms_[at - 2].coarse;
    visit(Seen::skip, pair_of(before2, term.coarse) ^ kSkip);
    visit(Seen::three, pair_of(before2, term.pair) ^ kThree);
  }
  if (term.is_shouted) visit(Seen::tag, kShouted);
  if (term.tag != 0) visit(Seen::tag, term.tag);
  for (std::uint32_t marks = term.marks; marks != 0; marks &= marks - 1) {
    const auto mark = static_cast<std::uint32_t>(std::countr_zero(marks));
    visit(Seen::context, pair_of(term.coarse, mark) ^ kContext);
  }
  return room;
}

}  // namespace hearth::filter
