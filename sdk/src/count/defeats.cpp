#include "count/defeats.h"

namespace hearth::count {

std::vector<Defeat> defeats(const Ballots& ballots, Strength strength) {
  std::vector<Defeat> found;
  for (std::size_t a = 0; a < ballots.options(); ++a) {
    for (std::size_t b = 0; b < ballots.options(); ++b) {
      const std::int64_t votes = ballots.prefer(a, b);
      const std::int64_t opposing = ballots.prefer(b, a);
      if (votes <= opposing) continue;
      const bool margins = strength == Strength::margins;
      found.push_back({static_cast<Option>(a), static_cast<Option>(b), margins ? votes - opposing : votes,
                       margins ? 0 : opposing});
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Defeat& a, const Defeat& b) {
    return a.votes != b.votes ? a.votes > b.votes : a.opposing < b.opposing;
  });
  return found;
}

void say_who_beats_all(Tally& tally, const Ballots& ballots) {
  const std::size_t options = ballots.options();
  for (std::size_t a = 0; a < options; ++a) {
    std::size_t beaten = 0;
    for (std::size_t b = 0; b < options; ++b) beaten += ballots.prefer(a, b) > ballots.prefer(b, a);
    if (beaten + 1 < options) continue;
    tally.rounds.back().decisions.push_back({Event::beats_all, {static_cast<Option>(a)}});
    return;
  }
  tally.rounds.back().decisions.push_back({Event::cycle});
}

}  // namespace hearth::count
