// Every limit of a poll, in one table.
#pragma once

#include <cstddef>
#include <cstdint>

#include "json/decode.h"

namespace hearth::poll {

inline constexpr TextRule kQuestion{.max = 300};
inline constexpr TextRule kDescription{.max = 1000, .lines = true};
inline constexpr TextRule kLabel{.max = 200};
inline constexpr TextRule kOptionDescription{.max = 500, .lines = true};
inline constexpr TextRule kWriteIn{.max = 140};
inline constexpr TextRule kBeacon{.max = 200};

inline constexpr std::size_t kMaxOptions = 100;
inline constexpr std::size_t kMaxShared = 20;  // options on one rank: a vote can be split into so many parts
inline constexpr std::int64_t kFewRanked = 5;  // beyond, a ranking can tell who ranked
inline constexpr std::size_t kMaxAgreed = 100;
inline constexpr std::size_t kMaxCounts = 8;  // methods that count the same ballots
inline constexpr std::size_t kMaxGroups = 20;
inline constexpr std::int64_t kMaxMark = 100;
inline constexpr std::int64_t kMaxBudget = 10000;
inline constexpr std::int64_t kLeastK = 3;
inline constexpr std::int64_t kMaxK = 100;

}  // namespace hearth::poll
