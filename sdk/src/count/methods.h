// One function per method. Each is given ballots of which at least one chooses somebody.
#pragma once

#include "count/ballots.h"

namespace hearth::count {

Tally plurality(const Ballots& ballots, const Rules& rules, const Ties& ties);
Tally approval(const Ballots& ballots, const Rules& rules, const Ties& ties);
Tally score(const Ballots& ballots, const Rules& rules, const Ties& ties);
Tally star(const Ballots& ballots, const Rules& rules, const Ties& ties);
Tally borda(const Ballots& ballots, const Rules& rules, const Ties& ties);
Tally irv(const Ballots& ballots, const Rules& rules, const Ties& ties);
Tally schulze(const Ballots& ballots, const Rules& rules, const Ties& ties);
Tally ranked_pairs(const Ballots& ballots, const Rules& rules, const Ties& ties);
Tally minimax(const Ballots& ballots, const Rules& rules, const Ties& ties);
Tally copeland(const Ballots& ballots, const Rules& rules, const Ties& ties);
Tally stv(const Ballots& ballots, const Rules& rules, const Ties& ties);
Tally meek(const Ballots& ballots, const Rules& rules, const Ties& ties);
Tally phragmen(const Ballots& ballots, const Rules& rules, const Ties& ties);

}  // namespace hearth::count
