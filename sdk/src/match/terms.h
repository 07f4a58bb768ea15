// What everything in a problem weighs: one number for cost, matches and lots together.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "hearth/match.h"
#include "text/random.h"

namespace hearth::match {

/// The cost in the upper 64 bits, what decides between equal costs in the lower ones. The ties of a whole
/// matching sum up to less than 2^64 (places * kOpenTie), so no tie ever outweighs a cost.
__extension__ using Weight = __int128;

inline constexpr int kLotBits = 36;

/// An open place outweighs the lots of all matches that there can be, so that as few as possible stay open.
inline constexpr std::int64_t kOpenTie = std::int64_t{1} << 50;
static_assert(kMaxAsks * kMaxNeeds < (std::size_t{1} << 14) && 14 + kLotBits <= 50);

constexpr Weight weight(std::int64_t cost, std::int64_t tie) {
  return Weight{cost} * (Weight{1} << 64) + tie;
}

/// The nearest tie: what weight() put together comes apart again while it is within +-2^63.
constexpr Price price_of(Weight weight) {
  const auto tie = static_cast<std::int64_t>(static_cast<std::uint64_t>(weight));
  return {static_cast<std::int64_t>((weight - tie) >> 64), tie};
}

/// The numbers that a key draws for people, in the order of the problem.
struct Lots {
  explicit Lots(const Problem& problem);

  std::vector<std::uint64_t> asks;
  std::vector<std::uint64_t> helpers;
};

/// The lot of a pair, from the numbers of both.
inline std::int64_t lot_of(std::uint64_t ask, std::uint64_t helper) {
  return static_cast<std::int64_t>(text::Random(ask + helper).next() >> (64 - kLotBits));
}

/// Some of all pairs of a problem.
class Pairs {
 public:
  explicit Pairs(const Problem& problem)
      : helpers_(problem.helpers.size()), has_(problem.asks.size() * helpers_) {}

  /// False when it was there already. Both numbers must be those of somebody.
  bool add(Pair pair) {
    if (has(pair)) return false;
    has_[place(pair)] = true;
    return true;
  }
  [[nodiscard]] bool has(Pair pair) const { return has_[place(pair)]; }

 private:
  [[nodiscard]] std::size_t place(Pair pair) const { return pair.ask * helpers_ + pair.helper; }

  std::size_t helpers_;
  std::vector<bool> has_;
};

/// Who may meet whom now.
class Usable {
 public:
  explicit Usable(const Problem& problem);

  [[nodiscard]] bool blocked(const Fit& fit) const {
    return has_blocks_ && blocks_.has({fit.ask, fit.helper});
  }
  [[nodiscard]] bool resting(std::uint32_t helper) const {
    return problem_.helpers[helper].rests_until > problem_.now;
  }
  /// Does not rest, and can take a match.
  [[nodiscard]] bool helper(std::uint32_t helper) const { return helpers_[helper] != 0; }
  [[nodiscard]] bool fit(const Fit& fit) const { return helper(fit.helper) && !blocked(fit); }

 private:
  const Problem& problem_;
  std::vector<std::uint8_t> helpers_;  // not 0: can take a match
  bool has_blocks_;
  Pairs blocks_;
};

/// The helper's n-th match in this problem, n from 1.
inline Weight load_weight(const Problem& problem, std::uint32_t helper, std::int64_t n) {
  return weight(problem.load_cost * (2 * (problem.helpers[helper].load + n) - 1), 0);
}

/// The ask's n-th open place, n from 1.
inline Weight open_weight(const Problem& problem, std::uint32_t ask, std::int64_t n) {
  return weight(problem.asks[ask].open_cost * n, kOpenTie);
}

}  // namespace hearth::match
