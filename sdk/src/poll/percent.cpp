#include "poll/percent.h"

#include <cstddef>

namespace hearth::poll {

std::vector<std::int64_t> shares(const std::vector<std::int64_t>& counts) {
  std::int64_t total = 0;
  for (std::int64_t count : counts) total += count;
  std::vector<std::int64_t> percents(counts.size(), 0);
  if (total == 0) return percents;

  std::vector<std::int64_t> remainders;
  std::int64_t left = 100;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    percents[i] = counts[i] * 100 / total;
    remainders.push_back(counts[i] * 100 % total);
    left -= percents[i];
  }
  for (; left > 0; --left) {
    std::size_t next = 0;
    for (std::size_t i = 1; i < counts.size(); ++i) {
      const bool larger = remainders[i] == remainders[next] && counts[i] > counts[next];
      if (remainders[i] > remainders[next] || larger) next = i;
    }
    ++percents[next];
    remainders[next] = -1;
  }
  return percents;
}

std::vector<std::int64_t> ratios(const std::vector<std::int64_t>& counts, std::int64_t whole) {
  std::vector<std::int64_t> percents;
  for (std::int64_t count : counts) percents.push_back(whole == 0 ? 0 : (200 * count + whole) / (2 * whole));
  return percents;
}

}  // namespace hearth::poll
