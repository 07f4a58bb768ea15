// Who beats whom, and how strongly: what the Condorcet methods have in common.
#pragma once

#include "count/ballots.h"

namespace hearth::count {

/// More ballots prefer `winner` to `loser` than the other way round.
struct Defeat {
  Option winner = 0;
  Option loser = 0;
  std::int64_t votes = 0;     // ballots for the winner, or how many more than for the loser
  std::int64_t opposing = 0;  // ballots for the loser; 0 where margins count

  [[nodiscard]] bool as_strong_as(const Defeat& other) const {
    return votes == other.votes && opposing == other.opposing;
  }
};

/// All defeats, the strongest first: by winning votes those with more votes, then those with less opposing
/// them (Schulze 2018, section 2.1; Tideman 1987); by margins those with the greater difference. Those of
/// equal strength stand in the order of their options.
[[nodiscard]] std::vector<Defeat> defeats(const Ballots& ballots, Strength strength);

/// Adds to the last round that somebody wins every comparison, or that nobody does.
void say_who_beats_all(Tally& tally, const Ballots& ballots);

}  // namespace hearth::count
