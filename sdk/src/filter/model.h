// A linear model over what features.h sees: a number for each of many thousand features and head, all whole.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "filter/features.h"
#include "hearth/filter.h"

namespace hearth::filter {

/// Says how likely a text is one thing, or, for the places, how much each of its words hurts.
struct Head {
  static constexpr std::uint32_t kMostBits = 20;
  static constexpr std::uint32_t kScatter = 0x9e3779b1U;  // the golden ratio, of 32 bits

  /// The weight of a feature. O(1).
  [[nodiscard]] std::int32_t weight(std::uint32_t feature) const {
    return weights[feature * kScatter >> (32U - bits)];
  }
  [[nodiscard]] bool sees(Seen seen) const { return (kinds >> static_cast<std::uint32_t>(seen) & 1U) != 0; }
  /// 0 .. 100 from the sum of so many weights: how many of a hundred such texts are what the head looks for.
  [[nodiscard]] std::uint8_t score(std::int64_t sum, std::uint32_t features) const;

  Category category = Category::insult;
  std::uint8_t bits = 0;       // of the places in its table
  std::uint8_t kinds = 0;      // the set of what it sees
  std::uint16_t window = 256;  // so many words are judged at once; longer texts by halves of it
  std::int32_t scale = 0;      // of a weight, in 1/256 of a logit, times 256
  std::int32_t bias = 0;       // in 1/256 of a logit
  std::uint8_t likely = 101;   // the scores from which on it finds something; 101: never
  std::uint8_t very_likely = 101;
  std::vector<std::int8_t> weights;
  std::uint32_t group = 0;  // of the model
  std::uint32_t place = 0;  // in the group
};

/// Up to four heads with tables of one size: what a feature weighs for them stands side by side, a byte each,
/// and is added at once.
struct Group {
  static constexpr std::uint32_t kMostHeads = 4;

  std::uint32_t size = 0;  // heads
  std::uint32_t shift = 0;
  std::array<std::uint32_t, kSeenKinds> sees = {};  // by kind: 0xff in the byte of each that looks at it
  Seen last = Seen::word;                           // of those kinds but for letters
  std::vector<std::uint8_t> weights;  // each plus 128, `size` for a place; enough at the end to read four
};

class Model {
 public:
  /// To be called when the heads are complete. O(weights).
  void group_heads();

  std::string language;
  IdentityMask identities;
  std::vector<Head> heads;
  std::vector<Group> groups;  // all heads
  /// For words: those whose sums are at most `bias` below the highest belong to what was found, where that
  /// and half the score come to `likely`.
  Head places;
};

/// What the model finds in a text: units begin .. end - 1.
struct Opinion {
  Category category;
  std::uint8_t severity;
  std::uint8_t score;
  std::uint32_t begin;
  std::uint32_t end;
};

/// Of what is seen at a word: the weights of all heads of a group, of which every other has room to be added
/// up.
struct Weights {
  static constexpr std::uint32_t kEven = 0x00ff00ffU;
  static constexpr std::uint32_t kOnes = 0x01010101U;
  static_assert(Terms::kMostFeatures * 255 <= 0xffff);

  /// What was seen is in the order of the kinds.
  void add(const Group& group, std::span<const Feature> seen);
  void add(const Group& group, std::uint32_t number, std::uint32_t sees);

  std::uint32_t even = 0;
  std::uint32_t odd = 0;
  std::uint32_t features = 0;
};

/// Of one model. Keeps its buffers from text to text.
class Judge {
 public:
  /// Below so many words the model says nothing, unless a lexicon found something.
  static constexpr std::uint32_t kFewWords = 4;

  /// Refers to the model.
  explicit Judge(const Model& model);

  /// Replaces `opinions`, and answers how likely the text hurts, 0 .. 100. `tags` are in order. O(units).
  std::uint8_t judge(const Reading& reading, std::span<const Tag> tags, std::vector<Opinion>& opinions);

  /// {heads: [{category, score, likely, veryLikely}], words: [{units, weights, masked?}], silent?: true}:
  /// what each head said of the last text, and the weights of each word in the order of the heads; silent:
  /// there were too few words for it to find anything. In explain.cpp. O(units).
  [[nodiscard]] Json explain(const Reading& reading) const;

 private:
  struct Sum {                  // up to a word
    std::uint32_t weights = 0;  // plus 128 for each feature
    std::uint32_t features = 0;
  };
  using Sums = std::array<Sum, Group::kMostHeads>;
  struct Window {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  [[nodiscard]] bool says_nothing(std::span<const Tag> tags) const;
  void add_up();
  const Weights* weigh_word(std::size_t at);
  std::uint8_t ask(const Head& asked, std::vector<Opinion>& opinions);
  void tell(const Head& asked, Window window, std::uint8_t score, std::vector<Opinion>& opinions);
  std::int32_t weigh_places(Window window);
  void put_places(std::int64_t least, Window window, const Opinion& opinion,
                  std::vector<Opinion>& opinions) const;
  void put_strongest(const Head& head, Window window, Opinion opinion, std::vector<Opinion>& opinions) const;

  [[nodiscard]] const Sum& sum(const Head& head, std::size_t words) const {
    return sums_[words * model_.groups.size() + head.group][head.place];
  }
  [[nodiscard]] std::uint32_t features(const Head& head, Window window) const {
    return sum(head, window.end).features - sum(head, window.begin).features;
  }
  [[nodiscard]] std::int32_t weight(const Head& head, Window window) const {
    const std::uint32_t weights = sum(head, window.end).weights - sum(head, window.begin).weights;
    return static_cast<std::int32_t>(weights - 128 * features(head, window));
  }

  const Model& model_;
  Terms terms_;
  Terms::Features room_;
  bool is_silent_ = false;
  std::vector<std::uint8_t> scores_;  // of each head
  std::vector<Sums> sums_;            // of the first words, none to all, each group's beside the others'
  // Words say the same again and again: what they weigh is kept at places by their numbers.
  std::vector<std::uint64_t> known_;  // their letters
  std::vector<Weights> weights_;      // of each, by groups
  std::vector<std::int32_t> words_;   // how much each word of a window hurts
};

}  // namespace hearth::filter
