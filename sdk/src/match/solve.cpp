#include <algorithm>

#include "hearth/match.h"
#include "match/flow.h"

namespace hearth::match {
namespace {

std::vector<Pair> pairs_of(const Network& network, const Flow& flow) {
  std::vector<Pair> pairs;
  for (const std::vector<Flow::Match>& matches : flow.by_helper()) {
    for (const Flow::Match& match : matches)
      pairs.push_back({network.asks[match.ask], network.helpers[network.heads[match.arc]]});
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return a.ask != b.ask ? a.ask < b.ask : a.helper < b.helper;
  });
  return pairs;
}

}  // namespace

Result<Matching> solve(const Problem& problem) {
  Errors errors = lint(problem);
  if (!errors.empty()) return errors;
  const Network network(problem);
  Flow flow(problem, network);
  flow.run();
  Matching matching{pairs_of(network, flow), std::vector<Price>(problem.helpers.size())};
  const Usable usable(problem);
  for (std::uint32_t helper = 0; helper < network.helpers.size(); ++helper) {
    const std::uint32_t number = network.helpers[helper];
    if (usable.helper(number)) matching.prices[number] = price_of(flow.height(helper));
  }
  return matching;
}

}  // namespace hearth::match
