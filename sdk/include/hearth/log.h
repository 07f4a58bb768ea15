// A log that can only grow: a Merkle tree as Certificate Transparency has it (RFC 6962, section 2.1; the
// checks as RFC 9162, sections 2.1.3.2 and 2.1.4.2, write them out).
//
// Whoever holds an early root and a late one can be shown that the late log begins with the early one;
// whoever holds a leaf can be shown that it is in. Both take log2(size) digests.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "hearth/digest.h"

namespace hearth::log {

/// What stands in the tree for some data. Leaves and nodes are hashed apart, so neither can pose as the
/// other.
[[nodiscard]] Digest leaf(std::string_view data);

/// The end of a log that grows: enough to append to it and to know its root, in log2(size) digests.
class Peaks {
 public:
  Peaks() = default;

  /// The roots of the whole trees that a log of that size falls into, the largest first: as many as `size`
  /// has ones in binary.
  Peaks(std::uint64_t size, std::span<const Digest> peaks);

  void append(const Digest& leaf);  // amortised O(1) hashes

  [[nodiscard]] std::uint64_t size() const { return size_; }
  [[nodiscard]] std::span<const Digest> peaks() const {
    return std::span(peaks_).first(static_cast<std::size_t>(std::popcount(size_)));
  }
  [[nodiscard]] Digest root() const;  // of an empty log: SHA-256 of nothing

  friend bool operator==(const Peaks&, const Peaks&) = default;

 private:
  std::uint64_t size_ = 0;
  std::array<Digest, 64> peaks_ = {};  // those that are none are zero
};

using Proof = std::vector<Digest>;

/// A whole log, kept so that anything about it can be shown at once: 64 bytes for each leaf.
class Tree {
 public:
  void append(const Digest& leaf);  // amortised O(1) hashes

  [[nodiscard]] std::size_t size() const { return levels_.empty() ? 0 : levels_.front().size(); }

  /// Of the first `size` leaves. This and the proofs take O(log size) hashes.
  [[nodiscard]] Digest root(std::size_t size) const;

  /// That the leaf at `index` is among the first `size`; index < size <= size().
  [[nodiscard]] Proof inclusion(std::size_t index, std::size_t size) const;

  /// That the log of the first `late` leaves begins with that of the first `early`; 1 <= early <= late <=
  /// size().
  [[nodiscard]] Proof consistency(std::size_t early, std::size_t late) const;

  [[nodiscard]] const Digest& leaf(std::size_t index) const { return levels_.front()[index]; }

 private:
  [[nodiscard]] Digest root_of(std::size_t first, std::size_t size) const;

  std::vector<std::vector<Digest>> levels_;  // at k the roots of whole trees of 2^k leaves, from the left
};

/// Whether the proof shows that the leaf stands at `index` of the log with that root. False for any other
/// proof, however it was made. At most 64 hashes.
[[nodiscard]] bool includes(const Digest& root, std::uint64_t size, std::uint64_t index, const Digest& leaf,
                            std::span<const Digest> proof);

/// Whether the proof shows that the late log begins with the early one.
[[nodiscard]] bool consistent(std::uint64_t early_size, const Digest& early, std::uint64_t late_size,
                              const Digest& late, std::span<const Digest> proof);

}  // namespace hearth::log
