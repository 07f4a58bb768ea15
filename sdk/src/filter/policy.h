// What a community wants, as a document of kind "filter".
#pragma once

#include "hearth/filter.h"

namespace hearth::filter {

inline constexpr std::size_t kMaxOwnWords = 1000;
inline constexpr std::int64_t kMaxWord = 80;   // characters
inline constexpr std::size_t kPinDigits = 16;  // of the SHA-256 of a pack, in hexadecimal

/// The rules of an audience.
[[nodiscard]] std::array<Policy::Rule, kCategories> rules_for(Audience audience);

}  // namespace hearth::filter
