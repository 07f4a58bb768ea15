// The names under which the form of a poll sends its fields.
#pragma once

#include <string_view>

namespace hearth::page {

inline constexpr std::string_view kFormField = "form";
inline constexpr std::string_view kRevField = "rev";
inline constexpr std::string_view kSinceField = "since";
inline constexpr std::string_view kChoiceField = "choice";
inline constexpr std::string_view kWriteInField = "writeIn";
inline constexpr std::string_view kMethodField = "method";  // the poll's
inline constexpr std::string_view kGivenField = "given.";   // and an option's id: its place or its mark
inline constexpr std::string_view kActionField = "do";      // "vote", "abstain" or "withdraw"

inline constexpr std::string_view kSingle = "single";

/// Chosen in a poll with one choice: the written answer is meant. No option can have this id.
inline constexpr std::string_view kOwnChoice = "+own";

}  // namespace hearth::page
