// Methods that look at the comparisons of each option alone: minimax and Copeland.
#include "count/defeats.h"
#include "count/methods.h"

namespace hearth::count {
namespace {

std::int64_t greatest_defeat(const Ballots& ballots, std::size_t option, Strength strength) {
  std::int64_t greatest = 0;
  bool first = true;
  for (std::size_t other = 0; other < ballots.options(); ++other) {
    if (other == option) continue;
    const std::int64_t against = ballots.prefer(other, option);
    const std::int64_t margin = against - ballots.prefer(option, other);
    const std::int64_t defeat = strength == Strength::margins ? margin : margin > 0 ? against : 0;
    greatest = first ? defeat : std::max(greatest, defeat);
    first = false;
  }
  return greatest;
}

// In halves: a comparison that is won counts two, one that ends level counts one.
std::int64_t wins_of(const Ballots& ballots, std::size_t option) {
  std::int64_t wins = 0;
  for (std::size_t other = 0; other < ballots.options(); ++other) {
    if (other == option) continue;
    const std::int64_t margin = ballots.prefer(option, other) - ballots.prefer(other, option);
    wins += margin > 0 ? 2 : margin == 0 ? 1 : 0;
  }
  return wins;
}

Tally by_scores(Tally tally, Event event, Best best, const Ballots& ballots, const Ties& ties) {
  tally.rounds.push_back({.votes = tally.scores});
  say_who_beats_all(tally, ballots);
  const auto [least, most] = std::minmax_element(tally.scores.begin(), tally.scores.end());
  Decision decision{event, {}, best == Best::most ? *most : *least};
  for (std::size_t a = 0; a < tally.scores.size(); ++a) {
    if (tally.scores[a] == decision.votes) decision.options.push_back(static_cast<Option>(a));
  }
  tally.rounds[0].decisions.push_back(std::move(decision));
  rank_by_scores(tally, best, ties);
  return tally;
}

}  // namespace

Tally minimax(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  Tally tally = start(ballots, rules);
  for (std::size_t a = 0; a < ballots.options(); ++a) {
    tally.scores[a] = greatest_defeat(ballots, a, rules.strength);
  }
  return by_scores(std::move(tally), Event::smallest_loss, Best::least, ballots, ties);
}

Tally copeland(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  Tally tally = start(ballots, rules);
  tally.unit = 2;
  for (std::size_t a = 0; a < ballots.options(); ++a) tally.scores[a] = wins_of(ballots, a);
  return by_scores(std::move(tally), Event::wins, Best::most, ballots, ties);
}

}  // namespace hearth::count
