// Every limit of a ladder of prompts, in one table.
#pragma once

#include <cstddef>
#include <cstdint>

#include "json/decode.h"

namespace hearth::prompt {

inline constexpr TextRule kTitle{.max = 200};
inline constexpr TextRule kQuestion{.max = 300};
inline constexpr TextRule kGroup{.max = 64};
inline constexpr TextRule kMember{.max = 128};
inline constexpr TextRule kAnswer{.max = 500, .lines = true};
inline constexpr TextRule kName{.max = 40};

inline constexpr Time kDay = 86400000;  // ms

inline constexpr std::size_t kMaxPrompts = 200;
inline constexpr std::size_t kMaxRetired = 1000;
inline constexpr std::int64_t kMaxId = 57;  // so that the key of its answers is no longer than any other
inline constexpr std::int64_t kTopLevel = 4;
inline constexpr std::int64_t kLevelOfGuests = 1;  // and those below
inline constexpr std::int64_t kGivenToSee = 2;     // from here on
inline constexpr std::int64_t kGroupOnly = 3;      // from here on
inline constexpr std::int64_t kLeastDays = 7, kMostDays = 90;
inline constexpr std::int64_t kExchanges = 2, kMostExchanges = 10;

}  // namespace hearth::prompt
