#include "hearth/profile.h"

#include <algorithm>

namespace hearth {
namespace {

using Word = Profile::Word;

constexpr std::size_t kFirstPlaces = 16;
constexpr std::uint8_t kTaken = 0x80;
constexpr std::size_t kDeadAllowed = 64;  // beside as many as are alive

// Multiply and rotate, four words at a time. Its order is never seen; that it is the same everywhere only
// keeps the running time the same.
std::uint32_t hash_of(std::span<const Word> ballot) {
  constexpr std::uint64_t kOdd = 0x9e3779b97f4a7c15;
  std::uint64_t hash = ballot.size() * kOdd;
  const auto mix = [&hash](std::uint64_t piece) {
    hash = (hash ^ piece) * kOdd;
    hash ^= hash >> 32;
  };
  std::size_t i = 0;
  for (; i + 4 <= ballot.size(); i += 4) {
    mix(ballot[i] | std::uint64_t{ballot[i + 1]} << 16 | std::uint64_t{ballot[i + 2]} << 32 |
        std::uint64_t{ballot[i + 3]} << 48);
  }
  for (; i < ballot.size(); ++i) mix(ballot[i]);
  return static_cast<std::uint32_t>(hash ^ hash >> 29);
}

std::uint8_t tag_of(std::uint32_t hash) {
  return static_cast<std::uint8_t>(hash >> 25 | kTaken);
}

}  // namespace

// The place that holds the ballot, or the free one where it belongs. There is always a free one.
std::size_t Profile::place_of(std::span<const Word> ballot, std::uint32_t hash) const {
  const std::size_t mask = tags_.size() - 1;
  std::size_t place = hash & mask;
  for (; tags_[place] != 0; place = (place + 1) & mask) {
    if (tags_[place] != tag_of(hash)) continue;
    const Slot& slot = slots_[places_[place]];
    if (slot.hash != hash || slot.length != ballot.size()) continue;
    if (std::equal(ballot.begin(), ballot.end(), words_.data() + slot.begin)) break;
  }
  return place;
}

void Profile::grow() {
  tags_.assign(std::max(kFirstPlaces, tags_.size() * 2), 0);
  places_.resize(tags_.size());
  settle();
}

// Gives every slot its place; all places are free.
void Profile::settle() {
  const std::size_t mask = tags_.size() - 1;
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    std::size_t place = slots_[i].hash & mask;
    while (tags_[place] != 0) place = (place + 1) & mask;
    take(place, slots_[i].hash, i);
  }
}

void Profile::take(std::size_t place, std::uint32_t hash, std::size_t slot) {
  tags_[place] = tag_of(hash);
  places_[place] = static_cast<std::uint32_t>(slot);
}

// Forgets the ballots that nobody casts any more. Those that remain keep their order.
void Profile::compact() {
  std::size_t kept = 0;
  std::size_t end = 0;
  for (const Slot& slot : slots_) {
    if (slot.number == 0) continue;
    Slot moved = slot;
    moved.begin = end;
    std::copy_n(words_.begin() + static_cast<std::ptrdiff_t>(slot.begin), slot.length,
                words_.begin() + static_cast<std::ptrdiff_t>(end));
    end += slot.length;
    slots_[kept++] = moved;
  }
  slots_.resize(kept);
  words_.resize(end);
  std::fill(tags_.begin(), tags_.end(), 0);
  settle();
}

void Profile::add(std::span<const Word> ballot, std::int64_t number) {
  if (number == 0) return;
  if (slots_.size() >= 2 * live_ + kDeadAllowed) compact();
  if ((slots_.size() + 1) * 4 > tags_.size() * 3) grow();
  const std::uint32_t hash = hash_of(ballot);
  const std::size_t place = place_of(ballot, hash);
  if (tags_[place] == 0) {
    take(place, hash, slots_.size());
    slots_.push_back({words_.size(), static_cast<std::uint32_t>(ballot.size()), hash, 0});
    words_.insert(words_.end(), ballot.begin(), ballot.end());
    for (const Word word : ballot) may_share_ranks_ |= (word & kShares) != 0;
  }
  Slot& slot = slots_[places_[place]];
  if (slot.number == 0) ++live_;
  slot.number += number;
  if (slot.number == 0) --live_;
}

bool operator==(const Profile& a, const Profile& b) {
  if (a.live_ != b.live_) return false;
  return std::all_of(a.slots_.begin(), a.slots_.end(), [&](const Profile::Slot& slot) {
    if (slot.number == 0) return true;
    const std::span<const Word> ballot(a.words_.data() + slot.begin, slot.length);
    const std::size_t place = b.place_of(ballot, slot.hash);
    return b.tags_[place] != 0 && b.slots_[b.places_[place]].number == slot.number;
  });
}

}  // namespace hearth
