// What the tests of marked ballots share.
#pragma once

#include "count/runoff_support.h"

namespace hearth::count::test {

/// A mark for every option.
using Marks = std::vector<std::int64_t>;

inline Profile marked_profile(const std::vector<Marks>& ballots) {
  Profile profile;
  for (const Marks& marks : ballots) {
    std::vector<Profile::Word> words;
    for (std::size_t a = 0; a < marks.size(); ++a) {
      if (marks[a] == 0) continue;
      words.push_back(static_cast<Profile::Word>(a));
      words.push_back(static_cast<Profile::Word>(marks[a]));
    }
    profile.add(words, 1);
  }
  return profile;
}

inline std::vector<Marks> random_marks(std::mt19937& random, Option options, std::int64_t top) {
  std::vector<Marks> ballots(1 + random() % 7, Marks(options));
  for (Marks& marks : ballots) {
    for (std::int64_t& mark : marks) mark = random() % static_cast<std::uint64_t>(top + 1);
  }
  return ballots;
}

/// Every order in which options can be drawn.
inline std::vector<Draw> all_draws(Option options) {
  std::vector<Draw> draws;
  Draw draw = same_names(options);
  do {
    draws.push_back(draw);
  } while (std::next_permutation(draw.begin(), draw.end()));
  return draws;
}

}  // namespace hearth::count::test
