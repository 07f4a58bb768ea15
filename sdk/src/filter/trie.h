// Words by their letters, many at once.
#pragma once

#include <array>
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
  using Keys = std::vector<std::pair<std::string, std::uint32_t>>;

  Trie() : Trie(Keys()) {}

  /// Keys with what stands for them, a number each; of equal keys that with the lowest number counts.
  /// O(letters log keys).
  explicit Trie(Keys keys);

  /// The node that the letter leads to, or kNone. O(1).
  [[nodiscard]] Node next(Node node, char letter) const {
    const std::uint64_t mask = nodes_[node].mask;
    const unsigned place = place_of(letter);
    return (mask >> place & 1) == 0 ? kNone : child(node, place);
  }

  /// Whether a key begins with these two letters, or is the first of them. O(1).
  [[nodiscard]] bool may_begin(char first, char second) const {
    return (seconds_[place_of(first)] >> place_of(second) & 1) != 0;
  }

  /// The same with a third letter. O(1).
  [[nodiscard]] bool may_begin(char first, char second, char third) const {
    return (thirds_[place_of(first) * (kPlaces + 1) + place_of(second)] >> place_of(third) & 1) != 0;
  }

  /// What stands for the key that ends here, or kNothing.
  [[nodiscard]] std::uint32_t value(Node node) const { return nodes_[node].value; }

  /// Visits those of the letters that lead on from here, with their nodes, until `visit` answers true.
  /// `letters` has a bit for each of a-z.
  template <class Visit>
  bool any_next(Node node, std::uint32_t letters, Visit visit) const {
    for (std::uint64_t left = nodes_[node].mask & letters; left != 0; left &= left - 1) {
      const auto place = static_cast<unsigned>(std::countr_zero(left));
      if (visit(static_cast<char>('a' + place), child(node, place))) return true;
    }
    return false;
  }

 private:
  static constexpr unsigned kPlaces = 38;

  struct Inner {
    std::uint64_t mask = 0;  // which letters lead on; their nodes lie side by side
    Node first = 0;
    std::uint32_t value = kNothing;
  };

  // a-z, 0-9, the space, the gap; all others share a place that leads nowhere.
  static constexpr auto kPlaceOf = [] {
    std::array<std::uint8_t, 256> places = {};
    places.fill(kPlaces);
    for (std::uint8_t i = 0; i < 26; ++i) places[std::size_t{'a'} + i] = i;
    for (std::uint8_t i = 0; i < 10; ++i) places[std::size_t{'0'} + i] = 26 + i;
    places[' '] = 36;
    places[kGap] = 37;
    return places;
  }();
  static unsigned place_of(char letter) { return kPlaceOf[static_cast<unsigned char>(letter)]; }

  void put_beginnings();
  [[nodiscard]] Node child(Node node, unsigned place) const {
    const std::uint64_t before = nodes_[node].mask & ((std::uint64_t{1} << place) - 1);
    return nodes_[node].first + static_cast<Node>(std::popcount(before));
  }

  std::array<std::uint64_t, kPlaces + 1> seconds_ = {};  // by the first letter, a bit for each second one
  std::vector<std::uint64_t> thirds_;                    // by the first two letters
  std::vector<Inner> nodes_;                             // at least the root
};

}  // namespace hearth::filter
