#include "count/methods.h"

namespace hearth::count {

Tally phragmen(const Ballots& ballots, const Rules& rules, const Ties&) { return start(ballots, rules); }

}  // namespace hearth::count
