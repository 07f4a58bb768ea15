// Single transferable vote by Meek's method: I. D. Hill, B. A. Wichmann, D. R. Woodall, "Algorithm 123", The
// Computer Journal 30 (1987), with the arithmetic of New Zealand's Local Electoral Regulations 2001, schedule
// 1A: nine decimal places, what an option keeps is rounded up. Whoever is elected keeps a part of every vote
// that reaches them, just large enough for the quota; the rest goes on. Nobody is counted as out who is not.
//
// Votes stay below 2^53 up to nine million ballots.
#include <limits>
#include <numeric>

#include "count/methods.h"
#include "count/runoff.h"
#include "count/wide.h"

namespace hearth::count {
namespace {

using Word = Profile::Word;

constexpr std::int64_t kOne = 1'000'000'000;
constexpr std::int64_t kSmallSurplus = kOne / 10'000;  // clause 13
constexpr std::int64_t kAnySurplus = std::numeric_limits<std::int64_t>::max();

using Keeps = std::vector<std::int64_t>;  // by option: kOne for the hopeful, 0 for those who are out

// Both are at most one vote: the product fits.
std::int64_t kept_of(std::int64_t weight, std::int64_t keep) {
  return (weight * keep + kOne - 1) / kOne;
}

constexpr Wide kFine = Wide(kOne) * Wide(kOne);  // what is in between has eighteen decimal places

// How much of a vote reaches an option of a shared rank, times the number m of those who share it: the sum,
// for t from 0 to m - 1, of the mean product of t of what the others pass on. `passed` is sorted, so that its
// order decides nothing.
Wide reach(const std::vector<std::int64_t>& passed) {
  std::vector<Wide> means = {kFine};
  for (const std::int64_t part : passed) {
    const std::size_t size = means.size();
    means.push_back(0);
    for (std::size_t t = size; t > 0; --t) {
      means[t] = (means[t] * (size - t) + means[t - 1] * Wide(part) / Wide(kOne) * t) / size;
    }
  }
  return std::accumulate(means.begin(), means.end(), Wide{0});
}

// A shared rank counts as all orders of its options at once, each with an equal part of the vote (Meek 1969);
// where nobody of it is elected, that is equal parts. Returns what is left: what all of them pass on, and
// what could not be divided.
template <class Give>
std::int64_t distribute_shared(Rank rank, std::int64_t weight, const Keeps& keeps, Give give) {
  std::vector<std::int64_t> passed;
  for (const Word* word = rank.begin; word != rank.end; ++word) {
    if (const std::int64_t keep = keeps[option_of(*word)]; keep > 0) passed.push_back(kOne - keep);
  }
  std::sort(passed.begin(), passed.end());
  const bool equal = passed.empty() || passed.back() == 0;
  const Wide whole = Wide(kOne) * kFine * Wide(passed.size());
  std::int64_t rest = weight;
  for (const Word* word = rank.begin; word != rank.end; ++word) {
    const std::int64_t keep = keeps[option_of(*word)];
    if (keep == 0) continue;
    std::vector<std::int64_t> others = passed;
    others.erase(std::lower_bound(others.begin(), others.end(), kOne - keep));
    // A millionth of the last place makes up for the nineteenth.
    const Wide reached = Wide(weight) * Wide(keep) * (equal ? kFine : reach(others));
    const std::int64_t kept =
        others.empty() ? kept_of(weight, keep) : narrow((reached + whole / 1'000'000) / whole);
    give(option_of(*word), kept);
    rest -= kept;
  }
  return rest;
}

// Who gets what of one vote.
template <class Give>
void distribute(const Reader& reader, std::span<const Word> ballot, const Keeps& keeps, Give give) {
  const Word* const end = ballot.data() + ballot.size();
  std::int64_t weight = kOne;
  for (Rank rank = reader.next(ballot.data(), end); weight > 0 && !rank.none();
       rank = reader.next(rank.end, end)) {
    if (rank.size() > 1) {
      weight = distribute_shared(rank, weight, keeps, give);
      continue;
    }
    const std::int64_t keep = keeps[*rank.begin];
    if (keep == 0) continue;
    const std::int64_t kept = keep == kOne ? weight : kept_of(weight, keep);
    give(Option{*rank.begin}, kept);
    weight -= kept;
  }
}

// Gives what is kept less (below 0) to who keeps more, first come first served, down the ballot; the rest is
// exhausted, or comes back. Leaves nothing in `more`.
template <class Give>
void match(std::span<const Word> ballot, std::vector<std::int64_t>& more, std::size_t exhausted, Give give) {
  std::size_t from = 0;
  const auto change = [&](std::size_t i) -> std::int64_t& { return more[option_of(ballot[i])]; };
  for (std::size_t i = 0; i < ballot.size(); ++i) {
    if (ballot[i] == Profile::kSkipped || change(i) <= 0) continue;
    for (; from < ballot.size() && change(i) > 0; ++from) {
      if (ballot[from] == Profile::kSkipped || change(from) >= 0) continue;
      const std::int64_t votes = std::min(change(i), -change(from));
      give(option_of(ballot[from]), option_of(ballot[i]), votes);
      change(i) -= votes;
      change(from) += votes;
      if (change(from) < 0) break;
    }
  }
  for (std::size_t i = 0; i < ballot.size(); ++i) {
    if (ballot[i] == Profile::kSkipped || change(i) == 0) continue;
    give(option_of(ballot[i]), exhausted, -change(i));
    change(i) = 0;
  }
}

class MeekCount {
 public:
  MeekCount(const Ballots& ballots, const Rules& rules, const Ties& ties)
      : ballots_(ballots),
        reader_(rules.overvotes, rules.skips),
        tally_(start(ballots, rules)),
        standings_(tally_, ties),
        keeps_(ballots.options(), kOne),
        hopeful_(ballots.options()),
        vacancies_(rules.seats),
        places_(static_cast<std::int64_t>(rules.seats) + 1) {
    tally_.unit = kOne;
    std::iota(hopeful_.begin(), hopeful_.end(), Option{0});
  }

