// Every limit of a flow, in one table.
#pragma once

#include <cstddef>
#include <cstdint>

#include "json/decode.h"

namespace hearth::flow {

inline constexpr TextRule kTitle{.max = 200};
inline constexpr TextRule kLine{.max = 300};
inline constexpr TextRule kText{.max = 4000, .lines = true};
inline constexpr TextRule kClause{.max = 2000, .lines = true};
inline constexpr TextRule kTemplate{.max = 2000, .lines = true};
inline constexpr TextRule kMessage{.max = 4000, .lines = true};  // of a welcome, once it is filled in
inline constexpr TextRule kName{.max = 100};

inline constexpr std::size_t kMaxSteps = 40;
inline constexpr std::size_t kMaxStepId = 32;  // it is part of keys
inline constexpr std::size_t kMaxWays = 10;
inline constexpr std::size_t kMaxVariables = 10;
inline constexpr std::size_t kMaxOptions = 100;
inline constexpr std::size_t kMaxFields = 10;
inline constexpr std::size_t kMaxItems = 20;
inline constexpr std::size_t kMaxClauses = 50;
inline constexpr std::size_t kMaxEarlier = 3;  // versions of an agreement whose words are kept
inline constexpr std::size_t kMaxBenefits = 10;
inline constexpr std::size_t kMaxGroups = 10;
inline constexpr std::size_t kMaxUses = 20;
inline constexpr std::int64_t kMaxMinutes = 240;
inline constexpr std::int64_t kMaxScale = 10;
inline constexpr std::int64_t kMaxAnswer = 2000;    // characters of a text
inline constexpr std::int64_t kStepsBefore = 4;     // the first contribution; more lose people
inline constexpr std::int64_t kFunnelGrain = 5;     // what a steward sees moves in steps of this
inline constexpr std::size_t kMaxAgreements = 100;  // records of one member

}  // namespace hearth::flow
