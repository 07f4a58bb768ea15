// A member's own day. A hub has no data of zones, so the page sends the offsets from UTC of the next 400
// days, changes to summer time among them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "hearth/room.h"
#include "schedule/schedule.h"

namespace hearth::schedule {

/// From one moment (included) to another (not included).
struct Span {
  Time begin = 0, end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

/// From `time` until the next: minutes east of UTC.
struct Offset {
  Time time = 0;
  std::int64_t minutes = 0;
};

struct Zone {
  std::vector<Offset> offsets;  // rising; none: it is not known
  Time until = 0;               // believed before
};

/// That of the member; without offsets where there is none.
[[nodiscard]] Zone zone_of(const Mine& mine, std::string_view member);

/// The body of a zone's record; or what is wrong with it, as the act has it.
[[nodiscard]] Result<Json> read_zone(const Json& body, Time now);

/// Minutes; nothing for times of which it is not known.
[[nodiscard]] std::optional<std::int64_t> offset_at(const Zone& zone, Time time);

/// Where it is known, in spans of one offset each.
struct Stretch {
  Span span;
  std::int64_t minutes = 0;
};
[[nodiscard]] std::vector<Stretch> stretches(const Zone& zone, const Span& within);

}  // namespace hearth::schedule
