// The numbers that a poll shows, rounded and ready to paint.
#pragma once

#include "hearth/json.h"
#include "poll/poll.h"

namespace hearth::poll {

/// A counter as it is shown: never below zero; of an anonymous poll, until it closes, in steps of k, so that
/// nobody learns from a difference what one person answered.
[[nodiscard]] std::int64_t shown(const Poll& poll, const Course& course, std::int64_t count);

/// How much more than it shows a counter may stand for.
[[nodiscard]] std::int64_t withheld(const Poll& poll, const Course& course);

/// {options:[{id, count, percent, ...}], abstained, leading, ...}; docs/protocol.md has the whole of it.
/// `tally` is what a long count found, or null.
[[nodiscard]] Json results(const Poll& poll, const Course& course, const Sum& sum, const Json& tally);

}  // namespace hearth::poll
