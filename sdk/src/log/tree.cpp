#include "log/tree.h"

#include <bit>
#include <cassert>
#include <string>
#include <utility>

namespace hearth::log {
namespace {

using Leaves = std::span<const Digest>;

// The largest power of two below the number of leaves: how many stand in the left subtree.
std::size_t left_part(std::size_t size) {
  return std::bit_floor(size - 1);
}

void append(Proof& proof, const Proof& more) {
  proof.insert(proof.end(), more.begin(), more.end());
}

// SUBPROOF of RFC 6962: `whole` while the early log is this very subtree, whose root the asker holds.
Proof subproof(Leaves leaves, std::size_t size, bool whole) {
  if (size == leaves.size()) return whole ? Proof() : Proof{root(leaves)};
  const std::size_t left = left_part(leaves.size());
  Proof proof;
  if (size <= left) {
    proof = subproof(leaves.first(left), size, whole);
    proof.push_back(root(leaves.subspan(left)));
  } else {
    proof = subproof(leaves.subspan(left), size - left, false);
    proof.push_back(root(leaves.first(left)));
  }
  return proof;
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

Peaks::Peaks(std::uint64_t size, std::vector<Digest> peaks) : size_(size), peaks_(std::move(peaks)) {
  assert(peaks_.size() == static_cast<std::size_t>(std::popcount(size_)));
}

void Peaks::append(const Digest& leaf) {
  Digest peak = leaf;
  // Every one at the end of the size is a whole tree, and the new leaf makes two of them one.
  for (std::uint64_t rest = size_; (rest & 1) != 0; rest >>= 1) {
    peak = node(peaks_.back(), peak);
    peaks_.pop_back();
  }
  peaks_.push_back(peak);
  ++size_;
}

Digest Peaks::root() const {
  if (peaks_.empty()) return sha256("");
  Digest root = peaks_.back();
  for (std::size_t i = peaks_.size() - 1; i > 0; --i) root = node(peaks_[i - 1], root);
  return root;
}

Digest root(Leaves leaves) {
  Peaks peaks;
  for (const Digest& leaf : leaves) peaks.append(leaf);
  return peaks.root();
}

Proof inclusion(Leaves leaves, std::size_t index) {
  assert(index < leaves.size());
  if (leaves.size() == 1) return {};
  const std::size_t left = left_part(leaves.size());
  const bool in_left = index < left;
  Proof proof =
      inclusion(in_left ? leaves.first(left) : leaves.subspan(left), in_left ? index : index - left);
  append(proof, {root(in_left ? leaves.subspan(left) : leaves.first(left))});
  return proof;
}

Proof consistency(Leaves leaves, std::size_t size) {
  assert(size >= 1 && size <= leaves.size());
  return subproof(leaves, size, true);
}

}  // namespace hearth::log
