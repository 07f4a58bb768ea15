// Instant runoff. Ballots lie in piles, one per option; in each round only the piles of those who go out are
// moved. A ballot whose rank is shared lies in several piles and is worth an equal part in each.
#include <numeric>

#include "count/methods.h"
#include "count/runoff.h"

namespace hearth::count {
namespace {

using Word = Profile::Word;

// Options can go out together only where all parts stay whole: a ballot then goes from any number of options
// to any other at once, so a vote has the square of the parts.
constexpr std::size_t kLargestTogether = 12;

// Some ballots that say the same, on the way down.
struct Papers {
  const Word* at;  // their rank
  const Word* end;
  std::int64_t number;
};

// One option, and no other shares its rank.
bool is_plain(const Word* at, const Word* end) {
  return *at < Profile::kSkipped && (at + 1 == end || (at[1] & Profile::kShares) == 0);
}

class InstantRunoff {
 public:
  InstantRunoff(const Ballots& ballots, const Rules& rules, const Ties& ties)
      : ballots_(ballots),
        rules_(rules),
        ties_(ties),
        reader_(rules.overvotes, rules.skips),
        tally_(start(ballots, rules)),
        standings_(tally_, ties),
        piles_(ballots.options()),
        in_(ballots.options(), true),
        leaving_(ballots.options(), false),
        left_(ballots.options()) {
    std::iota(left_.begin(), left_.end(), Option{0});
    choose_unit();
  }

  Tally count() {
    first_round();
    if (in_play() == 0) return std::move(tally_);
    while (std::optional<std::vector<Option>> out = decide()) take_out(*out);
    rank();
    return std::move(tally_);
  }

 private:
  Round& round() { return tally_.rounds.back(); }
  std::int64_t votes(Option option) { return round().votes[option]; }
  std::int64_t in_play() { return ballots_.valid() * tally_.unit - round().exhausted; }

  void choose_unit();
  void first_round();
  std::optional<std::vector<Option>> decide();
  std::optional<std::vector<Option>> who_goes();
  std::size_t batch() const;
  void finish(Option winner, Event why);
  void take_out(const std::vector<Option>& out);
  bool move_whole(const Papers& papers, std::vector<std::int64_t>& to);
  void move_pile(Option from, std::vector<std::int64_t>& to);
  Rank stop(const Word* at, const Word* end, std::int64_t& standing) const;
  void rank();

