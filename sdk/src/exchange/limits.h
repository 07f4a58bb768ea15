// Every limit of an exchange, in one table.
#pragma once

#include <cstddef>
#include <cstdint>

#include "json/decode.h"

namespace hearth::exchange {

inline constexpr TextRule kTitle{.max = 200};
inline constexpr TextRule kLabel{.max = 80};
inline constexpr TextRule kText{.max = 300};
inline constexpr TextRule kName{.max = 80};
inline constexpr TextRule kContact{.max = 200};

inline constexpr Time kDay = 86400000;  // ms

inline constexpr std::size_t kMaxTags = 30;                                // of a document
inline constexpr std::size_t kMaxOwnTags = 5;                              // of an ask or an offer
inline constexpr std::int64_t kLeastDays = 7, kDays = 14, kMostDays = 90;  // of a round
inline constexpr std::int64_t kCapacity = 2, kMostCapacity = 5;            // of a helper
inline constexpr std::int64_t kRestDays = 7, kMostRestDays = 90;
inline constexpr std::int64_t kMostNeeds = 3;    // helpers of one ask
inline constexpr std::int64_t kMostAhead = 366;  // days until a time that somebody names

inline constexpr Time kAnswerTime = 5 * kDay;  // in which both have to accept
inline constexpr Time kRemindTime = 3 * kDay;  // after both have accepted
inline constexpr Time kLoadTime = 28 * kDay;   // for so long a match counts as a load

// One proposal is an act, and so has to fit in kMaxActBytes.
inline constexpr std::int64_t kMaxPlaces = 200;   // of one search
inline constexpr std::size_t kMaxHelpers = 200;   // of one search
inline constexpr std::size_t kMaxAtOnce = 200;    // matches whose time is over, in one act of the clock
inline constexpr std::size_t kMatchesShown = 50;  // to one of the two
inline constexpr std::int64_t kGrain = 5;         // totals move in steps of this

// What a match costs: docs/exchange.md.
inline constexpr std::int64_t kTagCost = 600, kAnyTagCost = 300;
inline constexpr std::int64_t kTimeCost = 50, kEnoughTimes = 4;
inline constexpr std::int64_t kAgainCost = 200;
inline constexpr std::int64_t kLoadCost = 1000;
inline constexpr std::int64_t kOpenCost = 1000000;

}  // namespace hearth::exchange
