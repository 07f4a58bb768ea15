#include <algorithm>

#include "hearth/match.h"
#include "match/terms.h"

namespace hearth::match {
namespace {

std::vector<std::int64_t> taken_by(const Problem& problem, const std::vector<Pair>& matches) {
  std::vector<std::int64_t> taken(problem.helpers.size());
  for (const Pair& pair : matches) ++taken[pair.helper];
  return taken;
}

}  // namespace

Cost cost_of(const Problem& problem, const std::vector<Pair>& matches) {
  Pairs chosen(problem);
  std::vector<std::int64_t> open;
  for (const Ask& ask : problem.asks) open.push_back(ask.needs);
  for (const Pair& pair : matches) {
    chosen.add(pair);
    --open[pair.ask];
  }
  Cost cost;
  for (const Fit& fit : problem.fits) {
    if (chosen.has({fit.ask, fit.helper})) cost.fits += fit.cost;
  }
  for (std::size_t ask = 0; ask < open.size(); ++ask)
    cost.open += problem.asks[ask].open_cost * open[ask] * (open[ask] + 1) / 2;
  const std::vector<std::int64_t> taken = taken_by(problem, matches);
  for (std::size_t helper = 0; helper < taken.size(); ++helper)
    cost.load += problem.load_cost * taken[helper] * (2 * problem.helpers[helper].load + taken[helper]);
  return cost;
}

std::vector<std::int64_t> loads_of(const Problem& problem, const std::vector<Pair>& matches) {
  const Usable usable(problem);
  const std::vector<std::int64_t> taken = taken_by(problem, matches);
  std::vector<std::int64_t> loads;
  for (std::uint32_t helper = 0; helper < taken.size(); ++helper) {
    if (usable.helper(helper)) loads.push_back(problem.helpers[helper].load + taken[helper]);
  }
  return loads;
}

// The mean difference of all pairs of loads, over twice their mean (C. Gini, 1912), with loads in order:
// each is the greater one of a pair as often as there are smaller ones.
Spread spread_of(std::vector<std::int64_t> loads) {
  std::sort(loads.begin(), loads.end());
  Spread spread;
  spread.helpers = static_cast<std::int64_t>(loads.size());
  std::int64_t sum = 0;
  for (std::int64_t i = 0; i < spread.helpers; ++i) {
    const std::int64_t load = loads[static_cast<std::size_t>(i)];
    spread.idle += load == 0;
    spread.most = std::max(spread.most, load);
    spread.squares += load * load;
    spread.gini_part += (2 * i + 1 - spread.helpers) * load;
    sum += load;
  }
  if (sum > 0) spread.gini_whole = spread.helpers * sum;
  return spread;
}

}  // namespace hearth::match
