#include <algorithm>
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

// One word again and again: counted in a window that moves along.
void find_same_words(const Reading& reading, std::vector<Shape>& shapes) {
  const auto& tokens = reading.tokens;
  std::array<std::uint32_t, kWindow> held = {};  // hashes
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    held[i % kWindow] = hash_of(reading, tokens[i]);
    const std::size_t size = std::min<std::size_t>(i + 1, kWindow);
    std::size_t first = i;
    std::uint32_t same = 0;
    for (std::size_t back = 0; back < size; ++back) {
      if (held[(i - back) % kWindow] != held[i % kWindow]) continue;
      ++same;
      first = i - back;
    }
    if (same < kMostSame) continue;
    shapes.push_back({Category::flood, 1, Reason::repeats, reading.units[tokens[first].begin].offset,
                      reading.end_of(tokens[i].end)});
    return;
  }
}

}  // namespace

void find_noise(const Reading& reading, std::vector<Shape>& shapes) {
  if (reading.tokens.empty()) return;
  Shouting(reading, shapes).find();
  find_runs(reading, shapes);
  find_same_words(reading, shapes);
}

}  // namespace hearth::filter
