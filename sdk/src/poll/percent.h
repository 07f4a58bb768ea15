// Whole percents that the page paints as they are.
#pragma once

#include <cstdint>
#include <vector>

namespace hearth::poll {

/// Each count's share of all counts, by the method of largest remainder (Hamilton): they sum to 100 unless
/// every count is 0. Equal remainders go to the larger count, then to the one that comes first. Counts are 0
/// or more.
std::vector<std::int64_t> shares(const std::vector<std::int64_t>& counts);

/// Each count as a share of `whole`, half a percent rounded up; 0 when `whole` is 0.
std::vector<std::int64_t> ratios(const std::vector<std::int64_t>& counts, std::int64_t whole);

}  // namespace hearth::poll
