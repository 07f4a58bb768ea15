#include "filter/trie.h"

#include <algorithm>

#include "filter/sort.h"

namespace hearth::filter {
namespace {

struct Part {  // the keys that share the first `depth` letters
  std::size_t begin;
  std::size_t end;
  std::size_t depth;
  Trie::Node node;
};

}  // namespace

// Level by level, so that the children of a node lie side by side.
Trie::Trie(Keys keys) : thirds_((kPlaces + 1) * (kPlaces + 1)) {
  const auto comes_before = [](const auto& a, const auto& b) {
    const auto is_less = [](char x, char y) { return place_of(x) < place_of(y); };
    const bool differ = a.first != b.first;
    return differ ? std::lexicographical_compare(a.first.begin(), a.first.end(), b.first.begin(),
                                                 b.first.end(), is_less)
                  : a.second < b.second;
  };
  sort_small(keys, comes_before);
  nodes_.emplace_back();
  std::vector<Part> parts = {{0, keys.size(), 0, kRoot}};
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const Part part = parts[at];
    std::size_t i = part.begin;
    for (; i < part.end && keys[i].first.size() == part.depth; ++i) {
      if (nodes_[part.node].value == kNothing) nodes_[part.node].value = keys[i].second;
    }
    nodes_[part.node].first = static_cast<Node>(nodes_.size());
    while (i < part.end) {
      const unsigned place = place_of(keys[i].first[part.depth]);
      const std::size_t begin = i;
      while (i < part.end && place_of(keys[i].first[part.depth]) == place) ++i;
      nodes_[part.node].mask |= std::uint64_t{1} << place;
      parts.push_back({begin, i, part.depth + 1, static_cast<Node>(nodes_.size())});
      nodes_.emplace_back();
    }
  }
  put_beginnings();
}

// Behind the end of a key anything may follow.
void Trie::put_beginnings() {
  const auto letters = [&](Node node) {
    return nodes_[node].value == kNothing ? nodes_[node].mask : ~std::uint64_t{0};
  };
  for (unsigned first = 0; first < kPlaces; ++first) {
    if ((nodes_[kRoot].mask >> first & 1) == 0) continue;
    const Node node = child(kRoot, first);
    seconds_[first] = letters(node);
    for (unsigned second = 0; second <= kPlaces; ++second) {
      const bool goes_on = (nodes_[node].mask >> second & 1) != 0;
      thirds_[first * (kPlaces + 1) + second] = !goes_on ? 0 : letters(child(node, second));
      if (nodes_[node].value != kNothing) thirds_[first * (kPlaces + 1) + second] = ~std::uint64_t{0};
    }
  }
}

}  // namespace hearth::filter
