// The steps of a flow as a graph. Ways lead to later steps only, so there are no circles, and every walk
// ends.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/flow.h"

namespace hearth::flow {

/// The steps that may follow when that one is left, in the order in which they are tried. A step that is not
/// shown is passed over, and leads on as if it had been left.
[[nodiscard]] std::vector<std::size_t> followers(const Flow& flow, std::size_t step);

/// The steps that some walk comes to. O(steps * ways).
[[nodiscard]] std::vector<bool> reachable(const Flow& flow);

/// What lies ahead at most.
struct Ahead {
  std::int64_t steps = 0;    // after that one
  std::int64_t minutes = 0;  // with that one
};

/// From that step to an end, by the longest way. O(steps * ways).
[[nodiscard]] Ahead ahead(const Flow& flow, std::size_t step);

/// How many steps come before the first in which a member contributes, by the longest way; 0: none does.
[[nodiscard]] std::int64_t before_contribution(const Flow& flow);

}  // namespace hearth::flow
