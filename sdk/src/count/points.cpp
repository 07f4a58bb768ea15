// Methods that add points up: whoever has most has won.
#include <numeric>

#include "count/methods.h"

namespace hearth::count {
namespace {

using Word = Profile::Word;

// One round: what everybody has, and who has most.
Tally most_wins(Tally tally, Event event, const Ties& ties) {
  tally.rounds.push_back({.votes = tally.scores});
  Decision best{event, {}, *std::max_element(tally.scores.begin(), tally.scores.end())};
  for (std::size_t a = 0; a < tally.scores.size(); ++a) {
    if (tally.scores[a] == best.votes) best.options.push_back(static_cast<Option>(a));
  }
  tally.rounds[0].decisions.push_back(std::move(best));
  rank_by_scores(tally, Best::most, ties);
  return tally;
}

// The options at the first rank that is not empty.
std::span<const Word> first_rank(std::span<const Word> ballot) {
  const auto begin =
      std::find_if(ballot.begin(), ballot.end(), [](Word word) { return word < Profile::kSkipped; });
  if (begin == ballot.end()) return {};
  const auto end = std::find_if(begin + 1, ballot.end(), [](Word word) { return word < Profile::kShares; });
  return {begin, end};
}

// A vote in so many parts that everybody who shares a first rank gets a whole number of them.
std::int64_t parts_of(const Ballots& ballots) {
  std::int64_t unit = 1;
  ballots.each([&](std::span<const Word> ballot, std::int64_t) {
    const auto shared = static_cast<std::int64_t>(first_rank(ballot).size());
    if (shared > 1) unit = std::lcm(unit, shared);
  });
  return unit;
}

}  // namespace

Tally plurality(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  Tally tally = start(ballots, rules);
  if (rules.marked) {
    ballots.each_mark([&](Option option, std::int64_t mark, std::int64_t number) {
      tally.scores[option] += mark * number;
    });
  } else {
    tally.unit = parts_of(ballots);
    ballots.each([&](std::span<const Word> ballot, std::int64_t number) {
      const std::span<const Word> first = first_rank(ballot);
      for (const Word word : first) {
        tally.scores[word & ~Profile::kShares] +=
            number * (tally.unit / static_cast<std::int64_t>(first.size()));
      }
    });
  }
  return most_wins(std::move(tally), Event::counted, ties);
}

Tally approval(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  Tally tally = start(ballots, rules);
  ballots.each_mark(
      [&](Option option, std::int64_t, std::int64_t number) { tally.scores[option] += number; });
  return most_wins(std::move(tally), Event::counted, ties);
}

Tally score(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  Tally tally = start(ballots, rules);
  ballots.each_mark(
      [&](Option option, std::int64_t mark, std::int64_t number) { tally.scores[option] += mark * number; });
  return most_wins(std::move(tally), Event::points, ties);
}

// A point for everybody who is ranked below, half a point for everybody at the same place. For options that
// share a rank, or are not ranked, this is the average of the places they take together.
Tally borda(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  Tally tally = start(ballots, rules);
  tally.unit = 2;
  for (std::size_t a = 0; a < ballots.options(); ++a) {
    for (std::size_t b = 0; b < ballots.options(); ++b) {
      if (a != b) tally.scores[a] += ballots.valid() + ballots.prefer(a, b) - ballots.prefer(b, a);
    }
  }
  return most_wins(std::move(tally), Event::points, ties);
}

}  // namespace hearth::count
