#include "log/tree.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <string>
#include <utility>

namespace hearth::log {
namespace {

// The largest power of two below the number of leaves: how many stand in the left subtree.
std::size_t left_part(std::size_t size) {
  return std::bit_floor(size - 1);
}

}  // namespace

Digest leaf(std::string_view data) {
  return sha256(std::string(1, '\0').append(data));
}

Digest node(const Digest& left, const Digest& right) {
  std::string both(1, '\1');
  both.append(bytes_of(left)).append(bytes_of(right));
  return sha256(both);
}

Peaks::Peaks(std::uint64_t size, std::span<const Digest> peaks) : size_(size) {
  assert(peaks.size() == static_cast<std::size_t>(std::popcount(size_)));
  std::copy(peaks.begin(), peaks.end(), peaks_.begin());
}

void Peaks::append(const Digest& leaf) {
  Digest peak = leaf;
  std::size_t last = peaks().size();
  // Every one at the end of the size is a whole tree, and the new leaf makes two of them one.
  for (std::uint64_t rest = size_; (rest & 1) != 0; rest >>= 1) {
    peak = node(peaks_[--last], peak);
    peaks_[last] = {};
  }
  peaks_[last] = peak;
  ++size_;
}

Digest Peaks::root() const {
  if (size_ == 0) return sha256("");
  const std::span<const Digest> peaks = this->peaks();
  Digest root = peaks.back();
  for (std::size_t i = peaks.size() - 1; i > 0; --i) root = node(peaks[i - 1], root);
  return root;
}

void Tree::append(const Digest& leaf) {
  Digest whole = leaf;
  for (std::size_t level = 0;; ++level) {
    if (level == levels_.size()) levels_.emplace_back();
    std::vector<Digest>& row = levels_[level];
    row.push_back(whole);
    // The second of two makes a whole tree with the first.
    if (row.size() % 2 != 0) return;
    whole = node(row[row.size() - 2], row.back());
  }
}

Digest Tree::root(std::size_t size) const {
  return size == 0 ? sha256("") : root_of(0, size);
}

// `first` is a multiple of the power of two that is at least `size`, as it is wherever a tree is halved.
Digest Tree::root_of(std::size_t first, std::size_t size) const {
  if (std::has_single_bit(size)) {
    const auto level = static_cast<std::size_t>(std::countr_zero(size));
    return levels_[level][first >> level];
  }
  const std::size_t left = left_part(size);
  return node(root_of(first, left), root_of(first + left, size - left));
}

// PATH of RFC 6962, from the leaf up: at each turn the root of the half where the leaf is not.
Proof Tree::inclusion(std::size_t index, std::size_t size) const {
  assert(index < size && size <= this->size());
  Proof proof;
  for (std::size_t first = 0; size > 1;) {
    const std::size_t left = left_part(size);
    const bool goes_left = index < first + left;
    proof.push_back(goes_left ? root_of(first + left, size - left) : root_of(first, left));
    first += goes_left ? 0 : left;
    size = goes_left ? left : size - left;
  }
  std::reverse(proof.begin(), proof.end());
  return proof;
}

// SUBPROOF of RFC 6962. The asker holds the early root, so it is left out while it is a whole subtree.
Proof Tree::consistency(std::size_t early, std::size_t late) const {
  assert(early >= 1 && early <= late && late <= size());
  Proof proof;
  std::size_t first = 0;
  while (early < late) {
    const std::size_t left = left_part(late);
    const bool goes_left = early <= left;
    proof.push_back(goes_left ? root_of(first + left, late - left) : root_of(first, left));
    first += goes_left ? 0 : left;
    late = goes_left ? left : late - left;
    early -= goes_left ? 0 : left;
  }
  if (first > 0) proof.push_back(root_of(first, late));
  std::reverse(proof.begin(), proof.end());
  return proof;
}

}  // namespace hearth::log
