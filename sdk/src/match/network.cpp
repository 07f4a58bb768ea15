#include "match/network.h"

#include <algorithm>
#include <numeric>

namespace hearth::match {
namespace {

using Numbers = std::vector<std::uint32_t>;

// Equal lots are next to impossible; ids make the order total all the same.
template <class People>
Numbers ordered(const People& people, const std::vector<std::uint64_t>& lots) {
  Numbers order(people.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return lots[a] != lots[b] ? lots[a] < lots[b] : people[a].id < people[b].id;
  });
  return order;
}

Numbers inverse(const Numbers& order) {
  Numbers place(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = static_cast<std::uint32_t>(i);
  return place;
}

std::vector<std::uint64_t> in_order(const std::vector<std::uint64_t>& lots, const Numbers& order) {
  std::vector<std::uint64_t> all;
  for (const std::uint32_t number : order) all.push_back(lots[number]);
  return all;
}

}  // namespace

Network::Network(const Problem& problem) {
  const Lots lots(problem);
  const Usable usable(problem);
  asks = ordered(problem.asks, lots.asks);
  helpers = ordered(problem.helpers, lots.helpers);
  ask_lots = in_order(lots.asks, asks);
  helper_lots = in_order(lots.helpers, helpers);
  const Numbers ask_at = inverse(asks);
  const Numbers helper_at = inverse(helpers);

  rows.resize(asks.size() + 1);
  for (const Fit& fit : problem.fits) rows[ask_at[fit.ask] + 1] += usable.fit(fit);
  std::partial_sum(rows.begin(), rows.end(), rows.begin());
  heads.resize(rows.back());
  costs.resize(rows.back());
  Numbers next = rows;
  for (const Fit& fit : problem.fits) {
    if (!usable.fit(fit)) continue;
    const std::uint32_t arc = next[ask_at[fit.ask]]++;
    heads[arc] = static_cast<std::uint16_t>(helper_at[fit.helper]);
    costs[arc] = static_cast<std::int32_t>(fit.cost);
  }
}

}  // namespace hearth::match
