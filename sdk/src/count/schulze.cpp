// Markus Schulze, "The Schulze Method of Voting" (2018), section 2.3: the strength of a path is that of its
// weakest defeat, and whoever has the stronger path beats the other.
#include "count/defeats.h"
#include "count/methods.h"

namespace hearth::count {
namespace {

// How strong the strongest path is, at a * options + b; 0: there is none. Only the order of defeats matters,
// so their strengths are numbered: 1 is the weakest.
std::vector<std::uint32_t> strongest_paths(const Ballots& ballots, Strength strength) {
  const std::size_t options = ballots.options();
  std::vector<std::uint32_t> paths(options * options);
  const std::vector<Defeat> found = defeats(ballots, strength);
  std::uint32_t rank = 0;
  for (std::size_t i = found.size(); i-- > 0;) {
    if (i + 1 == found.size() || !found[i].as_strong_as(found[i + 1])) ++rank;
    paths[found[i].winner * options + found[i].loser] = rank;
  }
  for (std::size_t via = 0; via < options; ++via) {
    const std::uint32_t* onward = &paths[via * options];
    for (std::size_t from = 0; from < options; ++from) {
      const std::uint32_t there = paths[from * options + via];
      if (there == 0 || from == via) continue;
      std::uint32_t* direct = &paths[from * options];
      for (std::size_t to = 0; to < options; ++to)
        direct[to] = std::max(direct[to], std::min(there, onward[to]));
    }
  }
  return paths;
}

}  // namespace

Tally schulze(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  Tally tally = start(ballots, rules);
  const std::size_t options = ballots.options();
  const std::vector<std::uint32_t> paths = strongest_paths(ballots, rules.strength);
  std::vector<bool> beats(options * options);
  for (std::size_t a = 0; a < options; ++a) {
    for (std::size_t b = 0; b < options; ++b) {
      beats[a * options + b] = a != b && paths[a * options + b] > paths[b * options + a];
      tally.scores[a] += beats[a * options + b];
    }
  }
  tally.rounds.push_back({.votes = tally.scores});
  say_who_beats_all(tally, ballots);
  rank_by_victories(tally, beats, ties);
  tally.rounds[0].decisions.push_back({Event::strongest, tally.ranking.front()});
  return tally;
}

}  // namespace hearth::count
