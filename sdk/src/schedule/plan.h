// When an item may be shown to a member: what the caps say, and what their own day says. A view tells the
// spans, admit holds to them; both ask here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schedule/log.h"
#include "schedule/zone.h"

namespace hearth::schedule {

/// The earliest time by the caps, and the one that decided.
struct Bound {
  Time time = 0;         // 0: nothing stands in the way
  std::string_view cap;  // "from", "day", "week", "spread", "survey", "rest"; empty with 0
};
[[nodiscard]] Bound earliest(const Schedule& schedule, const Item& item, const Log& log);

/// Why it does not come any more: "never", "dismissed", "done"; empty: it does.
[[nodiscard]] std::string_view ended(const Item& item, const Past& past);

/// Whose day it is, and of which item.
struct Turn {
  const Schedule& schedule;
  const Item& item;
  const Zone& zone;
  std::string_view member;
};

/// The spans of waking hours in which it is this member's turn, where their zone is known. O(days).
[[nodiscard]] std::vector<Span> spans(const Turn& turn, const Span& within);

/// Why it is not to be shown at that time, at which the zone is known: "quiet", "lot"; empty: it may be.
[[nodiscard]] std::string_view hour_against(const Turn& turn, Time time);

}  // namespace hearth::schedule
