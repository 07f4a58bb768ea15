// Results by group, without telling what anybody in a small group answered.
#pragma once

#include <vector>

#include "hearth/json.h"
#include "poll/poll.h"

namespace hearth::poll {

/// How many answered in a group, and how many of them are told elsewhere: guests, who belong to none.
struct GroupSize {
  std::int64_t people = 0;
  std::int64_t known = 0;
};

/// Which of the groups must not be shown: those smaller than k, and so many more, the smallest first, that
/// what is missing from the whole is never one group, nor fewer than k people (complementary suppression;
/// Sweeney, "k-anonymity", 2002). Groups without anybody tell nothing, but beside a hidden one they would
/// tell where its people are not, so they are hidden with it. Of groups of the same size the first is hidden
/// first: their order must not be one that a reader knows.
std::vector<bool> suppressed(const std::vector<GroupSize>& sizes, std::int64_t k);

/// [{group, turnout, options:[{id, count}]}], or {group, turnout: null} of one that is not shown. The last,
/// "", are those of no group.
Json groups_json(const Poll& poll, const Sum& sum);

}  // namespace hearth::poll
