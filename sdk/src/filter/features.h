// What the model sees of a text: its words with their kinds, and the numbers that stand for what it looks at.
// The trainer and the filter share this, so that both see the same.
#pragma once

#include <array>
#include <bit>
#include <compare>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "filter/words.h"

namespace hearth::filter {

/// Scatters the bits of a number, for whole numbers of 32 bits.
constexpr std::uint32_t scatter(std::uint32_t x) {
  x ^= x >> 16;
  x *= 0x7feb352dU;
  x ^= x >> 15;
  x *= 0x846ca68bU;
  return x ^ (x >> 16);
}
constexpr std::uint32_t pair_of(std::uint32_t a, std::uint32_t b) {
  return scatter(a * 0x9e3779b1U + std::rotl(b, 13));
}

/// What a word is, beyond its letters.
enum class Kind : std::uint8_t { word, identity, number, name, link, emoji };

/// A word of the text as the model reads it: units begin .. end - 1.
struct Term {
  static constexpr std::uint8_t kNearIdentity = 1;
  static constexpr std::uint8_t kAddressed = 2;  // near "you"
  static constexpr std::uint8_t kNegated = 4;    // soon after a "not"
  static constexpr std::uint8_t kQuoted = 8;
  static constexpr std::uint8_t kReported = 16;  // somebody speaks of what others say

  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint64_t letters = 0;  // themselves, of a word of few; 0: there are too many
  std::uint32_t word = 0;     // stands for its letters
  std::uint32_t coarse = 0;   // the same, or its kind: what pairs are made of
  std::uint32_t pair = 0;     // stands for it and the word before
  std::uint32_t tag = 0;      // the lexicon's word about it, or 0
  Kind kind = Kind::word;
  std::uint8_t marks = 0;
  bool is_repeated = false;  // after the same word as before: nothing new is said
  bool is_shouted = false;   // in capitals
};

/// What the lexicons found: units begin .. end - 1.
struct Tag {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Category category = Category::profanity;
  std::uint8_t severity = 1;

  friend auto operator<=>(const Tag&, const Tag&) = default;
};

/// Words by which people are named, read as one and the same, whatever they are. Keeps 30 bits of each.
class IdentityMask {
 public:
  static constexpr std::size_t kMostWords = 6;  // in one term

  IdentityMask() = default;
  /// From what keys() gave. O(keys).
  explicit IdentityMask(std::vector<std::uint32_t> keys);

  /// Another term, of the words as Terms reads them. To be done before anything is asked.
  void add(std::span<const Term> term);
  /// How many of the first words form a term, the most that do; 0: none.
  [[nodiscard]] std::size_t match(std::span<const Term> terms) const;
  /// In no order; the two lowest bits say whether a term ends there and whether one goes on.
  [[nodiscard]] std::vector<std::uint32_t> keys() const;

 private:
  void put(std::uint32_t key);
  void grow();

  std::vector<std::uint32_t> table_;  // open, 0: empty
  std::size_t count_ = 0;
};

/// What is seen at a term: each kind is a bit in the set that a head of the model looks at.
enum class Seen : std::uint8_t { word, pair, skip, three, tag, context, letters };
inline constexpr std::uint32_t kSeenKinds = 7;

/// A number that stands for something seen.
struct Feature {
  Seen seen = Seen::word;
  std::uint32_t number = 0;
};

/// Keeps its buffers from text to text.
class Terms {
 public:
  /// Replaces the terms by those of the text. O(units).
  void read(const Reading& reading, std::span<const Tag> tags, const IdentityMask& mask);

  [[nodiscard]] std::span<const Term> all() const { return terms_; }

  /// More than is ever seen at one term.
  static constexpr std::size_t kMostFeatures = 64;
  using Features = std::array<Feature, kMostFeatures>;

  /// What is seen at one term, put into `room`: the same for the same words around it.
  std::span<const Feature> see(std::size_t at, Features& room) const;
  /// The part of it that the word alone decides, and the rest, each in the order of the kinds.
  std::span<const Feature> see_word(std::size_t at, Features& room) const;
  std::span<const Feature> see_around(std::size_t at, Features& room) const;

 private:
  void take_words(const Reading& reading);
  void take_symbols(const Reading& reading, std::uint32_t begin, std::uint32_t end);
  void take_symbol(const Reading& reading, std::uint32_t at);
  void take(const Reading& reading, const Token& token);
  [[nodiscard]] bool is_ending(const Reading& reading, const Token& token) const;
  void take_letters(const Reading& reading, const Token& token);
  void close(const Token& token, bool is_name);
  void mask_identities(const IdentityMask& mask);
  void put_tags(std::span<const Tag> tags);
  void put_marks(const Reading& reading);
  void find_repeats();
  Feature* put_word(std::size_t at, Feature* room) const;
  Feature* put_around(std::size_t at, Feature* room) const;
  void mark_around(std::size_t at, std::uint8_t mark);
  void mark(std::size_t from, std::size_t to, std::uint8_t mark);

  std::vector<Term> terms_;
  std::vector<std::uint8_t> codes_;  // of the letters of all terms, with a bound before and after each
  std::uint32_t filled_ = 0;         // of codes_: at most three for a unit
  std::uint32_t hash_ = 0;           // of the letters of the latest term
  std::uint64_t letters_ = 0;        // of it, the latest ones, of six bits each
  std::vector<std::uint32_t> ends_;  // where those of each term end
};

}  // namespace hearth::filter
