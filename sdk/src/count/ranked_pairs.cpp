// Ranked pairs (T. N. Tideman, "Independence of clones as a criterion for voting rules", 1987; T. M. Zavist
// and T. N. Tideman, "Complete independence of clones in the ranked pairs rule", 1989): the strongest defeat
// is locked first, and one that would close a circle is left out.
#include "count/defeats.h"
#include "count/methods.h"

namespace hearth::count {
namespace {

// Who stands above whom by all that was locked, and by what follows from it.
class Order {
 public:
  explicit Order(std::size_t options) : options_(options), above_(options * options) {}

  [[nodiscard]] bool above(Option a, Option b) const { return above_[a * options_ + b]; }
  [[nodiscard]] const std::vector<bool>& all() const { return above_; }

  // Everybody above a is now above everybody below b.
  void lock(Option a, Option b) {
    if (above(a, b)) return;
    for (std::size_t high = 0; high < options_; ++high) {
      if ((high != a && !above_[high * options_ + a]) || above_[high * options_ + b]) continue;
      above_[high * options_ + b] = true;
      for (std::size_t low = 0; low < options_; ++low) {
        if (above_[b * options_ + low]) above_[high * options_ + low] = true;
      }
    }
  }

 private:
  std::size_t options_;
  std::vector<bool> above_;  // a * options + b
};

using Group = std::span<const Defeat>;

void say(Round& round, Event event, const Defeat& defeat) {
  round.decisions.push_back({event, {defeat.winner, defeat.loser}, defeat.votes});
}

// One after the other in the order of the draw: the winner's place decides, then whose loser was drawn last.
void lock_as_drawn(Order& order, Group group, const Ties& ties, Round& round) {
  std::vector<Defeat> sorted(group.begin(), group.end());
  std::sort(sorted.begin(), sorted.end(), [&](const Defeat& a, const Defeat& b) {
    return a.winner != b.winner ? ties.before(a.winner, b.winner) : ties.before(b.loser, a.loser);
  });
  for (const Defeat& defeat : sorted) {
    const bool circle = order.above(defeat.loser, defeat.winner);
    if (!circle) order.lock(defeat.winner, defeat.loser);
    say(round, circle ? Event::left_out : Event::locked, defeat);
  }
}

// Without a draw: what would be locked in whatever order. `possible` holds besides what might be locked in
// some, so that a weaker defeat is locked only where none of that can close a circle with it.
void lock_what_is_certain(Order& certain, Order& possible, Group group, Round& round) {
  std::vector<Defeat> open;
  for (const Defeat& defeat : group) {
    if (certain.above(defeat.loser, defeat.winner)) {
      say(round, Event::left_out, defeat);
    } else {
      open.push_back(defeat);
    }
  }
  for (const Defeat& defeat : open) possible.lock(defeat.winner, defeat.loser);
  const auto undecided = std::stable_partition(open.begin(), open.end(), [&](const Defeat& defeat) {
    return !possible.above(defeat.loser, defeat.winner);
  });
  std::for_each(open.begin(), undecided, [&](const Defeat& defeat) {
    certain.lock(defeat.winner, defeat.loser);
    say(round, Event::locked, defeat);
  });
  std::for_each(undecided, open.end(), [&](const Defeat& defeat) { say(round, Event::level, defeat); });
}

}  // namespace

Tally ranked_pairs(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  Tally tally = start(ballots, rules);
  tally.rounds.emplace_back();
  say_who_beats_all(tally, ballots);
  const std::vector<Defeat> found = defeats(ballots, rules.strength);
  Order certain(ballots.options());
  Order possible(ballots.options());
  for (auto begin = found.begin(); begin != found.end();) {
    const auto end =
        std::find_if(begin, found.end(), [&](const Defeat& other) { return !begin->as_strong_as(other); });
    const Group group(&*begin, static_cast<std::size_t>(end - begin));
    if (ties.drawn()) {
      lock_as_drawn(certain, group, ties, tally.rounds[0]);
    } else {
      lock_what_is_certain(certain, possible, group, tally.rounds[0]);
    }
    begin = end;
  }
  for (std::size_t a = 0; a < ballots.options(); ++a) {
    const auto row = certain.all().begin() + static_cast<std::ptrdiff_t>(a * ballots.options());
    tally.scores[a] = std::count(row, row + static_cast<std::ptrdiff_t>(ballots.options()), true);
  }
  tally.rounds[0].votes = tally.scores;
  rank_by_victories(tally, certain.all(), ties);
  return tally;
}

}  // namespace hearth::count
