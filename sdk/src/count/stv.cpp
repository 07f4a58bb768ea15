// Single transferable vote by the Scottish statute: the Scottish Local Government Elections Order 2011,
// schedule 1, rules 46 to 53 (2007: 45 to 52); weighted inclusive Gregory with values of five decimal places.
#include <numeric>

#include "count/methods.h"
#include "count/runoff.h"
#include "count/wide.h"

namespace hearth::count {
namespace {

using Word = Profile::Word;

constexpr std::int64_t kOne = 100'000;

// Some papers that say the same and are worth the same.
struct Papers {
  const Word* at;  // after the preference that they count for
  const Word* end;
  std::int64_t number;
  std::int64_t value;
};

class ScottishCount {
 public:
  ScottishCount(const Ballots& ballots, const Rules& rules, const Ties& ties)
      : ballots_(ballots),
        reader_(Overvotes::exhaust, rules.skips),
        tally_(start(ballots, rules)),
        standings_(tally_, ties),
        parcels_(ballots.options()),
        continuing_(ballots.options()),
        vacancies_(rules.seats) {
    tally_.unit = kOne;
    std::iota(continuing_.begin(), continuing_.end(), Option{0});
  }

  Tally count() {
    first_stage();
    if (round().exhausted == ballots_.valid() * kOne) return std::move(tally_);
    return_candidates();
    while (!complete() && stage()) return_candidates();
    if (complete()) fill_last();
    rank();
    return std::move(tally_);
  }

 private:
  Round& round() { return tally_.rounds.back(); }
  std::int64_t votes(Option option) { return round().votes[option]; }
  bool complete() const { return vacancies_ == 0 || continuing_.size() <= vacancies_; }

  void first_stage();
  void return_candidates();
  void deem_elected(const std::vector<Option>& options, Event why);
  bool stage();
  bool transfer_surplus();
  bool exclude();
  bool leave(const std::vector<Option>& out);
  void transfer(Option from, std::int64_t surplus);
  void fill_last();
  void rank();

