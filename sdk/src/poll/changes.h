#pragma once

#include "hearth/result.h"
#include "poll/poll.h"

namespace hearth::poll {

/// Where the new version changes what ballots for the old one mean.
Errors meaning_changes(const Poll& before, const Poll& after, Phase phase);

}  // namespace hearth::poll
