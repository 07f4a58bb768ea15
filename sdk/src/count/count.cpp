#include "hearth/count.h"

#include "count/methods.h"

namespace hearth::count {
namespace {

// In the order of the enumeration.
using Counting = Tally (*)(const Ballots&, const Rules&, const Ties&);
constexpr Counting kCountings[] = {plurality,    approval, score,    star, borda, irv,     schulze,
                                   ranked_pairs, minimax,  copeland, stv,  meek,  phragmen};
static_assert(std::size(kCountings) == std::size(kMethods));

Tally count_one(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  Tally tally = ballots.valid() > 0 ? kCountings[static_cast<std::size_t>(rules.method)](ballots, rules, ties)
                                    : start(ballots, rules);
  if (compares_pairs(rules.method)) tally.pairs = ballots.pairs();
  return tally;
}

}  // namespace

bool counts_marked(Method method) {
  return method <= Method::star || method == Method::phragmen;
}

bool counts_ranked(Method method) {
  return method == Method::plurality || !counts_marked(method);
}

bool fills_seats(Method method) {
  return method >= Method::stv;
}

bool compares_pairs(Method method) {
  return method >= Method::schulze && method <= Method::copeland;
}

std::vector<Tally> count(const Profile& profile, std::size_t options, const std::vector<Rules>& rules,
                         const std::optional<Draw>& draw) {
  std::vector<Tally> tallies;
  if (rules.empty()) return tallies;
  const bool marked = rules[0].marked || !counts_ranked(rules[0].method);
  const Ballots ballots(profile, options, marked);
  const Ties ties(draw);
  for (const Rules& one : rules) tallies.push_back(count_one(ballots, one, ties));
  return tallies;
}

}  // namespace hearth::count