  const Ballots& ballots_;
  Reader reader_;
  Tally tally_;
  Standings standings_;
  std::vector<std::vector<Papers>> parcels_;  // by option
  std::vector<Option> continuing_;
  std::vector<Option> surpluses_;             // elected with more than the quota, not transferred yet
  std::vector<std::vector<Option>> elected_;  // best first
  std::vector<std::vector<std::vector<Option>>> gone_;  // stage by stage, best first
  std::size_t vacancies_;
};

void ScottishCount::first_stage() {
  tally_.rounds.emplace_back().votes.resize(ballots_.options());
  std::int64_t valid = 0;
  ballots_.each([&](std::span<const Word> ballot, std::int64_t number) {
    const Word* const end = ballot.data() + ballot.size();
    const Rank rank = reader_.next(ballot.data(), end);
    if (rank.none()) return;
    valid += number;
    round().votes[*rank.begin] += number * kOne;
    parcels_[*rank.begin].push_back({rank.end, end, number, kOne});
  });
  round().exhausted = (ballots_.valid() - valid) * kOne;
  round().needed = (valid / static_cast<std::int64_t>(vacancies_ + 1) + 1) * kOne;
  round().decisions.push_back({Event::quota, {}, round().needed});
}

// Rule 47.
void ScottishCount::return_candidates() {
  std::vector<Option> reached;
  for (const Option option : continuing_) {
    if (votes(option) >= round().needed) reached.push_back(option);
  }
  for (const Option option : reached) {
    if (votes(option) > round().needed) surpluses_.push_back(option);
  }
  if (!reached.empty()) deem_elected(reached, Event::elected);
}

void ScottishCount::deem_elected(const std::vector<Option>& options, Event why) {
  for (std::vector<Option>& group : standings_.order(options)) {
    if (why == Event::last) round().decisions.push_back({why, group, votes(group[0])});
    for (const Option option : group) {
      if (why == Event::elected) round().decisions.push_back({why, {option}, votes(option)});
    }
    tally_.winners.insert(tally_.winners.end(), group.begin(), group.end());
    elected_.push_back(std::move(group));
  }
  for (const Option option : options) {
    std::erase(continuing_, option);
    tally_.scores[option] = votes(option);
  }
  vacancies_ -= options.size();
}

// One more stage; false when a tie ends the count.
bool ScottishCount::stage() {
  return surpluses_.empty() ? exclude() : transfer_surplus();
}

// Rules 48 and 49: one surplus at a time, the largest first.
bool ScottishCount::transfer_surplus() {
  std::int64_t most = 0;
  for (const Option option : surpluses_) most = std::max(most, votes(option));
  std::vector<Option> level;
  std::copy_if(surpluses_.begin(), surpluses_.end(), std::back_inserter(level),
               [&](Option option) { return votes(option) == most; });
  const std::optional<Option> from = standings_.first(level);
  if (!from) {
    end_level(tally_, level, most);
    tally_.level = continuing_;  // whose surplus comes first may decide between all of these
    return false;
  }
  const std::int64_t surplus = most - round().needed;
  round().decisions.push_back({Event::surplus, {*from}, surplus});
  std::erase(surpluses_, *from);
  Round next{round().votes, round().exhausted, round().needed, {}, {}};
  tally_.rounds.push_back(std::move(next));
  transfer(*from, surplus);
  return true;
}

// Rules 50 and 51.
bool ScottishCount::exclude() {
  std::int64_t fewest = votes(continuing_[0]);
  for (const Option option : continuing_) fewest = std::min(fewest, votes(option));
  std::vector<Option> level;
  std::copy_if(continuing_.begin(), continuing_.end(), std::back_inserter(level),
               [&](Option option) { return votes(option) == fewest; });
  const std::vector<Option> all = level;
  if (const std::optional<Option> out = standings_.last(level)) {
    round().decisions.push_back({Event::fewest, {*out}, fewest});
    return leave({*out});
  }
  // Without a vote nobody passes anything on: it does not matter who of them goes first, if all have to.
  if (fewest > 0 || continuing_.size() - all.size() < vacancies_) {
    end_level(tally_, level, fewest);
    return false;
  }
  round().decisions.push_back({Event::fewest_batch, all, 0});
  return leave(all);
}

bool ScottishCount::leave(const std::vector<Option>& out) {
  gone_.push_back(standings_.order(out));
  for (const Option option : out) {
    tally_.scores[option] = votes(option);
    std::erase(continuing_, option);
  }
  Round next{round().votes, round().exhausted, round().needed, {}, {}};
  tally_.rounds.push_back(std::move(next));
  for (const Option option : out) transfer(option, 0);
  return true;
}

// Moves the papers of an option to the next continuing one of each: with a surplus at the value of rule
// 48(3), its decimal places after the fifth ignored; else (0) at the value at which they came.
void ScottishCount::transfer(Option from, std::int64_t surplus) {
  const std::int64_t total = votes(from);
  std::vector<std::int64_t> to(ballots_.options());
  std::vector<bool> continues(ballots_.options());
  for (const Option option : continuing_) continues[option] = true;
  for (const Papers& papers : parcels_[from]) {
    const std::int64_t value =
        surplus > 0 ? narrow(Wide(surplus) * Wide(papers.value) / Wide(total)) : papers.value;
    Rank rank = reader_.next(papers.at, papers.end);
    while (!rank.none() && !continues[*rank.begin]) rank = reader_.next(rank.end, papers.end);
    if (rank.none()) continue;
    to[*rank.begin] += papers.number * value;
    parcels_[*rank.begin].push_back({rank.end, papers.end, papers.number, value});
  }
  parcels_[from] = {};
  std::int64_t rest = surplus > 0 ? surplus : total;
  round().votes[from] -= rest;
  for (const Option option : continuing_) {
    if (to[option] == 0) continue;
    round().votes[option] += to[option];
    round().moves.push_back({from, option, to[option]});
    rest -= to[option];
  }
  round().exhausted += rest;
  if (rest > 0) round().moves.push_back({from, Move::kExhausted, rest});
}

// Rule 52. What a candidate excluded last passes on has been counted, as electronic counts publish it.
void ScottishCount::fill_last() {
  if (vacancies_ > 0 && !continuing_.empty()) deem_elected(std::vector(continuing_), Event::last);
  tally_.outcome = Outcome::decided;
}

void ScottishCount::rank() {
  for (const Option option : continuing_) tally_.scores[option] = votes(option);
  tally_.ranking = std::move(elected_);
  if (tally_.outcome == Outcome::level) {
    tally_.ranking.push_back(continuing_);
  } else {
    for (std::vector<Option>& group : standings_.order(continuing_))
      tally_.ranking.push_back(std::move(group));
  }
  for (auto stage = gone_.rbegin(); stage != gone_.rend(); ++stage) {
    for (std::vector<Option>& group : *stage) tally_.ranking.push_back(std::move(group));
  }
}

}  // namespace

Tally stv(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  return ScottishCount(ballots, rules, ties).count();
}

}  // namespace hearth::count
