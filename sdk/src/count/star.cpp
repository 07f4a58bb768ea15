// STAR: score, then automatic runoff. Ties end by the "Official Tiebreaker Protocol" of the Equal Vote
// Coalition (starvoting.org/ties, as of 2025).
#include "count/methods.h"

namespace hearth::count {
namespace {

using Options = std::vector<Option>;

// What the protocol asks of the ballots.
class Marks {
 public:
  Marks(const Ballots& ballots, std::uint16_t top)
      : options_(ballots.options()), prefer_(options_ * options_), scores_(options_), tops_(options_) {
    std::vector<std::int64_t> marks(options_);
    ballots.each([&](std::span<const Profile::Word> ballot, std::int64_t number) {
      marks.assign(options_, 0);
      for (std::size_t i = 0; i + 1 < ballot.size(); i += 2) marks[ballot[i]] = ballot[i + 1];
      for (std::size_t a = 0; a < options_; ++a) {
        scores_[a] += marks[a] * number;
        if (marks[a] == top) tops_[a] += number;
        for (std::size_t b = 0; b < options_; ++b) {
          if (marks[a] > marks[b]) prefer_[a * options_ + b] += number;
        }
      }
    });
  }

  [[nodiscard]] const std::vector<std::int64_t>& scores() const { return scores_; }
  [[nodiscard]] std::int64_t tops(Option a) const { return tops_[a]; }
  [[nodiscard]] std::int64_t prefer(Option a, Option b) const { return prefer_[a * options_ + b]; }

  // Comparisons with the others that the option loses.
  [[nodiscard]] std::int64_t losses(Option a, const Options& others) const {
    return std::count_if(others.begin(), others.end(), [&](Option b) { return prefer(b, a) > prefer(a, b); });
  }

  // Below 0 when a goes before b in the runoff: more ballots prefer it, or its score is higher, or it has the
  // highest mark more often.
  [[nodiscard]] std::int64_t runoff(Option a, Option b) const {
    if (prefer(a, b) != prefer(b, a)) return prefer(b, a) - prefer(a, b);
    if (scores_[a] != scores_[b]) return scores_[b] - scores_[a];
    return tops_[b] - tops_[a];
  }

 private:
  std::size_t options_;
  std::vector<std::int64_t> prefer_;
  std::vector<std::int64_t> scores_;
  std::vector<std::int64_t> tops_;
};

void take_out(Options& from, const Options& taken) {
  std::erase_if(from, [&](Option a) { return std::find(taken.begin(), taken.end(), a) != taken.end(); });
}

template <class Value>
Options those_with_most(const Options& options, Value value) {
  std::int64_t most = value(options[0]);
  for (const Option a : options) most = std::max(most, value(a));
  Options found;
  std::copy_if(options.begin(), options.end(), std::back_inserter(found),
               [&](Option a) { return value(a) == most; });
  return found;
}

// Who goes into the runoff. While the lot is out, some may be level for the places left.
struct Final {
  std::size_t places = 2;
  Options in = {};
  Options level = {};

  void take(const Options& taken, Round& round, Event event) {
    for (const Option a : taken) {
      in.push_back(a);
      std::erase(level, a);
      --places;
      if (level.empty()) continue;
      Options all{a};
      all.insert(all.end(), level.begin(), level.end());
      round.decisions.push_back({event, std::move(all)});
    }
  }
};

// One step of the protocol among those who are level for a place; false when it cannot tell them apart.
bool step(Final& final, const Marks& marks, Round& round) {
  const Options losers = those_with_most(final.level, [&](Option a) { return marks.losses(a, final.level); });
  Options rest = final.level;
  take_out(rest, losers);
  if (!rest.empty() && rest.size() <= final.places) {
    final.take(rest, round, Event::broken_by_rule);
    return true;
  }
  if (!rest.empty()) {
    final.level = std::move(rest);
    return true;
  }
  const Options most = those_with_most(final.level, [&](Option a) { return marks.tops(a); });
  if (most.size() <= final.places) {
    final.take(most, round, Event::broken_by_rule);
    return true;
  }
  const Options least = those_with_most(final.level, [&](Option a) { return -marks.tops(a); });
  if (least.size() == final.level.size()) return false;
  take_out(final.level, least);
  return true;
}

void settle(Final& final, const Marks& marks, const Ties& ties, Round& round) {
  while (final.places > 0 && final.level.size() > final.places) {
    if (step(final, marks, round)) continue;
    if (!ties.drawn()) {
      round.decisions.push_back({Event::level, final.level});
      return;
    }
    ties.sort(final.level);
    final.take({final.level[0]}, round, Event::broken_by_draw);
  }
  if (final.places > 0) final.in.insert(final.in.end(), final.level.begin(), final.level.end());
  final.level.clear();
}

// The two with the highest scores, highest first.
Final finalists(const Marks& marks, const Ties& ties, Round& round) {
  Final final;
  Options left(marks.scores().size());
  for (std::size_t a = 0; a < left.size(); ++a) left[a] = static_cast<Option>(a);
  while (final.places > 0 && !left.empty() && final.level.empty()) {
    final.level = those_with_most(left, [&](Option a) { return marks.scores()[a]; });
    take_out(left, final.level);
    if (final.level.size() <= final.places) {
      final.places -= final.level.size();
      final.in.insert(final.in.end(), final.level.begin(), final.level.end());
      final.level.clear();
    } else {
      settle(final, marks, ties, round);
    }
  }
  return final;
}

void run_off(Tally& tally, const Marks& marks, Option a, Option b, const Ties& ties, std::int64_t valid) {
  if (marks.runoff(a, b) > 0) std::swap(a, b);
  Round& round = tally.rounds.emplace_back();
  round.votes.resize(tally.scores.size());
  round.votes[a] = marks.prefer(a, b);
  round.votes[b] = marks.prefer(b, a);
  round.exhausted = valid - round.votes[a] - round.votes[b];
  if (marks.runoff(a, b) == 0)
    return rank_level(tally, {std::min(a, b), std::max(a, b)}, round.votes[a], ties);
  const bool preferred = round.votes[a] > round.votes[b];
  round.decisions.push_back({preferred ? Event::preferred : Event::broken_by_rule, {a, b}, round.votes[a]});
  tally.ranking = {{a}, {b}};
}

// Some are level for the runoff: those who win it against somebody they may meet there.
Options possible_winners(const Final& final, const Marks& marks) {
  Options all = final.in;
  all.insert(all.end(), final.level.begin(), final.level.end());
  Options found;
  for (const Option a : all) {
    const Options& others = final.in.empty() || a == final.in[0] ? final.level : final.in;
    if (std::any_of(others.begin(), others.end(),
                    [&](Option b) { return a != b && marks.runoff(a, b) <= 0; })) {
      found.push_back(a);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

Tally star(const Ballots& ballots, const Rules& rules, const Ties& ties) {
  Tally tally = start(ballots, rules);
  const Marks marks(ballots, rules.top);
  tally.scores = marks.scores();
  Round& round = tally.rounds.emplace_back();
  round.votes = tally.scores;
  const Final final = finalists(marks, ties, round);
  if (!final.level.empty()) {
    tally.ranking = {possible_winners(final, marks)};
  } else if (final.in.size() == 1) {
    tally.ranking = {final.in};
  } else {
    round.decisions.push_back({Event::finalists, final.in});
    run_off(tally, marks, final.in[0], final.in[1], ties, ballots.valid());
  }
  first_wins(tally);
  return tally;
}

}  // namespace hearth::count
