// Every limit of a pulse, in one table.
#pragma once

#include <cstddef>
#include <cstdint>

#include "json/decode.h"

namespace hearth::pulse {

inline constexpr TextRule kTitle{.max = 200};
inline constexpr TextRule kQuestion{.max = 300};
inline constexpr TextRule kLabel{.max = 200};
inline constexpr TextRule kExitText{.max = 1000, .lines = true};
inline constexpr TextRule kDidText{.max = 500, .lines = true};

inline constexpr Time kDay = 86400000;  // ms

inline constexpr std::size_t kMaxItems = 20;
inline constexpr std::int64_t kPoints = 5;                                    // 1 .. 5, always
inline constexpr std::int64_t kLeastEvery = 7, kEvery = 30, kMostEvery = 90;  // days
inline constexpr std::size_t kMaxReasons = 20;
inline constexpr std::int64_t kQuietDays = 14, kMostQuietDays = 365;
inline constexpr std::int64_t kQuietTimes = 3, kMostQuietTimes = 20;
inline constexpr std::size_t kMaxUses = 20;

inline constexpr std::size_t kRoundsShown = 12;
inline constexpr std::int64_t kFew = 5;    // fewer answers than this are not shown
inline constexpr std::int64_t kMany = 20;  // from here on shares are told in percent
inline constexpr std::int64_t kGrain = 5;  // counts that move while people look at them move in steps of this
inline constexpr std::size_t kGaps = 8;    // between acts, the latest, that tell how often somebody comes
inline constexpr std::size_t kLeastGaps = 4;
inline constexpr std::int64_t kMaxAsks = 2;     // of one member, ever
inline constexpr std::size_t kMaxListed = 200;  // members in the steward's list
inline constexpr std::size_t kMaxDid = 50;

}  // namespace hearth::pulse
