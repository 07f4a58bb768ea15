// Silence, and how it is noticed: by what somebody does, never by what they read.
//
// Somebody who comes every day has gone quiet after two weeks; somebody who comes twice a year has not. So
// the silence that is noticed is some times the gap that is usual for that member, and at least some days.
// Usual is the median of the latest gaps between acts; before there are four of them nothing is usual.
//
//   quiet_at = last act + max(quietDays, quietTimes x median of the last 8 gaps)
//
// After somebody was asked it takes quietDays more until they may be asked again.
#pragma once

#include <vector>

#include "hearth/room.h"
#include "pulse/pulse.h"

namespace hearth::pulse {

struct Quiet {
  Time last = 0;  // act; 0: none
  Time at = 0;    // from when on somebody may be asked; 0: nothing is usual yet
  Count asks = 0;
};

/// Acts in any order, two at one time being one; O(acts).
[[nodiscard]] Quiet quiet_of(const Exit& exit, std::vector<Time> acts, const std::vector<Time>& asks);

/// As the records of that member tell it.
[[nodiscard]] Quiet quiet_of(const Pulse& pulse, const Course& course, const Mine& mine,
                             std::string_view member);

/// The same as the sum tells it.
[[nodiscard]] Quiet quiet_of(const Pulse& pulse, const Sum& sum, std::string_view member);

/// When that member was asked whether they are leaving, by the page or by a steward.
[[nodiscard]] std::vector<Time> asks_of(const Mine& mine, std::string_view member);

/// True when the clock has closed so many rounds since, that silence is no longer noticed by an answer of
/// that round. Such answers leave the sum.
[[nodiscard]] bool is_long_past(std::int64_t round, const Course& course);

}  // namespace hearth::pulse
