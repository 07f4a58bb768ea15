// Every limit of a schedule, in one table.
#pragma once

#include <cstddef>
#include <cstdint>

#include "json/decode.h"

namespace hearth::schedule {

inline constexpr TextRule kTitle{.max = 200};
inline constexpr TextRule kWhy{.max = 200};

inline constexpr Time kMinute = 60000;  // ms
inline constexpr Time kHour = 60 * kMinute;
inline constexpr Time kDay = 24 * kHour;
inline constexpr Time kWeek = 7 * kDay;

inline constexpr std::size_t kMaxItems = 50;
inline constexpr std::size_t kMaxUses = 20;
inline constexpr std::int64_t kMostEvery = 365;  // days

/// A cap is what it is unless a steward makes it stricter.
struct CapRule {
  std::int64_t loosest, strictest;
};
inline constexpr CapRule kPerDay{1, 1};
inline constexpr CapRule kPerWeek{3, 1};
inline constexpr CapRule kSurveyDays{30, 365};
inline constexpr CapRule kCoolDays{3, 90};
inline constexpr CapRule kQuietFrom{21, 12};  // hours of the day
inline constexpr CapRule kQuietTo{8, 11};
inline constexpr std::int64_t kMostPutAway = 3;  // times; from then on an item is off

inline constexpr std::int64_t kZoneDays = 400;  // for which offsets are believed
inline constexpr std::size_t kMaxOffsets = 16;
inline constexpr std::int64_t kFarthest = 840;    // minutes from UTC
inline constexpr std::int64_t kWidestJump = 180;  // minutes between neighbours

inline constexpr std::int64_t kDaysShown = 3;       // of the spans in a view
inline constexpr std::size_t kMaxRemembered = 200;  // items in a log, those of earlier versions among them

}  // namespace hearth::schedule
