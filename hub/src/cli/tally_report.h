// What `hearth tally` tells of a count.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/cli.h"
#include "cli/count.h"
#include "words/poll_options.h"

namespace hearth::cli {

/// Of more refused lines than this, the rest is told as a number.
inline constexpr std::size_t kToldRefusals = 20;

struct Refusal {
  std::int64_t line;  // 0: not looked for
  Error error;
  std::string sentence;
};

struct Outcome {
  std::int64_t ballots = 0;
  std::vector<Refusal> refusals;
};

void tell_refusals(const std::string& file, const Outcome& outcome, const Terminal& terminal);
/// The options with what they got, and what that decides. `document` and `shared` are those of a snapshot.
void tell_result(const Json& document, const Json& shared, const std::vector<words::Named>& names,
                 const Terminal& terminal);

void tell(const BallotCount& count, const Terminal& terminal);
void tell_json(const BallotCount& count, const Outcome& outcome, const Terminal& terminal);

}  // namespace hearth::cli
