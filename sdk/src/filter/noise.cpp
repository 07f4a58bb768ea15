#include <array>
#include <cstdint>

#include "filter/structure.h"

namespace hearth::filter {
namespace {

constexpr std::uint32_t kFewestLetters = 12;  // below, capitals are an abbreviation or a name
constexpr std::uint32_t kFewestWords = 3;
constexpr std::uint32_t kMostAlike = 12;  // of one character in a row
constexpr std::uint32_t kWindow = 24;     // words
constexpr std::uint32_t kMostSame = 8;    // times the same word in a window

// FNV-1a (Fowler, Noll, Vo) of what is read.
std::uint32_t hash_of(const Reading& reading, const Token& token) {
  std::uint32_t hash = 2166136261;
  for (std::uint32_t i = token.begin; i < token.end; ++i)
    hash = (hash ^ static_cast<unsigned char>(reading.units[i].letter)) * 16777619;
  return hash;
}

// Several words in a row of capitals alone.
class Shouting {
 public:
  Shouting(const Reading& reading, std::vector<Shape>& shapes) : reading_(reading), shapes_(shapes) {}

  void find() {
    for (const Token& token : reading_.tokens) {
      std::uint32_t letters = 0;
      std::uint32_t capitals = 0;
      for (std::uint32_t i = token.begin; i < token.end; ++i) {
        letters += reading_.units[i].is_letter() ? 1 : 0;
        capitals += reading_.units[i].is_capital() ? 1 : 0;
      }
      if (letters == capitals)
        add(token, letters);
      else
        end();
    }
    end();
  }

 private:
  void add(const Token& token, std::uint32_t letters) {
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

void find_runs(const Reading& reading, std::vector<Shape>& shapes) {
  const auto& units = reading.units;
  for (std::size_t begin = 0; begin < units.size();) {
    std::size_t end = begin + 1;
    while (end < units.size() && units[end].letter == units[begin].letter) ++end;
    const bool is_drawn_line = units[begin].letter == ' ' || units[begin].letter == '-' ||
                               units[begin].letter == '=' || units[begin].letter == '_';
    if (end - begin > kMostAlike && !is_drawn_line && units[begin].letter != Unit::kForeign) {
      shapes.push_back({Category::flood, 1, Reason::repeats, units[begin].offset,
                        reading.end_of(static_cast<std::uint32_t>(end))});
    }
    begin = end;
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
      const std::uint32_t hash = hash_of(reading_, tokens[i]);
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

}  // namespace

void find_noise(const Reading& reading, std::vector<Shape>& shapes) {
  if (reading.tokens.empty()) return;
  Shouting(reading, shapes).find();
  find_runs(reading, shapes);
  Repetition(reading, shapes).find();
}

}  // namespace hearth::filter
