#include "count/runoff.h"

namespace hearth::count {

std::size_t largest_rank(const Ballots& ballots) {
  std::size_t largest = 1;
  if (!ballots.may_share_ranks()) return largest;
  ballots.each([&](std::span<const Profile::Word> ballot, std::int64_t) {
    Profile::Word all = 0;
    for (const Profile::Word word : ballot) all |= word;
    if ((all & Profile::kShares) == 0) return;
    std::size_t size = 0;
    for (const Profile::Word word : ballot) {
      size = (word & Profile::kShares) != 0 ? size + 1 : 1;
      largest = std::max(largest, size);
    }
  });
  return largest;
}

int Standings::compare(Option a, Option b, std::size_t& round) const {
  for (round = tally_.rounds.size(); round-- > since_;) {
    const std::vector<std::int64_t>& votes = tally_.rounds[round].votes;
    if (votes[a] != votes[b]) return votes[a] > votes[b] ? 1 : -1;
  }
  return 0;
}

// Sign 1 looks for the one who is ahead, -1 for the one who is behind.
std::optional<Option> Standings::settle(std::vector<Option>& level, int sign) {
  if (level.size() == 1) return level[0];
  std::vector<Decision>& decisions = tally_.rounds.back().decisions;
  const std::int64_t votes = tally_.rounds.back().votes[level[0]];
  std::size_t round = 0;
  std::vector<Option> best = {level[0]};
  for (std::size_t i = 1; i < level.size(); ++i) {
    const int ahead = sign * compare(level[i], best[0], round);
    if (ahead > 0) best.clear();
    if (ahead >= 0) best.push_back(level[i]);
  }
  if (best.size() == 1) {
    std::size_t decisive = tally_.rounds.size();
    for (const Option option : level) {
      if (option != best[0] && compare(best[0], option, round) != 0) decisive = std::min(decisive, round);
    }
    std::stable_sort(level.begin(), level.end(),
                     [&](Option a, Option b) { return compare(a, b, round) > 0; });
    decisions.push_back({Event::broken_by_rounds, level, votes, static_cast<std::int64_t>(decisive)});
    return best[0];
  }
  level = std::move(best);
  if (!ties_.drawn()) return std::nullopt;
  ties_.sort(level);
  decisions.push_back({Event::broken_by_draw, level, votes});
  return sign > 0 ? level.front() : level.back();
}

std::optional<Option> Standings::first(std::vector<Option>& level) {
  return settle(level, 1);
}

std::optional<Option> Standings::last(std::vector<Option>& level) {
  return settle(level, -1);
}

std::vector<std::vector<Option>> Standings::order(std::vector<Option> options) {
  std::size_t round = 0;
  std::stable_sort(options.begin(), options.end(),
                   [&](Option a, Option b) { return compare(a, b, round) > 0; });
  std::vector<std::vector<Option>> groups;
  for (auto begin = options.begin(); begin != options.end();) {
    const auto end =
        std::find_if(begin, options.end(), [&](Option o) { return compare(*begin, o, round) != 0; });
    std::vector<Option> group(begin, end);
    if (group.size() > 1 && ties_.drawn()) {
      ties_.sort(group);
      for (const Option option : group) groups.push_back({option});
      const std::int64_t votes = tally_.rounds.back().votes[group[0]];
      tally_.rounds.back().decisions.push_back({Event::broken_by_draw, std::move(group), votes});
    } else {
      groups.push_back(std::move(group));
    }
    begin = end;
  }
  return groups;
}

void end_level(Tally& tally, std::vector<Option> level, std::int64_t votes) {
  tally.rounds.back().decisions.push_back({Event::level, level, votes});
  tally.level = std::move(level);
  tally.outcome = Outcome::level;
}

}  // namespace hearth::count
