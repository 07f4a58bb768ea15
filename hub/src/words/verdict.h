// What a poll decided, in one sentence.
#pragma once

#include <string>
#include <vector>

#include "hearth/json.h"
#include "words/poll_options.h"

namespace hearth::words {

/// Whether the result binds and who has won, or how it stands while the poll is open. Empty where a poll
/// decides nothing, and before the first count. `document` and `shared` are those of a snapshot.
[[nodiscard]] std::string verdict(const Json& document, const Json& shared, const std::vector<Named>& names);

}  // namespace hearth::words
