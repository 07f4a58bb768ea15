#include "count/ballots.h"

#include <numeric>

namespace hearth::count {
namespace {

bool is_option(Profile::Word word) {
  return (word & ~Profile::kShares) != Profile::kSkipped;
}

bool chooses_somebody(std::span<const Profile::Word> ballot, bool marked) {
  if (!marked) return std::any_of(ballot.begin(), ballot.end(), is_option);
  for (std::size_t i = 1; i < ballot.size(); i += 2) {
    if (ballot[i] != 0) return true;
  }
  return false;
}

}  // namespace

Ballots::Ballots(const Profile& profile, std::size_t options, bool marked)
    : profile_(profile), options_(options) {
  each([&](std::span<const Profile::Word> ballot, std::int64_t number) {
    number_ += number;
    if (!chooses_somebody(ballot, marked)) blank_ += number;
  });
}

const std::vector<std::int64_t>& Ballots::pairs() const {
  if (pairs_.empty()) pairs_ = pairwise(profile_, options_);
  return pairs_;
}

Ties::Ties(const std::optional<Draw>& draw) {
  if (!draw) return;
  places_.resize(draw->size());
  for (std::size_t place = 0; place < draw->size(); ++place) {
    places_[(*draw)[place]] = static_cast<Option>(place);
  }
}

Tally start(const Ballots& ballots, const Rules& rules) {
  Tally tally;
  tally.rules = rules;
  tally.ballots = ballots.number();
  tally.blank = ballots.blank();
  tally.scores.resize(ballots.options());
  return tally;
}

void rank_level(Tally& tally, std::vector<Option> level, std::int64_t votes, const Ties& ties) {
  std::vector<Decision>& decisions = tally.rounds.back().decisions;
  if (level.size() == 1) {
    tally.ranking.push_back(std::move(level));
  } else if (!ties.drawn()) {
    decisions.push_back({Event::level, level, votes});
    tally.ranking.push_back(std::move(level));
  } else {
    ties.sort(level);
    for (const Option option : level) tally.ranking.push_back({option});
    decisions.push_back({Event::broken_by_draw, std::move(level), votes});
  }
}

void rank_by_scores(Tally& tally, Best best, const Ties& ties) {
  std::vector<Option> order(tally.scores.size());
  std::iota(order.begin(), order.end(), Option{0});
  const auto score_of = [&](Option option) {
    return best == Best::most ? -tally.scores[option] : tally.scores[option];
  };
  std::stable_sort(order.begin(), order.end(), [&](Option a, Option b) { return score_of(a) < score_of(b); });
  for (auto begin = order.begin(); begin != order.end();) {
    const auto end = std::find_if(
        begin, order.end(), [&](Option option) { return tally.scores[option] != tally.scores[*begin]; });
    rank_level(tally, {begin, end}, tally.scores[*begin], ties);
    begin = end;
  }
  first_wins(tally);
}

void rank_by_victories(Tally& tally, const std::vector<bool>& beats, const Ties& ties) {
  const std::size_t options = tally.scores.size();
  std::vector<std::size_t> beaten_by(options);  // of those that are left
  for (std::size_t pair = 0; pair < beats.size(); ++pair) beaten_by[pair % options] += beats[pair];
  std::vector<Option> first;
  for (std::size_t b = 0; b < options; ++b) {
    if (beaten_by[b] == 0) first.push_back(static_cast<Option>(b));
  }
  while (!first.empty()) {
    std::vector<Option> taken = first;
    std::vector<Option> rest;
    if (first.size() > 1 && ties.drawn()) {
      ties.sort(first);
      tally.rounds.back().decisions.push_back({Event::broken_by_draw, first});
      taken = {first[0]};
      rest.assign(first.begin() + 1, first.end());
    }
    for (const Option a : taken) {
      for (std::size_t b = 0; b < options; ++b) {
        if (beats[a * options + b] && --beaten_by[b] == 0) rest.push_back(static_cast<Option>(b));
      }
    }
    rank_level(tally, std::move(taken), 0, ties);
    std::sort(rest.begin(), rest.end());
    first = std::move(rest);
  }
  first_wins(tally);
}

void first_wins(Tally& tally) {
  const std::vector<Option>& first = tally.ranking.front();
  const bool alone = first.size() == 1;
  tally.outcome = alone ? Outcome::decided : Outcome::level;
  (alone ? tally.winners : tally.level) = first;
}

}  // namespace hearth::count
