// Words by their letters, many at once.
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hearth::filter {

/// Keys over a-z, 0-9, the space between the words of a phrase, and kGap for a word or two between them.
class Trie {
 public:
  using Node = std::uint32_t;
  static constexpr Node kRoot = 0;
  static constexpr Node kNone = 0xffffffff;
  static constexpr std::uint32_t kNothing = 0xffffffff;
  static constexpr char kGap = '*';

  Trie() = default;

  /// Keys with what stands for them, a number each; of equal keys the first counts. O(letters log keys).
  explicit Trie(std::vector<std::pair<std::string, std::uint32_t>> keys);

  /// The node that the letter leads to, or kNone. O(1).
  [[nodiscard]] Node next(Node node, char letter) const {
    const unsigned place = place_of(letter);
    if (place == kPlaces || node >= nodes_.size()) return kNone;
    const std::uint64_t mask = nodes_[node].mask;
    if ((mask >> place & 1) == 0) return kNone;
    const std::uint64_t before = mask & ((std::uint64_t{1} << place) - 1);
    return nodes_[node].first + static_cast<Node>(std::popcount(before));
  }

  /// What stands for the key that ends here, or kNothing.
  [[nodiscard]] std::uint32_t value(Node node) const { return nodes_[node].value; }

  /// Visits the letters that lead on from here, with their nodes.
  template <class Visit>
  void each_next(Node node, Visit visit) const {
    Node next = nodes_[node].first;
    for (std::uint64_t mask = nodes_[node].mask; mask != 0; mask &= mask - 1) {
      visit(letter_at(static_cast<unsigned>(std::countr_zero(mask))), next++);
    }
  }

  [[nodiscard]] bool empty() const { return nodes_.empty(); }

 private:
  static constexpr unsigned kPlaces = 38;

  struct Inner {
    std::uint64_t mask = 0;  // which letters lead on; their nodes lie side by side
    Node first = 0;
    std::uint32_t value = kNothing;
  };

  static unsigned place_of(char letter) {
    if (letter >= 'a' && letter <= 'z') return static_cast<unsigned>(letter - 'a');
    if (letter >= '0' && letter <= '9') return static_cast<unsigned>(letter - '0') + 26;
    return letter == ' ' ? 36 : letter == kGap ? 37 : kPlaces;
  }
  static char letter_at(unsigned place) {
    return static_cast<char>(place < 26    ? 'a' + place
                             : place < 36  ? '0' + (place - 26)
                             : place == 36 ? ' '
                                           : kGap);
  }

  std::vector<Inner> nodes_;
};

}  // namespace hearth::filter
