// Schedules, and zones with and without summer time, for tests.
#pragma once

#include <cstdint>

#include "hearth/record.h"

namespace hearth::test {

inline constexpr Time kBegin = 1790000000000;
inline constexpr Time kMinute = 60000;  // ms
inline constexpr Time kHour = 60 * kMinute;
inline constexpr Time kDay = 24 * kHour;

/// A zone with summer time from March to October, in the south from October to March; or without.
struct Region {
  std::int64_t winter = 0, summer = 0;
  bool south = false;

  [[nodiscard]] std::int64_t minutes_at(Time time) const;
};
inline constexpr Region kRegions[] = {{60, 120, false},    {-300, -240, false}, {630, 660, true},
                                      {765, 825, true},    {330, 330, false},   {840, 840, false},
                                      {-720, -720, false}, {0, 60, false}};

/// The body of a zone's act, as a page there sends it.
[[nodiscard]] Json offsets_of(const Region& region, Time now);

struct Rules {
  std::int64_t per_week = 3, survey_days = 30, cool_days = 3, quiet_from = 21, quiet_to = 8;
};
inline constexpr Rules kRules[] = {{}, {1, 60, 5, 18, 10}, {2, 30, 3, 12, 11}, {3, 30, 10, 21, 8}};

struct Known {
  const char* id;
  bool survey;
  std::int64_t every;
};
inline constexpr Known kItems[] = {
    {"a", false, 0}, {"b", false, 7}, {"c", true, 1}, {"d", true, 0}, {"e", false, 1}};

/// A schedule of these items, for everybody.
[[nodiscard]] Json document_of(const Rules& rules);

}  // namespace hearth::test
