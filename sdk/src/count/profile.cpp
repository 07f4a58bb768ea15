#include "hearth/profile.h"

#include <algorithm>
#include <utility>

namespace hearth {
namespace {

using Word = Profile::Word;

constexpr std::size_t kFirstPlaces = 16;
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

}  // namespace

// The place that holds the ballot, or the free one where it belongs. There is always a free one.
std::size_t Profile::place_of(std::span<const Word> ballot, std::uint32_t hash) const {
  const std::size_t mask = places_.size() - 1;
  std::size_t at = hash & mask;
  for (; places_[at].slot != 0; at = (at + 1) & mask) {
    if (places_[at].hash != hash) continue;
    const std::span<const Word> other = ballot_of(slots_[places_[at].slot - 1]);
    if (std::equal(ballot.begin(), ballot.end(), other.begin(), other.end())) break;
  }
  return at;
}

// Each goes to where it was, or as far beyond the middle: both lie in a row, so memory is read and written in
// its order.
void Profile::grow() {
  const std::vector<Place> old =
      std::exchange(places_, std::vector<Place>(std::max(kFirstPlaces, places_.size() * 2)));
  for (const Place& place : old) {
    if (place.slot != 0) take(place);
  }
}

// The first free place where it may stand.
void Profile::take(Place place) {
  const std::size_t mask = places_.size() - 1;
  std::size_t at = place.hash & mask;
  while (places_[at].slot != 0) at = (at + 1) & mask;
  places_[at] = place;
}

// Forgets the ballots that nobody casts any more. Those that remain keep their order.
void Profile::compact() {
  std::uint32_t kept = 0;
  std::size_t end = 0;
  std::fill(places_.begin(), places_.end(), Place{});
  for (const Slot& slot : slots_) {
    if (slot.number == 0) continue;
    const auto begin = words_.begin() + static_cast<std::ptrdiff_t>(slot.begin);
    const std::ptrdiff_t size = *begin + 1;
    std::copy(begin, begin + size, words_.begin() + static_cast<std::ptrdiff_t>(end));
    const Slot moved{end, slot.number};
    end += static_cast<std::size_t>(size);
    slots_[kept++] = moved;
    take({hash_of(ballot_of(moved)), kept});
  }
  slots_.resize(kept);
  words_.resize(end);
}

void Profile::add(std::span<const Word> ballot, std::int64_t number) {
  if (number == 0) return;
  if (slots_.size() >= 2 * live_ + kDeadAllowed) compact();
  if ((slots_.size() + 1) * 4 > places_.size() * 3) grow();
  const std::uint32_t hash = hash_of(ballot);
  Place& place = places_[place_of(ballot, hash)];
  if (place.slot == 0) {
    slots_.push_back({words_.size(), 0});
    place = {hash, static_cast<std::uint32_t>(slots_.size())};
    words_.push_back(static_cast<Word>(ballot.size()));
    words_.insert(words_.end(), ballot.begin(), ballot.end());
    for (const Word word : ballot) may_share_ranks_ |= (word & kShares) != 0;
  }
  Slot& slot = slots_[place.slot - 1];
  if (slot.number == 0) ++live_;
  slot.number += number;
  if (slot.number == 0) --live_;
}

bool operator==(const Profile& a, const Profile& b) {
  if (a.live_ != b.live_) return false;
  return std::all_of(a.slots_.begin(), a.slots_.end(), [&](const Profile::Slot& slot) {
    if (slot.number == 0) return true;
    const std::span<const Word> ballot = a.ballot_of(slot);
    const Profile::Place& place = b.places_[b.place_of(ballot, hash_of(ballot))];
    return place.slot != 0 && b.slots_[place.slot - 1].number == slot.number;
  });
}

}  // namespace hearth