  Tally count() {
    tally_.rounds.emplace_back();
    add_up();
    told_ = keeps_;
    if (round().exhausted == ballots_.valid() * kOne) return std::move(tally_);
    round().decisions.push_back({Event::quota, {}, round().needed});
    while (step()) add_up();
    if (complete()) finish();
    tell_moves();
    rank();
    return std::move(tally_);
  }

 private:
  Round& round() { return tally_.rounds.back(); }
  std::int64_t votes(Option option) { return round().votes[option]; }
  bool complete() const { return vacancies_ == 0 || hopeful_.size() <= vacancies_; }

  void add_up();
  bool step();
  bool elect();
  void become_successful(std::vector<std::vector<Option>> groups, Event why);
  bool exclude();
  void leave(const std::vector<Option>& out);
  std::vector<Option> with_surplus();
  std::int64_t total_surplus();
  void next_round();
  void update_keeps();
  void finish();
  void tell_moves();
  void rank();

  const Ballots& ballots_;
  Reader reader_;
  Tally tally_;
  Standings standings_;
  Keeps keeps_;
  Keeps told_;                   // those of the round before
  std::vector<Option> leaving_;  // out, and keep nothing from the next step on
  std::vector<Option> hopeful_;
  std::vector<std::vector<Option>> elected_;            // best first
  std::vector<std::vector<std::vector<Option>>> gone_;  // round by round, best first
  std::size_t vacancies_;
  std::int64_t places_;                        // the seats and one
  std::int64_t surplus_before_ = kAnySurplus;  // of the last iteration, where nothing has happened since
};

// Clauses 10 and 11.
void MeekCount::add_up() {
  round().votes.assign(ballots_.options(), 0);
  std::vector<std::int64_t>& votes = round().votes;
  ballots_.each([&](std::span<const Word> ballot, std::int64_t number) {
    distribute(reader_, ballot, keeps_,
               [&](Option option, std::int64_t kept) { votes[option] += kept * number; });
  });
  const std::int64_t all = std::accumulate(votes.begin(), votes.end(), std::int64_t{0});
  round().exhausted = ballots_.valid() * kOne - all;
  round().needed = all / places_ + 1;
}

// What follows from the votes as they are; false: the count is over. Steps in which nobody comes in or goes
// out only bring the keep values closer, and are not told.
bool MeekCount::step() {
  if (elect()) surplus_before_ = kAnySurplus;
  if (complete() || !exclude() || complete()) return false;
  if (!round().decisions.empty()) next_round();
  update_keeps();
  return true;
}

// Clauses 6 and 12. There are never more with the quota than seats, but for what rounding does.
bool MeekCount::elect() {
  std::vector<Option> reached;
  for (const Option option : hopeful_) {
    if (votes(option) >= round().needed) reached.push_back(option);
  }
  if (reached.empty()) return false;
  std::vector<std::vector<Option>> groups = standings_.order(reached);
  while (reached.size() > vacancies_) {
    reached.resize(reached.size() - groups.back().size());
    groups.pop_back();
  }
  become_successful(std::move(groups), Event::elected);
  return !reached.empty();
}

void MeekCount::become_successful(std::vector<std::vector<Option>> groups, Event why) {
  for (std::vector<Option>& group : groups) {
    if (why == Event::last) round().decisions.push_back({why, group, votes(group[0])});
    for (const Option option : group) {
      if (why == Event::elected) round().decisions.push_back({why, {option}, votes(option)});
      std::erase(hopeful_, option);
      tally_.winners.push_back(option);
    }
    vacancies_ -= group.size();
    elected_.push_back(std::move(group));
  }
}

std::vector<Option> MeekCount::with_surplus() {
  std::vector<Option> some;
  std::copy_if(tally_.winners.begin(), tally_.winners.end(), std::back_inserter(some),
               [&](Option option) { return votes(option) > round().needed; });
  return some;
}

std::int64_t MeekCount::total_surplus() {
  const std::vector<Option> some = with_surplus();
  return std::accumulate(some.begin(), some.end(), std::int64_t{0}, [&](std::int64_t sum, Option option) {
    return sum + votes(option) - round().needed;
  });
}

// Clauses 13, 19 and 23: whoever has fewest goes out as soon as no surplus can help, or none is left, or it
// shrinks no more. False when a tie ends the count.
bool MeekCount::exclude() {
  std::vector<Option> order = hopeful_;
  std::stable_sort(order.begin(), order.end(), [&](Option a, Option b) { return votes(a) < votes(b); });
  const std::int64_t fewest = votes(order[0]);
  const std::int64_t surplus = total_surplus();
  const bool settled = surplus < kSmallSurplus || surplus >= surplus_before_;
  surplus_before_ = surplus;
  if (!settled && fewest + surplus >= votes(order[1])) return true;
  std::vector<Option> level(order.begin(), std::find_if(order.begin(), order.end(), [&](Option option) {
                              return votes(option) > fewest;
                            }));
  const std::vector<Option> all = level;
  if (const std::optional<Option> out = standings_.last(level)) {
    round().decisions.push_back({Event::fewest, {*out}, fewest});
    leave({*out});
  } else if (fewest == 0 && hopeful_.size() - all.size() >= vacancies_) {
    round().decisions.push_back({Event::fewest_batch, all, 0});
    leave(all);
  } else {
    end_level(tally_, level, fewest);
    return false;
  }
  return true;
}

void MeekCount::leave(const std::vector<Option>& out) {
  gone_.push_back(standings_.order(out));
  for (const Option option : out) {
    tally_.scores[option] = votes(option);
    std::erase(hopeful_, option);
    leaving_.push_back(option);
  }
}

void MeekCount::next_round() {
  if (std::vector<Option> some = with_surplus(); !some.empty()) {
    round().decisions.push_back({Event::surplus, std::move(some), total_surplus()});
  }
  tell_moves();
  tally_.rounds.push_back({round().votes, round().exhausted, round().needed, {}, {}});
  surplus_before_ = kAnySurplus;
}

// Clauses 7, 16 and 17.
void MeekCount::update_keeps() {
  for (const Option option : with_surplus()) {
    const Wide product = divide_up(Wide(keeps_[option]) * Wide(round().needed), Wide(kOne));
    const Wide keep = divide_up(product * Wide(kOne), Wide(votes(option)));
    keeps_[option] = std::min(keeps_[option], narrow(keep));
  }
  for (const Option option : leaving_) keeps_[option] = 0;
  leaving_.clear();
}

void MeekCount::finish() {
  if (vacancies_ > 0 && !hopeful_.empty()) become_successful(standings_.order(hopeful_), Event::last);
  tally_.outcome = Outcome::decided;
}

// Ballot by ballot, what is kept less since the round before goes to whoever keeps more, in the order of the
// ballot. What could not be divided by a shared rank may come back: a negative move to the exhausted.
void MeekCount::tell_moves() {
  if (tally_.rounds.size() == 1) return;
  const std::size_t options = ballots_.options();
  std::vector<std::int64_t> more(options);  // of one ballot
  std::vector<std::int64_t> moves(options * (options + 1));
  ballots_.each([&](std::span<const Word> ballot, std::int64_t number) {
    distribute(reader_, ballot, told_, [&](Option option, std::int64_t kept) { more[option] -= kept; });
    distribute(reader_, ballot, keeps_, [&](Option option, std::int64_t kept) { more[option] += kept; });
    match(ballot, more, options, [&](Option from, std::size_t to, std::int64_t votes) {
      moves[from * (options + 1) + to] += votes * number;
    });
  });
  for (std::size_t i = 0; i < moves.size(); ++i) {
    if (moves[i] == 0) continue;
    const std::size_t to = i % (options + 1);
    round().moves.push_back({static_cast<Option>(i / (options + 1)),
                             to == options ? Move::kExhausted : static_cast<Option>(to), moves[i]});
  }
  told_ = keeps_;
}

void MeekCount::rank() {
  for (const Option option : hopeful_) tally_.scores[option] = votes(option);
  for (const Option option : tally_.winners) tally_.scores[option] = votes(option);
  tally_.ranking = std::move(elected_);
  if (tally_.outcome == Outcome::level) {
    tally_.ranking.push_back(hopeful_);
  } else {
    for (std::vector<Option>& group : standings_.order(hopeful_)) tally_.ranking.push_back(std::move(group));
  }
  for (auto round = gone_.rbegin(); round != gone_.rend(); ++round) {
    for (std::vector<Option>& group : *round) tally_.ranking.push_back(std::move(group));
  }
}

}  // namespace

Tally meek(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  return MeekCount(ballots, rules, ties).count();
}

}  // namespace hearth::count
