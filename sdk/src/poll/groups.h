// Results by group, without telling what anybody in a small group answered.
#pragma once

#include <vector>

#include "hearth/json.h"
#include "poll/poll.h"

namespace hearth::poll {

/// Which of the groups, by how many answered in each, must not be shown: those smaller than k, and so many
/// more, the smallest first, that what is missing from the whole is never one group, nor fewer than k people
/// (complementary suppression; Sweeney, "k-anonymity", 2002). Groups without anybody tell nothing.
std::vector<bool> suppressed(const std::vector<std::int64_t>& sizes, std::int64_t k);

/// [{group, turnout, options:[{id, count}]}], or {group, turnout: null} of one that is not shown. The last,
/// "", are those of no group.
Json groups_json(const Poll& poll, const Sum& sum);

}  // namespace hearth::poll
