// What rules know of a member: how often and when they did something in the documents that are used, never
// what.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/room.h"
#include "schedule/schedule.h"

namespace hearth::schedule {

/// {"counts","seen","since","first","days","today","roles"}. `today` is the begin of a day; 0: it is not
/// known. O(mine × uses).
[[nodiscard]] Json facts_of(const Schedule& schedule, const Mine& mine, const Actor& actor, Time today);

/// True for a place that facts_of gives: "days", "counts.poll/lunch".
[[nodiscard]] bool is_fact(std::string_view place, const std::vector<std::string>& uses);

/// The names of all facts, for people.
inline constexpr std::string_view kFacts = "counts, seen, since, first, days, today, roles";

}  // namespace hearth::schedule
