#include "hearth/count.h"

namespace hearth::count {

std::vector<std::int64_t> pairwise(const Profile& profile, std::size_t options) {
  std::vector<std::int64_t> pairs(options * options);
  std::vector<std::size_t> ranks(options);
  profile.each([&](const Profile::Entry& entry) {
    if (entry.number < 0) return;
    ranks.assign(options, options);
    std::size_t rank = 0;
    for (const Profile::Word word : entry.ballot) {
      rank += (word & Profile::kShares) == 0;
      const std::size_t option = word & ~Profile::kShares;
      if (option != Profile::kSkipped) ranks[option] = rank;
    }
    for (std::size_t a = 0; a < options; ++a) {
      for (std::size_t b = 0; b < options; ++b) {
        if (ranks[a] < ranks[b]) pairs[a * options + b] += entry.number;
      }
    }
  });
  return pairs;
}

}  // namespace hearth::count
