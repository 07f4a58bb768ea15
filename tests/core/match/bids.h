// Bids as people make them, and the matcher that everybody writes first: who comes first takes the helper who
// fits best. Only to compare with; nothing of this is shipped.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "match/support.h"

namespace hearth::match::test {

/// Everybody asks for one helper, some helpers are named far more often than others, and what a load costs
/// outweighs all the rest.
inline Problem bids(std::uint32_t asks, std::uint32_t helpers, Random& random) {
  Problem problem{.key = "bids"};
  problem.load_cost = 3 * std::int64_t{asks} + 1;
  for (std::uint32_t i = 0; i < asks; ++i)
    problem.asks.push_back({.id = "ask " + std::to_string(i), .open_cost = kMaxCost});
  for (std::uint32_t i = 0; i < helpers; ++i)
    problem.helpers.push_back({.id = "helper " + std::to_string(i), .capacity = kMaxCapacity});
  for (std::uint32_t ask = 0; ask < asks; ++ask) {
    std::vector<bool> named(helpers);
    const std::uint32_t times = 1 + random.below(6);
    for (std::uint32_t n = 0; n < times; ++n) {
      const std::uint32_t helper =
          std::min({random.below(helpers), random.below(helpers), random.below(helpers)});
      if (named[helper]) continue;
      named[helper] = true;
      // Those whom many name are also those whom they like best.
      problem.fits.push_back({ask, helper, helper < helpers / 4 ? 0 : 1 + random.below(3)});
    }
  }
  return problem;
}

inline std::vector<Pair> greedy(const Problem& problem) {
  std::vector<std::optional<Fit>> best(problem.asks.size());
  std::vector<std::int64_t> taken(problem.helpers.size());
  std::vector<Pair> matches;
  for (std::size_t at = 0; at < problem.fits.size();) {
    const std::uint32_t ask = problem.fits[at].ask;
    for (; at < problem.fits.size() && problem.fits[at].ask == ask; ++at) {
      const Fit& fit = problem.fits[at];
      if (taken[fit.helper] == problem.helpers[fit.helper].capacity) continue;
      if (!best[ask] || fit.cost < best[ask]->cost) best[ask] = fit;
    }
    if (!best[ask]) continue;
    ++taken[best[ask]->helper];
    matches.push_back({ask, best[ask]->helper});
  }
  return matches;
}

}  // namespace hearth::match::test
