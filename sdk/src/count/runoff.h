// What the runoffs share (instant runoff, STV, Meek): how a ballot is read down its ranks, and who is ahead
// among options that are level.
#pragma once

#include <optional>
#include <vector>

#include "count/ballots.h"

namespace hearth::count {

/// The options that share one rank of a ballot; none: the ballot has ended.
struct Rank {
  const Profile::Word* begin = nullptr;
  const Profile::Word* end = nullptr;

  [[nodiscard]] bool none() const { return begin == end; }
  [[nodiscard]] std::int64_t size() const { return end - begin; }
};

inline Option option_of(Profile::Word word) {
  return word & static_cast<Profile::Word>(~Profile::kShares);
}

/// Reads ballots by the rules for empty and for shared ranks. Both are judged as the ballot was written: a
/// shared rank stays one when all but one of its options are out.
class Reader {
 public:
  Reader(Overvotes overvotes, std::size_t skips) : overvotes_(overvotes), skips_(skips) {}

  /// The next rank at or after `at` that counts.
  [[nodiscard]] Rank next(const Profile::Word* at, const Profile::Word* end) const {
    std::size_t empty = 0;
    while (at != end) {
      if (*at == Profile::kSkipped) {
        if (++empty == skips_) break;
        ++at;
        continue;
      }
      const Profile::Word* after = at + 1;
      while (after != end && (*after & Profile::kShares) != 0) ++after;
      if (after - at == 1 || overvotes_ == Overvotes::split) return {at, after};
      if (overvotes_ == Overvotes::exhaust) break;
      at = after;
      empty = 0;
    }
    return {end, end};
  }

 private:
  Overvotes overvotes_;
  std::size_t skips_;
};

/// The largest number of options that share a rank on any ballot; 1 where none do.
[[nodiscard]] std::size_t largest_rank(const Ballots& ballots);

/// Who is ahead, by votes: those of the last round, then those of the rounds before it, the most recent one
/// first, then the draw. Refers to the tally; decisions go to its last round.
class Standings {
 public:
  Standings(Tally& tally, const Ties& ties) : tally_(tally), ties_(ties) {}

  /// Of options that have the same votes now: the one who is ahead of (behind) all others. Where only a draw
  /// could tell, and there is none, nobody, and `level` shrinks to those it would have to decide between.
  [[nodiscard]] std::optional<Option> first(std::vector<Option>& level);
  [[nodiscard]] std::optional<Option> last(std::vector<Option>& level);

  /// All of them, best first; together those who are level as long as there is no draw.
  [[nodiscard]] std::vector<std::vector<Option>> order(std::vector<Option> options);

  /// Rounds before the last are not asked any more: options left together without a draw, so nobody knows
  /// what would have been between.
  void forget() { since_ = tally_.rounds.size() - 1; }

 private:
  // Above 0 where a is ahead. `round` becomes the one that told.
  [[nodiscard]] int compare(Option a, Option b, std::size_t& round) const;
  [[nodiscard]] std::optional<Option> settle(std::vector<Option>& level, int sign);

  Tally& tally_;
  const Ties& ties_;
  std::size_t since_ = 0;
};

/// The count ends, because nobody decides between those.
void end_level(Tally& tally, std::vector<Option> level, std::int64_t votes);

}  // namespace hearth::count
