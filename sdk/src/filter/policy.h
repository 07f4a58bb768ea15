// What a community wants, as a document of kind "filter".
#pragma once

#include "hearth/filter.h"

namespace hearth::filter {

inline constexpr std::size_t kMaxOwnWords = 1000;
inline constexpr std::int64_t kMaxWord = 80;  // characters

/// Whom the words are for: where a community says nothing of a category, this decides.
enum class Audience : std::uint8_t { friends, kids, professional, support_group, gaming };
inline constexpr std::string_view kAudienceNames[] = {"friends", "kids", "professional", "support-group",
                                                      "gaming"};

/// The rules of an audience.
[[nodiscard]] std::array<Policy::Rule, kCategories> rules_for(Audience audience);

}  // namespace hearth::filter