  const Ballots& ballots_;
  const Rules& rules_;
  const Ties& ties_;
  Reader reader_;
  Tally tally_;
  Standings standings_;
  std::vector<std::vector<Papers>> piles_;
  std::vector<std::uint8_t> in_;
  std::vector<std::uint8_t> leaving_;                   // out since this round
  std::vector<Option> left_;                            // who is in; fewest votes first from who_goes() on
  std::vector<std::vector<std::vector<Option>>> gone_;  // round by round, best first
  bool together_ = true;
  bool unknown_order_ = false;  // of those who go out in this round
};

void InstantRunoff::choose_unit() {
  if (rules_.overvotes != Overvotes::split) return;
  const std::size_t largest = largest_rank(ballots_);
  for (std::size_t size = 2; size <= largest; ++size) {
    tally_.unit = std::lcm(tally_.unit, static_cast<std::int64_t>(size));
  }
  together_ = largest <= kLargestTogether;
  if (together_ && (rules_.batches || !ties_.drawn())) tally_.unit *= tally_.unit;
}

// The first rank from `at` on where somebody is in, and how many are.
Rank InstantRunoff::stop(const Word* at, const Word* end, std::int64_t& standing) const {
  while (true) {
    const Rank rank = reader_.next(at, end);
    standing = 0;
    for (const Word* word = rank.begin; word != rank.end; ++word) standing += in_[option_of(*word)];
    if (standing > 0 || rank.none()) return rank;
    at = rank.end;
  }
}

void InstantRunoff::first_round() {
  tally_.rounds.emplace_back().votes.resize(ballots_.options());
  std::vector<std::int64_t>& votes = round().votes;
  std::int64_t valid = 0;
  ballots_.each([&](std::span<const Word> ballot, std::int64_t number) {
    const Word* const end = ballot.data() + ballot.size();
    if (!ballot.empty() && is_plain(ballot.data(), end)) {
      valid += number;
      votes[ballot[0]] += number * tally_.unit;
      piles_[ballot[0]].push_back({ballot.data(), end, number});
      return;
    }
    const Rank rank = reader_.next(ballot.data(), end);
    if (rank.none()) return;
    valid += number;
    for (const Word* word = rank.begin; word != rank.end; ++word) {
      votes[option_of(*word)] += number * (tally_.unit / rank.size());
      piles_[option_of(*word)].push_back({rank.begin, end, number});
    }
  });
  round().exhausted = (ballots_.valid() - valid) * tally_.unit;
}

// Who goes out next; nothing when the count is over.
std::optional<std::vector<Option>> InstantRunoff::decide() {
  round().needed = in_play() / 2 + 1;
  std::sort(left_.begin(), left_.end(),
            [&](Option a, Option b) { return votes(a) != votes(b) ? votes(a) < votes(b) : a < b; });
  const Option leader = left_.back();
  const bool majority = votes(leader) >= round().needed;
  if (majority && (!rules_.until_two || left_.size() <= 2)) {
    finish(leader, Event::majority);
    return std::nullopt;
  }
  if (!majority) round().decisions.push_back({Event::no_majority, {}, round().needed});
  if (left_.size() > 2) return who_goes();
  std::vector<Option> level = left_;
  if (const std::optional<Option> winner = standings_.first(level)) {
    finish(*winner, Event::elected);
  } else {
    end_level(tally_, level, votes(leader));
  }
  return std::nullopt;
}

// How many of those with the fewest votes have together fewer than the next one; two stay in any case.
std::size_t InstantRunoff::batch() const {
  std::size_t size = 0;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i + 2 < left_.size(); ++i) {
    sum += tally_.rounds.back().votes[left_[i]];
    if (sum < tally_.rounds.back().votes[left_[i + 1]]) size = i + 1;
  }
  return size;
}

std::optional<std::vector<Option>> InstantRunoff::who_goes() {
  const auto go_together = [&](std::size_t size) {
    std::vector<Option> out(left_.begin(), left_.begin() + static_cast<std::ptrdiff_t>(size));
    std::sort(out.begin(), out.end());
    const auto sum = std::accumulate(out.begin(), out.end(), std::int64_t{0},
                                     [&](std::int64_t all, Option option) { return all + votes(option); });
    round().decisions.push_back({Event::fewest_batch, out, sum});
    return out;
  };
  if (const std::size_t size = rules_.batches && together_ ? batch() : 0; size > 1) return go_together(size);
  const std::int64_t fewest = votes(left_[0]);
  std::vector<Option> level;
  for (const Option option : left_) {
    if (votes(option) == fewest) level.push_back(option);
  }
  const std::size_t size = level.size();
  if (const std::optional<Option> out = standings_.last(level)) {
    round().decisions.push_back({Event::fewest, {*out}, fewest});
    return std::vector{*out};
  }
  // Whichever of them went first, the others would follow: none can catch up with the next one.
  const std::int64_t sum = static_cast<std::int64_t>(size) * fewest;
  if (!together_ || size == left_.size() || sum >= votes(left_[size])) {
    end_level(tally_, level, fewest);
    return std::nullopt;
  }
  unknown_order_ = true;
  return go_together(size);
}

void InstantRunoff::finish(Option winner, Event why) {
  round().decisions.push_back({why, {winner}, votes(winner)});
  tally_.winners = {winner};
  tally_.outcome = Outcome::decided;
}

void InstantRunoff::take_out(const std::vector<Option>& out) {
  gone_.push_back(standings_.order(out));
  std::fill(leaving_.begin(), leaving_.end(), false);
  for (const Option option : out) {
    tally_.scores[option] = votes(option);
    in_[option] = false;
    leaving_[option] = true;
  }
  std::erase_if(left_, [&](Option option) { return !in_[option]; });

  Round next;
  next.votes = round().votes;
  next.exhausted = round().exhausted;
  for (const Option from : out) {
    std::vector<std::int64_t> to(ballots_.options() + 1);  // the last: exhausted
    move_pile(from, to);
    next.votes[from] = 0;
    for (const Option option : left_) {
      next.votes[option] += to[option];
      if (to[option] != 0) next.moves.push_back({from, option, to[option]});
    }
    next.exhausted += to.back();
    if (to.back() != 0) next.moves.push_back({from, Move::kExhausted, to.back()});
  }
  std::sort(next.moves.begin(), next.moves.end(),
            [](const Move& a, const Move& b) { return a.from != b.from ? a.from < b.from : a.to < b.to; });
  tally_.rounds.push_back(std::move(next));
  if (unknown_order_) standings_.forget();
  unknown_order_ = false;
}

// Most ballots count for one option and then for one other: without any division.
bool InstantRunoff::move_whole(const Papers& papers, std::vector<std::int64_t>& to) {
  const Word* at = papers.at + 1;
  if (at != papers.end && (*at & Profile::kShares) != 0) return false;
  for (; at != papers.end && is_plain(at, papers.end); ++at) {
    if (in_[*at] == 0) continue;
    to[*at] += papers.number * tally_.unit;
    piles_[*at].push_back({at, papers.end, papers.number});
    return true;
  }
  return false;
}

// What the ballots that counted for `from` are worth to whom now. Where several of a ballot's rank leave, it
// lies in the pile of each; the first takes it along.
void InstantRunoff::move_pile(Option from, std::vector<std::int64_t>& to) {
  for (const Papers& papers : piles_[from]) {
    if (move_whole(papers, to)) continue;
    const Rank rank = Reader(Overvotes::split, 0).next(papers.at, papers.end);
    std::int64_t before = 0;  // how many shared the ballot
    std::int64_t stay = 0;
    Option first = from;
    for (const Word* word = rank.end; word-- != rank.begin;) {
      const Option option = option_of(*word);
      before += in_[option] || leaving_[option];
      stay += in_[option];
      if (leaving_[option]) first = option;
    }
    std::int64_t standing = stay;
    const Rank next = stay > 0 ? rank : stop(rank.end, papers.end, standing);
    if (next.none()) {
      to.back() += papers.number * (tally_.unit / before);
      continue;
    }
    const std::int64_t part = papers.number * (tally_.unit / (before * standing));
    for (const Word* word = next.begin; word != next.end; ++word) {
      const Option option = option_of(*word);
      if (!in_[option]) continue;
      to[option] += part;
      if (stay == 0 && first == from) piles_[option].push_back({next.begin, papers.end, papers.number});
    }
  }
}

void InstantRunoff::rank() {
  for (const Option option : left_) tally_.scores[option] = votes(option);
  if (tally_.winners.empty()) {
    std::sort(left_.begin(), left_.end());
    tally_.ranking.push_back(left_);
  } else {
    tally_.ranking.push_back(tally_.winners);
    std::erase(left_, tally_.winners[0]);
    for (std::vector<Option>& group : standings_.order(left_)) tally_.ranking.push_back(std::move(group));
  }
  for (auto round = gone_.rbegin(); round != gone_.rend(); ++round) {
    for (std::vector<Option>& group : *round) tally_.ranking.push_back(std::move(group));
  }
}

}  // namespace

Tally irv(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  return InstantRunoff(ballots, rules, ties).count();
}

}  // namespace hearth::count
