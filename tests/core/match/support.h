// Problems drawn at random, and what any matching of them comes to.
#pragma once

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "hearth/match.h"

namespace hearth::match::test {

/// Raw numbers of the generator, because the standard distributions differ between libraries.
class Random {
 public:
  explicit Random(std::uint64_t seed) : bits_(seed) {}

  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>((bits_() >> 11) % bound); }
  bool chance(std::uint32_t percent) { return below(100) < percent; }

  template <class Items>
  void shuffle(Items& items) {
    for (std::size_t i = items.size(); i > 1; --i)
      std::swap(items[i - 1], items[below(static_cast<std::uint32_t>(i))]);
  }

 private:
  std::mt19937_64 bits_;
};

struct Sizes {
  std::uint32_t asks;
  std::uint32_t helpers;
  std::uint32_t capacity;
  std::uint32_t costs;  // 1: all alike, so that lots decide nearly everything
};

inline Problem random_problem(Random& random, const Sizes& sizes) {
  Problem problem{.now = 1000, .key = "key " + std::to_string(random.below(1000))};
  problem.load_cost = random.below(sizes.costs);
  const std::uint32_t open = 1 + 4 * sizes.costs;
  for (std::uint32_t i = 0; i < sizes.asks; ++i) {
    problem.asks.push_back({"ask " + std::to_string(i), random.chance(70) ? 1 : 1 + random.below(3)});
    problem.asks.back().open_cost = random.below(open);
  }
  for (std::uint32_t i = 0; i < sizes.helpers; ++i) {
    problem.helpers.push_back({"helper " + std::to_string(i), random.below(sizes.capacity + 1)});
    problem.helpers.back().load = random.chance(70) ? 0 : random.below(4);
    problem.helpers.back().rests_until = random.chance(90) ? 0 : 999 + random.below(3);
  }
  const std::uint32_t density = 20 + random.below(81);
  for (std::uint32_t ask = 0; ask < sizes.asks; ++ask) {
    for (std::uint32_t helper = 0; helper < sizes.helpers; ++helper) {
      if (random.chance(density)) problem.fits.push_back({ask, helper, random.below(sizes.costs)});
      if (random.chance(5)) problem.blocks.push_back({ask, helper});
    }
  }
  return problem;
}

/// The same problem, everything in another order.
inline Problem shuffled(const Problem& problem, Random& random) {
  const auto order_of = [&](std::size_t count) {
    std::vector<std::uint32_t> order(count);
    for (std::uint32_t i = 0; i < count; ++i) order[i] = i;
    random.shuffle(order);
    return order;
  };
  Problem other = problem;
  const std::vector<std::uint32_t> ask_at = order_of(problem.asks.size());
  const std::vector<std::uint32_t> helper_at = order_of(problem.helpers.size());
  for (std::size_t i = 0; i < ask_at.size(); ++i) other.asks[ask_at[i]] = problem.asks[i];
  for (std::size_t i = 0; i < helper_at.size(); ++i) other.helpers[helper_at[i]] = problem.helpers[i];
  for (Fit& fit : other.fits) fit = {ask_at[fit.ask], helper_at[fit.helper], fit.cost};
  for (Pair& pair : other.blocks) pair = {ask_at[pair.ask], helper_at[pair.helper]};
  random.shuffle(other.fits);
  random.shuffle(other.blocks);
  return other;
}

/// What decides: cost, then open places, then lots.
using Sum = std::tuple<std::int64_t, std::int64_t, std::int64_t>;

inline Sum sum_of(const Problem& problem, const std::vector<Pair>& matches) {
  std::int64_t open = -static_cast<std::int64_t>(matches.size());
  for (const Ask& ask : problem.asks) open += ask.needs;
  std::int64_t lots = 0;
  for (const Pair& pair : matches)
    lots += lot(problem.key, problem.asks[pair.ask].id, problem.helpers[pair.helper].id);
  return {cost_of(problem, matches).sum(), open, lots};
}

/// By ids, so that the order of the problem is not seen.
using Named = std::map<std::pair<std::string, std::string>, int>;

inline Named names_of(const Problem& problem, const std::vector<Pair>& matches) {
  Named names;
  for (const Pair& pair : matches) ++names[{problem.asks[pair.ask].id, problem.helpers[pair.helper].id}];
  return names;
}

}  // namespace hearth::match::test
