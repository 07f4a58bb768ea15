// How good scores are.
#pragma once

#include <utility>
#include <vector>

namespace hearth::train {

/// A score, and whether it should be high.
using Scored = std::vector<std::pair<int, bool>>;

/// The chance that of two texts the one that should be high is higher. O(n log n).
[[nodiscard]] double area_under_curve(Scored scored);

[[nodiscard]] double f1_at(const Scored& scored, int threshold);

/// The share of those that should be high (or low) and are at the threshold or above.
[[nodiscard]] double share_at(const Scored& scored, bool is_true, int threshold);

/// Where F1 is best.
[[nodiscard]] int best_threshold(const Scored& scored);

/// The lowest threshold at which at most this share of those that should be low are found.
[[nodiscard]] int threshold_for(const Scored& scored, double share);

}  // namespace hearth::train
