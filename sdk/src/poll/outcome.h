// What follows from the numbers: who wins, and whether the result binds.
#pragma once

#include <cstdint>
#include <vector>

#include "hearth/json.h"
#include "poll/poll.h"

namespace hearth::poll {

/// Adds to the results, as far as the document asks for them:
///   counts   what each method found: the summaries of the tally
///   counted  how many ballots the tally knows: while a poll is open it can be behind
///   outcome  decided, level, nobody, no-quorum, below-threshold or none-of-these
///   winners  the options that are decided
///   quorum   {needed, reached}
///   close    true while the first two are so near that the next votes may turn them
/// `measures` are what the options lead by, in the order of the document.
void add_outcome(const Poll& poll, const Course& course, const Sum& sum, const Json& tally,
                 const std::vector<std::int64_t>& measures, Json::Object& results);

}  // namespace hearth::poll
