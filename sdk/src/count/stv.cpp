#include "count/methods.h"

namespace hearth::count {

Tally stv(const Ballots& ballots, const Rules& rules, const Ties&) { return start(ballots, rules); }

}  // namespace hearth::count
