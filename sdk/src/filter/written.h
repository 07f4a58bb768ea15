// Words that are looked for as they are written, but for capitals: those of scripts that the filter does not
// read as Latin letters, and those with signs, such as "c++".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "filter/words.h"

namespace hearth::filter {

/// Keeps its buffers from text to text.
class WrittenWords {
 public:
  /// Whether a word must be looked for so: there is something in it that folding does not keep.
  [[nodiscard]] static bool must_hold(std::string_view word);

  /// The number stands for the word in what is found. Then finish().
  void add(std::string_view word, std::uint32_t number);
  void finish();

  [[nodiscard]] bool empty() const { return words_.empty(); }

  /// Adds what is found: whole words, where their script parts words by spaces. O(units times the words that
  /// begin with one character).
  void find(const Reading& reading, std::vector<Hit>& hits);

 private:
  struct Point {  // a character, or all white space up to the next
    char32_t value = 0;
    std::uint32_t unit = 0;
    bool is_part = false;  // of a word that spaces part from others
  };

  struct Word {
    char32_t first = 0;
    std::uint32_t begin = 0;  // of its characters in letters_
    std::uint32_t size = 0;
    std::uint32_t number = 0;
  };

  static void read(const Reading& reading, std::vector<Point>& points);
  void find_at(std::size_t at, std::uint32_t end_unit, std::vector<Hit>& hits) const;

  [[nodiscard]] bool stands_at(const Word& word, std::size_t at) const;

  std::vector<Word> words_;  // by their first characters
  std::vector<char32_t> letters_;
  std::vector<Point> points_;
};

}  // namespace hearth::filter
