#include <algorithm>

#include "filter/features.h"

namespace hearth::filter {
namespace {

// The keys of a mask: 30 bits, and whether a term ends there, or goes on.
constexpr std::uint32_t kEnds = 1;
constexpr std::uint32_t kGoesOn = 2;
constexpr std::uint32_t kFlags = 3;

constexpr std::uint32_t next_key(std::uint32_t key, const Term& term) {
  return pair_of(key & ~kFlags, term.word) & ~kFlags;
}

// Keys are scattered as they are.
std::size_t place_of(std::uint32_t key, std::size_t size) {
  return key / (kFlags + 1) & (size - 1);
}

}  // namespace

IdentityMask::IdentityMask(std::vector<std::uint32_t> keys) {
  for (const std::uint32_t key : keys) put(key);
}

void IdentityMask::put(std::uint32_t key) {
  if (2 * (count_ + 1) > table_.size()) grow();
  std::size_t place = place_of(key, table_.size());
  while (table_[place] != 0 && (table_[place] & ~kFlags) != (key & ~kFlags))
    place = (place + 1) & (table_.size() - 1);
  if (table_[place] == 0) ++count_;
  table_[place] |= key;
}

void IdentityMask::grow() {
  const std::vector<std::uint32_t> before = keys();
  table_.assign(std::max<std::size_t>(64, table_.size() * 2), 0);
  count_ = 0;
  for (const std::uint32_t key : before) put(key);
}

std::vector<std::uint32_t> IdentityMask::keys() const {
  std::vector<std::uint32_t> keys;
  for (const std::uint32_t key : table_)
    if (key != 0) keys.push_back(key);
  return keys;
}

void IdentityMask::add(std::span<const Term> term) {
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < term.size(); ++i) {
    key = next_key(key, term[i]);
    put(key | (i + 1 == term.size() ? kEnds : kGoesOn));
  }
}

std::size_t IdentityMask::match(std::span<const Term> terms) const {
  std::size_t longest = 0;
  std::uint32_t key = 0;
  if (table_.empty()) return longest;
  for (std::size_t i = 0; i < terms.size() && i < kMostWords && terms[i].kind == Kind::word; ++i) {
    key = next_key(key, terms[i]);
    std::size_t place = place_of(key, table_.size());
    while (table_[place] != 0 && (table_[place] & ~kFlags) != key) place = (place + 1) & (table_.size() - 1);
    if ((table_[place] & kEnds) != 0) longest = i + 1;
    if ((table_[place] & kGoesOn) == 0) break;
  }
  return longest;
}

}  // namespace hearth::filter
