// What each head of the model is to learn, and from what.
#pragma once

#include <vector>

#include "learn.h"

namespace hearth::train {

/// In the order in which the model holds them.
[[nodiscard]] std::vector<Plan> plans();

}  // namespace hearth::train
