// Counting with one JSON text each way: for the page, the golden cases and whoever wants to look.
#pragma once

#include <string>

namespace hearth {

/// Counts ballots by one or more methods (hearth/count.h says how).
///
///   {options: [id],
///    ballots: [{number?: 1, ranking: [id | [id]]}] or [{number?: 1, marks: {id: 0 .. 65535}}],
///    rules: [{method, seats?, strength?, overvotes?, skips?, untilTwo?, batches?, top?}],
///    draw?: key}
///   -> {"ok": true, "tallies": [tally]}, one for each of the rules
///
/// A ranking goes from best to worst; options in one list share a rank, and an empty list is a rank left
/// empty. With `draw` ties are decided by the order that this key draws. What fits no method, or stands for
/// an option that does not exist, is refused: {"ok": false, "errors": [{code, path, args}]}, with paths into
/// the input.
///
/// At most 4 MiB, 1,000 options, 100 rules and `count::kMaxBallots` ballots; for a method that divides votes,
/// at most `count::kMaxShared` options at one rank.
[[nodiscard]] std::string count_json(const std::string& input);

}  // namespace hearth
