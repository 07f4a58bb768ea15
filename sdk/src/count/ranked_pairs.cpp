#include "count/methods.h"

namespace hearth::count {

Tally ranked_pairs(const Ballots& ballots, const Rules& rules, const Ties&) { return start(ballots, rules); }

}  // namespace hearth::count
