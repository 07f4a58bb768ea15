#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>

#include "filter/structure.h"
#include "text/random.h"

namespace hearth::filter {
namespace {

constexpr std::uint32_t kFewestLetters = 12;  // below, capitals are an abbreviation or a name
constexpr std::uint32_t kFewestWords = 3;
constexpr std::uint32_t kMostAlike = 12;  // of one character in a row
constexpr std::uint32_t kWindow = 24;     // words
constexpr std::uint32_t kMostSame = 8;    // times the same word in a window

// Several words in a row of capitals alone.
class Shouting {
 public:
  Shouting(const Reading& reading, std::vector<Shape>& shapes) : reading_(reading), shapes_(shapes) {}

  void find() {
    for (const Token& token : reading_.tokens) {
      if (token.has(Token::kCapitals))
        add(token);
      else
        end();
    }
    end();
  }

 private:
  void add(const Token& token) {
    std::uint32_t letters = 0;
    for (std::uint32_t i = token.begin; i < token.end; ++i) letters += reading_.units[i].is_letter() ? 1 : 0;
    if (letters == 0) return;
    if (letters_ == 0) begin_ = token.begin;
    end_ = token.end;
    letters_ += letters;
    words_ += letters >= 2 ? 1 : 0;
  }

  void end() {
    if (letters_ >= kFewestLetters && words_ >= kFewestWords)
      shapes_.push_back(
          {Category::shouting, 1, Reason::capitals, reading_.units[begin_].offset, reading_.end_of(end_)});
    letters_ = words_ = 0;
  }

  const Reading& reading_;
  std::vector<Shape>& shapes_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t letters_ = 0;
  std::uint32_t words_ = 0;
};

void put_run(const Reading& reading, std::size_t begin, std::size_t end, std::vector<Shape>& shapes) {
  const char letter = reading.units[begin].letter;
  const bool is_drawn_line = letter == ' ' || letter == '-' || letter == '=' || letter == '_';
  if (end - begin <= kMostAlike || is_drawn_line || letter == Unit::kForeign) return;
  shapes.push_back({Category::flood, 1, Reason::repeats, reading.units[begin].offset,
                    reading.end_of(static_cast<std::uint32_t>(end))});
}

// A run that is too long covers two places that are half of it apart: only there one has to look closer.
void find_runs(const Reading& reading, std::vector<Shape>& shapes) {
  constexpr std::size_t kStep = kMostAlike / 2;
  const auto& units = reading.units;
  for (std::size_t at = 0; at + kStep < units.size();) {
    const char letter = units[at].letter;
    if (units[at + kStep].letter != letter) {
      at += kStep;
      continue;
    }
    std::size_t begin = at;
    std::size_t end = at + 1;
    while (begin > 0 && units[begin - 1].letter == letter) --begin;
    while (end < units.size() && units[end].letter == letter) ++end;
    put_run(reading, begin, end, shapes);
    at = std::max(end, at + kStep);
  }
}

// One word again and again, in a window that moves along.
class Repetition {
 public:
  Repetition(const Reading& reading, std::vector<Shape>& shapes) : reading_(reading), shapes_(shapes) {}

  void find() {
    const auto& tokens = reading_.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (i >= kWindow) --counts_[bucket(held_[i % kWindow])];
      const std::uint32_t hash = tokens[i].hash;
      held_[i % kWindow] = hash;
      if (++counts_[bucket(hash)] < kMostSame) continue;
      const std::size_t first = first_of(hash, i);
      if (first == i) continue;
      shapes_.push_back({Category::flood, 1, Reason::repeats, reading_.units[tokens[first].begin].offset,
                         reading_.end_of(tokens[i].end)});
      return;
    }
  }

 private:
  static std::size_t bucket(std::uint32_t hash) { return hash >> 24; }

  // The first of enough words with that hash, or the last where there are not so many.
  [[nodiscard]] std::size_t first_of(std::uint32_t hash, std::size_t last) const {
    std::size_t first = last;
    std::uint32_t same = 0;
    for (std::size_t back = 0; back < kWindow && back <= last; ++back) {
      if (held_[(last - back) % kWindow] != hash) continue;
      ++same;
      first = last - back;
    }
    return same < kMostSame ? last : first;
  }

