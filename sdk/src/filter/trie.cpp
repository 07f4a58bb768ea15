#include "filter/trie.h"

#include <algorithm>

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
Trie::Trie(std::vector<std::pair<std::string, std::uint32_t>> keys) {
  std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) {
    return std::lexicographical_compare(a.first.begin(), a.first.end(), b.first.begin(), b.first.end(),
                                        [](char x, char y) { return place_of(x) < place_of(y); });
  });
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
}

}  // namespace hearth::filter
