// Instant runoff. Ballots lie in piles, one per option; in each round only the piles of those who go out are
// moved. A ballot whose rank is shared lies in several piles and is worth an equal part in each.
#include <bit>
#include <numeric>
#include <utility>

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

struct Pile {  // of papers, by number
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::uint32_t> more = {};  // that came later
};

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
        in_(ballots.options() + 1, true),
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
  const Word* next_in(const Word* at, const Word* end) const;
  template <class Visit>
  void each_first(Visit visit) const;
  void move_pile(Option from, std::vector<std::int64_t>& to);
  void move(Option from, std::size_t index, std::vector<std::int64_t>& to);
  void move_parts(Option from, std::size_t index, std::vector<std::int64_t>& to);
  Rank stop(const Word* at, const Word* end, std::int64_t& standing) const;
  void rank();

  const Ballots& ballots_;
  const Rules& rules_;
  const Ties& ties_;
  Reader reader_;
  Tally tally_;
  Standings standings_;
  std::vector<Papers> papers_;
  std::vector<Pile> piles_;                             // by option
  std::vector<std::uint8_t> in_;                        // and one more, that is never out
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

// Papers are laid out pile by pile, so that reading a pile is reading on.
void InstantRunoff::first_round() {
  std::vector<std::int64_t>& votes = tally_.rounds.emplace_back().votes;
  votes.resize(ballots_.options());
  std::int64_t valid = 0;
  each_first([&](Rank rank, const Word*, std::int64_t number) {
    valid += number;
    const std::int64_t part = rank.size() == 1 ? tally_.unit : tally_.unit / rank.size();
    for (const Word* word = rank.begin; word != rank.end; ++word) {
      votes[option_of(*word)] += number * part;
      ++piles_[option_of(*word)].end;
    }
  });
  round().exhausted = (ballots_.valid() - valid) * tally_.unit;
  std::size_t size = 0;
  for (Pile& pile : piles_) {
    pile.begin = size;
    size += std::exchange(pile.end, size);
  }
  papers_.resize(size);
  each_first([&](Rank rank, const Word* end, std::int64_t number) {
    for (const Word* word = rank.begin; word != rank.end; ++word) {
      papers_[piles_[option_of(*word)].end++] = {rank.begin, end, number};
    }
  });
}

// Every ballot that counts for somebody at first, and its first rank.
template <class Visit>
void InstantRunoff::each_first(Visit visit) const {
  ballots_.each([&](std::span<const Word> ballot, std::int64_t number) {
    const Word* const end = ballot.data() + ballot.size();
    if (const Rank rank = reader_.next(ballot.data(), end); !rank.none()) visit(rank, end, number);
  });
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
  const auto first = rules_.first_out;
  if (first && tally_.rounds.size() == 1 && votes(*first) < round().needed) {
    round().decisions.push_back({Event::fewest_batch, {*first}, votes(*first)});
    return std::vector{*first};
  }
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

// What the ballots that counted for `from` are worth to whom now.
void InstantRunoff::move_pile(Option from, std::vector<std::int64_t>& to) {
  const Pile& pile = piles_[from];
  for (std::size_t i = pile.begin; i < pile.end; ++i) move(from, i, to);
  for (const std::uint32_t i : pile.more) move(from, i, to);
}

// Where it goes on: at somebody who is in, or at an empty or shared rank. Four words at a time, because
// nobody can foretell which of them it will be.
const Word* InstantRunoff::next_in(const Word* at, const Word* end) const {
  const std::size_t other = in_.size() - 1;  // stands for all that are no options
  const auto stops = [&](Word word) -> unsigned { return in_[std::min<std::size_t>(word, other)]; };
  for (; end - at >= 4; at += 4) {
    const unsigned found = stops(at[0]) | stops(at[1]) << 1 | stops(at[2]) << 2 | stops(at[3]) << 3;
    if (found != 0) return at + std::countr_zero(found);
  }
  while (at != end && stops(*at) == 0) ++at;
  return at;
}

// Most ballots count for one option and then for one other: without any division.
void InstantRunoff::move(Option from, std::size_t index, std::vector<std::int64_t>& to) {
  Papers& papers = papers_[index];
  const Word* at = papers.at + 1;
  at = next_in(at, papers.end);
  const bool whole = at != papers.end && *at < ballots_.options() &&
                     (at + 1 == papers.end || (at[1] & Profile::kShares) == 0);
  if (!whole) return move_parts(from, index, to);
  to[*at] += papers.number * tally_.unit;
  if (left_.size() == 2) return;  // nobody goes out any more
  papers.at = at;
  piles_[*at].more.push_back(static_cast<std::uint32_t>(index));
}

// Where several of a ballot's rank leave, it lies in the pile of each; the first takes it along.
void InstantRunoff::move_parts(Option from, std::size_t index, std::vector<std::int64_t>& to) {
  const Papers papers = papers_[index];
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
    return;
  }
  const std::int64_t part = papers.number * (tally_.unit / (before * standing));
  for (const Word* word = next.begin; word != next.end; ++word) {
    const Option option = option_of(*word);
    if (!in_[option]) continue;
    to[option] += part;
    if (stay > 0 || first != from) continue;
    piles_[option].more.push_back(static_cast<std::uint32_t>(papers_.size()));
    papers_.push_back({next.begin, papers.end, papers.number});
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
