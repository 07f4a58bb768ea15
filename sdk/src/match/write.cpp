#include <algorithm>

#include "hearth/match_json.h"
#include "json/build.h"
#include "match/terms.h"

namespace hearth::match {
namespace {

// By the ids of the ask and the helper, so that the order of the input is not seen. Nobody comes last.
template <class Item, class PairOf>
std::vector<Item> by_ids(std::vector<Item> items, const Problem& problem, PairOf pair_of) {
  std::sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
    const Pair x = pair_of(a);
    const Pair y = pair_of(b);
    if (x.ask != y.ask) return problem.asks[x.ask].id < problem.asks[y.ask].id;
    if (x.helper == kNobody || y.helper == kNobody) return x.helper < y.helper;
    return problem.helpers[x.helper].id < problem.helpers[y.helper].id;
  });
  return items;
}

Json::Object parts_of(const Why& why, const Problem& problem) {
  Json::Object parts;
  const std::size_t width = problem.parts.size();
  for (std::size_t i = 0; i < width; ++i)
    parts.emplace_back(problem.parts[i], problem.part_costs[why.fit * width + i]);
  return parts;
}

Json::Object args_of(const Why& why, const Problem& problem) {
  if (why.pair.helper == kNobody) {
    return object_of(
        {{"open", why.open}, {"others", why.others}, {"resting", why.resting}, {"full", why.full}});
  }
  Json::Object args = object_of({{"cost", problem.fits[why.fit].cost},
                                 {"load", why.load},
                                 {"others", why.others},
                                 {"closer", why.closer}});
  if (!problem.parts.empty()) args.emplace_back("parts", parts_of(why, problem));
  return args;
}

}  // namespace

Json to_json(const Matching& matching, const Problem& problem) {
  Json::Array matches;
  for (const Pair& pair : by_ids(matching.matches, problem, [](const Pair& one) { return one; })) {
    matches.emplace_back(
        object_of({{"ask", problem.asks[pair.ask].id}, {"helper", problem.helpers[pair.helper].id}}));
  }
  const Usable usable(problem);
  Json::Object prices;
  for (std::uint32_t helper = 0; helper < problem.helpers.size(); ++helper) {
    const Price& price = matching.prices[helper];
    if (usable.helper(helper))
      prices.emplace_back(problem.helpers[helper].id, Json::Array{price.cost, price.tie});
  }
  return object_of({{"matches", std::move(matches)}, {"prices", std::move(prices)}});
}

Json to_json(const std::vector<Why>& reasons, const Problem& problem) {
  Json::Array all;
  for (const Why& why : by_ids(reasons, problem, [](const Why& one) { return one.pair; })) {
    Json::Object item = object_of({{"ask", problem.asks[why.pair.ask].id}});
    if (why.pair.helper != kNobody) item.emplace_back("helper", problem.helpers[why.pair.helper].id);
    item.emplace_back("reason", kReasons[static_cast<std::size_t>(why.reason)]);
    item.emplace_back("args", args_of(why, problem));
    all.emplace_back(std::move(item));
  }
  return all;
}

}  // namespace hearth::match
