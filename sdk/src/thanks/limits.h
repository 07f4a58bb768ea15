// Every limit of thanks, in one table.
#pragma once

#include <cstddef>
#include <cstdint>

#include "json/decode.h"

namespace hearth::thanks {

inline constexpr TextRule kTitle{.max = 200};
inline constexpr TextRule kHandle{.max = 128};  // as hosts name their members
inline constexpr TextRule kReason{.max = 300, .lines = true};
inline constexpr TextRule kName{.max = 60};

inline constexpr Time kDay = 86400000;  // ms
inline constexpr std::int64_t kPerDay = 3, kMostPerDay = 10;
inline constexpr std::int64_t kPersonDays = 7;     // one to the same person
inline constexpr std::size_t kMaxListed = 100;     // of those one got, and of those one gave
inline constexpr std::size_t kMostKept = 1000000;  // of anything in one list of a checkpoint

}  // namespace hearth::thanks
