// Sequential Phragmén (S. Janson, "Phragmén's and Thiele's election methods", arXiv:1611.08826, section 3):
// each seat is a load of one, shared by those who voted for its holder; whoever leaves the greatest load
// smallest is next.
#include "count/methods.h"
#include "count/natural.h"

namespace hearth::count {
namespace {

// What is told of an option, in parts of a vote: how many votes without any load would serve it as well. It
// is rounded down and decides nothing.
constexpr std::int64_t kUnit = 1'000'000;

// Loads are fractions with one denominator: the product of the votes of those elected so far. A ballot
// carries the load that was the greatest when its last option was elected, so there are no more different
// loads than seats.
class Seats {
 public:
  explicit Seats(const Ballots& ballots) : votes_(ballots.options()), seated_(ballots.options()) {
    ballots.each_mark([&](Option option, std::int64_t, std::int64_t number) { votes_[option] += number; });
    ballots.each([&](std::span<const Profile::Word> ballot, std::int64_t number) {
      Paper paper{number};
      for (std::size_t i = 0; i + 1 < ballot.size(); i += 2) {
        if (ballot[i + 1] != 0) paper.options.push_back(ballot[i]);
      }
      papers_.push_back(std::move(paper));
    });
    weigh();
  }

  [[nodiscard]] const std::vector<std::int64_t>& votes() const { return votes_; }

  [[nodiscard]] bool stands(Option option) const { return !seated_[option] && votes_[option] > 0; }

  // Those who would leave the greatest load smallest; empty when nobody is left whom anybody voted for.
  [[nodiscard]] std::vector<Option> best() const {
    std::vector<Option> found;
    for (Option option = 0; option < static_cast<Option>(votes_.size()); ++option) {
      if (!stands(option)) continue;
      const auto order = found.empty() ? std::weak_ordering::less : compare(option, found[0]);
      if (order == std::weak_ordering::greater) continue;
      if (order == std::weak_ordering::less) found.clear();
      found.push_back(option);
    }
    return found;
  }

  // The denominator times the votes, by the sum: 1 / load, in parts.
  [[nodiscard]] std::int64_t support(Option option) const {
    if (!stands(option)) return 0;
    const Natural whole = denominator_.times(static_cast<std::uint64_t>(votes_[option]))
                              .times(static_cast<std::uint64_t>(kUnit));
    return static_cast<std::int64_t>(whole.quotient(sums_[option]));
  }

  void seat(Option option) {
    const auto votes = static_cast<std::uint64_t>(votes_[option]);
    for (Natural& load : loads_) load = load.times(votes);
    denominator_ = denominator_.times(votes);
    loads_.push_back(sums_[option]);
    seated_[option] = true;
    for (Paper& paper : papers_) {
      if (std::find(paper.options.begin(), paper.options.end(), option) != paper.options.end()) {
        paper.load = loads_.size() - 1;
      }
    }
    weigh();
  }

 private:
  struct Paper {  // some ballots that say the same
    std::int64_t number = 0;
    std::size_t load = 0;  // which of the loads
    std::vector<Option> options = {};
  };

  // Of the loads they would leave: sum / (denominator * votes).
  [[nodiscard]] std::weak_ordering compare(Option a, Option b) const {
    return sums_[a].times(static_cast<std::uint64_t>(votes_[b])) <=>
           sums_[b].times(static_cast<std::uint64_t>(votes_[a]));
  }

  // The load of a seat and of all who would share it, for each option.
  void weigh() {
    const std::size_t loads = loads_.size();
    std::vector<std::uint64_t> carried(votes_.size() * loads);  // votes for an option that carry a load
    for (const Paper& paper : papers_) {
      for (const Option option : paper.options) {
        carried[option * loads + paper.load] += static_cast<std::uint64_t>(paper.number);
      }
    }
    sums_.assign(votes_.size(), denominator_);
    for (Option option = 0; option < static_cast<Option>(votes_.size()); ++option) {
      if (!stands(option)) continue;
      for (std::size_t load = 1; load < loads; ++load) {
        const std::uint64_t votes = carried[option * loads + load];
        if (votes > 0) sums_[option] = sums_[option].plus(loads_[load].times(votes));
      }
    }
  }

  std::vector<Paper> papers_;
  std::vector<std::int64_t> votes_;
  std::vector<bool> seated_;
  Natural denominator_{1};
  std::vector<Natural> loads_{Natural{0}};  // numerators; the first is of those who have nobody yet
  std::vector<Natural> sums_;
};

Round round_of(const Seats& seats) {
  Round round;
  for (Option option = 0; option < static_cast<Option>(seats.votes().size()); ++option) {
    round.votes.push_back(seats.support(option));
  }
  return round;
}

}  // namespace

Tally phragmen(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  Tally tally = start(ballots, rules);
  tally.unit = kUnit;
  tally.outcome = Outcome::decided;
  Seats seats(ballots);
  for (std::size_t a = 0; a < ballots.options(); ++a) tally.scores[a] = seats.votes()[a] * kUnit;
  while (tally.winners.size() < rules.seats) {
    std::vector<Option> best = seats.best();
    if (best.empty()) break;
    Round& round = tally.rounds.emplace_back(round_of(seats));
    const std::int64_t votes = round.votes[best[0]];
    if (best.size() > 1 && !ties.drawn()) {
      tally.outcome = Outcome::level;
      rank_level(tally, best, votes, ties);
      tally.level = std::move(best);
      break;
    }
    if (best.size() > 1) {
      ties.sort(best);
      round.decisions.push_back({Event::broken_by_draw, best, votes});
    }
    round.decisions.push_back({Event::elected, {best[0]}, votes});
    tally.winners.push_back(best[0]);
    tally.ranking.push_back({best[0]});
    seats.seat(best[0]);
  }
  return tally;
}

}  // namespace hearth::count
