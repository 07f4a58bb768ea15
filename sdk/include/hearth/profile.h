// A profile: what a set of ballots says, as voting theory has it. Equal ballots stand once, with their
// number.
//
// A ballot is a short sequence of words. In a *ranked* ballot each word names an option, best first; one that
// shares its rank with the option before it carries kShares, and kSkipped stands for a rank left empty. In a
// *marked* ballot words come in pairs of option and value, in the order of the options: a score, a number of
// dots, a number of votes.
//
//   0 2 1|kShares     "the first option, then the third and the second alike"
//   0 5 3 1           "five for the first option, one for the fourth"
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hearth {

class Profile {
 public:
  using Word = std::uint16_t;
  static constexpr Word kShares = 0x8000;
  static constexpr Word kSkipped = 0x7fff;

  /// Some ballots that say the same.
  struct Entry {
    std::span<const Word> ballot;  // valid until the profile changes
    std::int64_t number = 0;       // never 0; below 0 only while a change is folded before what it replaces
  };

  /// Adds that many, or takes them out again where `number` is below 0. Of at most 65,535 words: a mark for
  /// each of as many options as a word can name. Amortised O(words).
  void add(std::span<const Word> ballot, std::int64_t number);

  /// How many different ballots there are.
  [[nodiscard]] std::size_t size() const { return live_; }
  [[nodiscard]] bool empty() const { return live_ == 0; }

  /// False only when no ballot that was ever added shares a rank: it saves a count from looking for them.
  [[nodiscard]] bool may_share_ranks() const { return may_share_ranks_; }

  /// Visits every entry once, in no order that means anything: what is made of them must not depend on it.
  template <class Visit>
  void each(Visit visit) const {
    for (const Slot& slot : slots_) {
      if (slot.number != 0) visit(Entry{ballot_of(slot), slot.number});
    }
  }

  /// True when both hold the same ballots, however they came there.
  friend bool operator==(const Profile& a, const Profile& b);

 private:
  struct Slot {  // an entry, in the order of its first coming; small, because a million must lie close
                 // together
    std::size_t begin = 0;  // in words_
    std::int64_t number = 0;
  };
  struct Place {
    std::uint32_t hash = 0;
    std::uint32_t slot = 0;  // counted from 1; 0: free
  };

  [[nodiscard]] std::span<const Word> ballot_of(const Slot& slot) const {
    return {words_.data() + slot.begin + 1, words_[slot.begin]};
  }
  [[nodiscard]] std::size_t place_of(std::span<const Word> ballot, std::uint32_t hash) const;
  void grow();
  void take(Place place);
  void compact();

  std::vector<Word> words_;  // of all slots, one after the other, each after its length
  std::vector<Slot> slots_;
  // Open addressing, in so many places as a power of two. The hash stands beside the slot: slots that do not
  // match are not looked at, and growing reads on from place to place.
  std::vector<Place> places_;
  std::size_t live_ = 0;
  bool may_share_ranks_ = false;
};

}  // namespace hearth
