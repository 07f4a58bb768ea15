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

/// Where the share of all who could answer lies, as `count` of `whole` who did suggest, in whole percents
/// that contain the 95 % interval (Wilson 1927, as Brown, Cai and DasGupta 2001 advise). `whole` is 1 ..
/// 10^9.
struct Interval {
  std::int64_t low = 0, high = 100;
};
Interval wilson(std::int64_t count, std::int64_t whole);

/// True when the difference between the first and the second could be chance: McNemar's test at 95 %, as if
/// nobody had chosen both.
bool too_close(std::int64_t first, std::int64_t second);

}  // namespace hearth::poll
