// The checks, step by step as RFC 9162 numbers them.
#include <bit>

#include "log/tree.h"

namespace hearth::log {

// 2.1.3.2
bool includes(const Digest& root, std::uint64_t size, std::uint64_t index, const Digest& leaf,
              std::span<const Digest> proof) {
  if (index >= size) return false;
  std::uint64_t at = index;
  std::uint64_t last = size - 1;
  Digest found = leaf;
  for (const Digest& digest : proof) {
    if (last == 0) return false;
    if ((at & 1) != 0 || at == last) {
      found = node(digest, found);
      for (; (at & 1) == 0 && at != 0; at >>= 1) last >>= 1;
    } else {
      found = node(found, digest);
    }
    at >>= 1;
    last >>= 1;
  }
  return last == 0 && found == root;
}

// 2.1.4.2
bool consistent(std::uint64_t early_size, const Digest& early, std::uint64_t late_size, const Digest& late,
                std::span<const Digest> proof) {
  if (early_size == 0 || early_size > late_size) return false;
  if (early_size == late_size) return proof.empty() && early == late;
  // A whole tree is not repeated in the proof: the asker holds its root.
  const bool whole = std::has_single_bit(early_size);
  if (!whole && proof.empty()) return false;
  std::uint64_t at = early_size - 1;
  std::uint64_t last = late_size - 1;
  for (; (at & 1) != 0; at >>= 1) last >>= 1;
  Digest then = whole ? early : proof.front();
  Digest now = then;
  for (const Digest& digest : whole ? proof : proof.subspan(1)) {
    if (last == 0) return false;
    if ((at & 1) != 0 || at == last) {
      then = node(digest, then);
      now = node(digest, now);
      for (; (at & 1) == 0 && at != 0; at >>= 1) last >>= 1;
    } else {
      now = node(now, digest);
    }
    at >>= 1;
    last >>= 1;
  }
  return last == 0 && then == early && now == late;
}

}  // namespace hearth::log
