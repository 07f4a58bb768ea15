// Which question whom, and when: one for each member and round, so that all are answered in turn.
#pragma once

#include <string>
#include <string_view>

#include "hearth/room.h"
#include "pulse/pulse.h"

namespace hearth::pulse {

/// The item that this member has not answered for the longest, in the rounds before this one. Among those it
/// has never answered, or not since the same round, a turn decides that each member begins elsewhere and that
/// goes on with each round; so every item gets its share of answers. O(items + mine).
[[nodiscard]] const Worded& asked_in(const Pulse& pulse, std::int64_t round, const Mine& mine,
                                     std::string_view member);

}  // namespace hearth::pulse
