// What each method of a poll asks for and gives.
#pragma once

#include "extent.h"
#include "poll/poll.h"

namespace hearth::poll {

// The shape of a ballot.
enum class Form {
  choice,   // {"choice":["tea","milk"]}
  ranking,  // {"ranking":["tea",["milk","water"]]}
  marks,    // {"marks":{"tea":5}}; in a grid "no", "maybe", "yes"
  text,     // {"text":"...","choice":["<digest>"]}: an answer, and those one agrees with
};
[[nodiscard]] Form form_of(Method method);

/// The words of the methods there are.
[[nodiscard]] std::span<const std::string_view> known_methods();

/// Marks of a grid, by their numbers.
inline constexpr std::string_view kAvailability[] = {"no", "maybe", "yes"};

/// How many options a poll needs at least.
[[nodiscard]] std::size_t least_options(Method method);

/// The largest and the smallest mark of one option.
struct Range {
  std::int64_t min = 0, max = 0;
};
[[nodiscard]] Range marks_of(const Poll& poll);

/// What so many dots or votes for one option cost.
[[nodiscard]] std::int64_t price(Method method, std::int64_t mark);

/// Whether ballots of that method can be counted so.
[[nodiscard]] bool allows(Method method, count::Method counted);

/// The count that decides unless the document names one; none where results are only shown.
[[nodiscard]] std::vector<count::Method> usual_counts(Method method, std::int64_t seats);

/// Whether a result is decided, so that whole ballots are kept and ties are drawn.
[[nodiscard]] inline bool decides(const Poll& poll) {
  return is_whole() && !poll.counts.empty();
}

}  // namespace hearth::poll
