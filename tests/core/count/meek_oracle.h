// Meek's count once more, ballot by ballot and by recursion, from schedule 1A of New Zealand's Local
// Electoral Regulations 2001.
#pragma once

#include <limits>
#include <map>

#include "count/runoff_support.h"

namespace hearth::count::test {

class MeekOracle {
 public:
  MeekOracle(const std::vector<Ballot>& ballots, Option options, std::size_t seats, std::optional<Draw> draw)
      : ballots_(ballots), seats_(seats), draw_(std::move(draw)) {
    for (Option option = 0; option < options; ++option) keep_[option] = kOne;
    for (const auto& [option, keep] : keep_) hopeful_.insert(option);
  }

  std::vector<std::map<Option, std::int64_t>> votes;  // by round that is told
  std::vector<std::int64_t> quotas;
  std::set<Option> elected;
  bool stuck = false;

  void count() {
    bool news = true;
    std::optional<std::int64_t> before;
    while (true) {
      if (!news) {
        votes.pop_back();
        quotas.pop_back();
      }
      add_up();
      if (sum() == 0) return;
      const bool first = votes.size() == 1 && !before;
      news = first;
      std::set<Option> reached;
      for (const Option option : hopeful_) {
        if (votes.back()[option] >= quotas.back()) reached.insert(option);
      }
      while (elected.size() + reached.size() > seats_) {  // by rounding
        for (const Option option : lowest(reached)) reached.erase(option);
      }
      for (const Option option : reached) {
        elected.insert(option);
        hopeful_.erase(option);
        news = true;
      }
      if (done()) return;
      std::int64_t surplus = 0;
      for (const Option option : elected)
        surplus += std::max<std::int64_t>(0, votes.back()[option] - quotas.back());
      const bool stable = !(news && !first) && before && surplus >= *before;
      const std::set<Option> out = excluded(surplus, stable);
      if (stuck) return;
      for (const Option option : out) {
        hopeful_.erase(option);
        news = true;
      }
      if (done()) return;
      before = surplus;
      if (news && !first) before.reset();
      if (first) before = std::numeric_limits<std::int64_t>::max();
      for (const Option option : elected) {
        const std::int64_t all = votes.back()[option];
        if (all > quotas.back())
          keep_[option] = std::min(keep_[option], new_keep(keep_[option], quotas.back(), all));
      }
      for (const Option option : out) keep_.erase(option);
    }
  }

 private:
  static constexpr std::int64_t kOne = 1'000'000'000;

  static std::int64_t up(std::int64_t dividend, std::int64_t divisor) {
    return dividend / divisor + (dividend % divisor != 0);
  }

  // These elections are small: the products fit.
  static std::int64_t new_keep(std::int64_t keep, std::int64_t quota, std::int64_t votes) {
    const std::int64_t whole = quota / kOne * keep;  // keep x quota in two halves
    const std::int64_t product = whole + up(quota % kOne * keep, kOne);
    return up(product * kOne, votes);
  }

  std::int64_t sum() const {
    std::int64_t sum = 0;
    for (const auto& [option, count] : votes.back()) sum += count;
    return sum;
  }

  void add_up() {
    votes.emplace_back();
    for (const Ballot& ballot : ballots_) give(ballot, 0, kOne);
    quotas.push_back(sum() / static_cast<std::int64_t>(seats_ + 1) + 1);
  }

  void give(const Ballot& ballot, std::size_t rank, std::int64_t weight) {
    if (rank == ballot.size() || weight == 0) return;
    std::vector<Option> members;
    for (const Option option : ballot[rank]) {
      if (keep_.count(option) > 0) members.push_back(option);
    }
    std::int64_t rest = weight;
    for (const Option option : members) {
      const std::int64_t kept = members.size() == 1 ? up(weight * keep_[option], kOne)
                                                    : kept_of_all_orders(members, option, weight);
      votes.back()[option] += kept;
      rest -= kept;
    }
    give(ballot, rank + 1, rest);
  }

  // The mean over all orders of those who share a rank; the arithmetic is floating, so only nearly the same.
  std::int64_t kept_of_all_orders(std::vector<Option> members, Option option, std::int64_t weight) {
    std::sort(members.begin(), members.end());
    long double sum = 0;
    long double orders = 0;
    do {
      long double left = static_cast<long double>(weight);
      for (const Option member : members) {
        const long double keep = static_cast<long double>(keep_[member]) / kOne;
        if (member == option) sum += left * keep;
        left *= 1 - keep;
      }
      ++orders;
    } while (std::next_permutation(members.begin(), members.end()));
    return static_cast<std::int64_t>(sum / orders + 1e-6L);
  }

  bool done() {
    if (elected.size() == seats_) return true;
    if (elected.size() + hopeful_.size() > seats_) return false;
    elected.insert(hopeful_.begin(), hopeful_.end());
    return true;
  }

  // Who has fewest: now, in the rounds before, by the draw; several where nothing tells.
  std::set<Option> lowest(std::set<Option> tied) {
    for (std::size_t round = votes.size(); round-- > 0;) {
      std::int64_t fewest = votes[round][*tied.begin()];
      for (const Option option : tied) fewest = std::min(fewest, votes[round][option]);
      for (const Option option : std::set<Option>(tied)) {
        if (votes[round][option] > fewest) tied.erase(option);
      }
    }
    if (tied.size() == 1 || !draw_) return tied;
    return {
        *std::find_if(draw_->rbegin(), draw_->rend(), [&](Option option) { return tied.count(option) > 0; })};
  }

  std::set<Option> excluded(std::int64_t surplus, bool stable) {
    std::vector<std::int64_t> counts;
    for (const Option option : hopeful_) counts.push_back(votes.back()[option]);
    std::sort(counts.begin(), counts.end());
    if (!stable && surplus >= kOne / 10000 && counts[0] + surplus >= counts[1]) return {};
    std::set<Option> tied;
    for (const Option option : hopeful_) {
      if (votes.back()[option] == counts[0]) tied.insert(option);
    }
    const std::set<Option> out = lowest(tied);
    if (out.size() == 1) return out;
    if (counts[0] == 0 && hopeful_.size() - tied.size() + elected.size() >= seats_) return tied;
    stuck = true;
    return {};
  }

  const std::vector<Ballot>& ballots_;
  std::size_t seats_;
  std::optional<Draw> draw_;
  std::map<Option, std::int64_t> keep_;  // of those who are not out
  std::set<Option> hopeful_;
};

}  // namespace hearth::count::test