  const Reading& reading_;
  std::vector<Shape>& shapes_;
  std::array<std::uint32_t, kWindow> held_ = {};  // hashes
  std::array<std::uint8_t, 256> counts_ = {};     // by bucket: other words may share it
};

// Sentences that say nearly the same, told by SimHash (Charikar 2002; near duplicates as by Manku et al.
// 2007) over pairs of words: those of a few bits' difference are alike.
class Echo {
 public:
  Echo(const Reading& reading, std::vector<Shape>& shapes) : reading_(reading), shapes_(shapes) {}

  void find() {
    const auto& tokens = reading_.tokens;
    const auto begins =
        std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.after_stop; });
    if (begins < std::ptrdiff_t{kFewestAlike}) return;
    const auto count = static_cast<std::uint32_t>(tokens.size());
    for (std::uint32_t begin = 0, end = 0; begin < count && !is_found_; begin = end) {
      for (end = begin + 1; end < count && !tokens[end].after_stop;) ++end;
      if (end - begin >= kFewestInSentence) compare(begin, end);
    }
  }

 private:
  static constexpr std::size_t kCounterBits = 6;
  static constexpr std::uint32_t kMostInSentence = (1U << kCounterBits) - 1;
  static constexpr std::uint32_t kFewestInSentence = 4;  // words
  static constexpr std::size_t kSentences = 8;           // that are looked back on
  static constexpr int kMostDifferent = 11;              // bits
  static constexpr std::uint32_t kFewestAlike = 4;

  struct Sentence {
    std::uint64_t hash = 0;
    std::uint32_t begin = 0;
  };

  void compare(std::uint32_t begin, std::uint32_t end) {
    const Sentence now{hash_of(begin, end), begin};
    std::uint32_t first = begin;
    std::size_t alike = 1;
    for (std::size_t back = 1; back <= std::min(said_, kSentences); ++back) {
      const Sentence& before = latest_[(said_ - back) % kSentences];
      if (std::popcount(before.hash ^ now.hash) > kMostDifferent) continue;
      first = before.begin;
      ++alike;
    }
    latest_[said_++ % kSentences] = now;
    if (alike < kFewestAlike) return;
    is_found_ = true;
    shapes_.push_back({Category::flood, 1, Reason::repeats,
                       reading_.units[reading_.tokens[first].begin].offset,
                       reading_.end_of(reading_.tokens[end - 1].end)});
  }

  // Of the hashes of the words each bit that more than half of them have. They are counted side by side: the
  // first of the numbers holds the ones of all 64 counters, the next the twos, and so on.
  [[nodiscard]] std::uint64_t hash_of(std::uint32_t begin, std::uint32_t end) const {
    end = std::min(end, begin + kMostInSentence);
    std::array<std::uint64_t, kCounterBits> counters = {};
    for (std::uint32_t i = begin; i < end; ++i) {
      std::uint64_t carry = text::Random(reading_.tokens[i].hash).next();
      for (std::uint64_t& counter : counters) carry = std::exchange(counter, counter ^ carry) & carry;
    }
    const std::uint32_t half = (end - begin) / 2;
    std::uint64_t more = 0;
    std::uint64_t same = ~std::uint64_t{0};
    for (std::size_t bit = kCounterBits; bit-- > 0;) {
      const std::uint64_t wanted = (half >> bit & 1U) != 0 ? ~std::uint64_t{0} : 0;
      more |= same & counters[bit] & ~wanted;
      same &= ~(counters[bit] ^ wanted);
    }
    return more;
  }

  const Reading& reading_;
  std::vector<Shape>& shapes_;
  std::array<Sentence, kSentences> latest_ = {};
  std::size_t said_ = 0;
  bool is_found_ = false;
};

}  // namespace

void find_noise(const Reading& reading, std::vector<Shape>& shapes) {
  if (reading.tokens.empty()) return;
  Shouting(reading, shapes).find();
  find_runs(reading, shapes);
  Repetition(reading, shapes).find();
  Echo(reading, shapes).find();
}

}  // namespace hearth::filter
