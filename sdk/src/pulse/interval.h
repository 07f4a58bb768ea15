// The mean of a few answers, and how far it can be trusted.
#pragma once

#include <cstdint>

#include "pulse/pulse.h"

namespace hearth::pulse {

/// In hundredths of a point: 100 .. 500.
struct Mean {
  std::int64_t mean = 0;
  std::int64_t low = 100, high = 500;
};

/// The mean, half a hundredth rounded up, and the 95 % interval of the mean that all members would have
/// given, rounded outwards. It is a Wald interval after two answers are added at either end of the scale
/// (Agresti and Coull, "Approximate is better than 'exact' for interval estimation of binomial proportions",
/// The American Statistician 52, 1998): for answers of 1 and 5 alone it is theirs, scaled. So it is never
/// empty, not even where everybody says the same, and it always holds the mean. 1 to 10^8 answers.
[[nodiscard]] Mean mean_of(const Points& points);

}  // namespace hearth::pulse
