// Instant runoff once more, slowly: every round is counted from the ballots anew.
#pragma once

#include <map>

#include "count/runoff_support.h"

namespace hearth::count::test {

class IrvOracle {
 public:
  IrvOracle(const std::vector<Ballot>& ballots, Option options, Rules rules, std::optional<Draw> draw,
            std::int64_t unit)
      : ballots_(ballots), options_(options), rules_(rules), draw_(std::move(draw)), unit_(unit) {}

  std::vector<std::vector<std::int64_t>> votes;  // by round
  std::vector<std::int64_t> exhausted;
  std::optional<Option> winner;
  std::set<Option> level;  // where the count ends

  void count() {
    std::set<Option> in;
    for (Option option = 0; option < options_; ++option) in.insert(option);
    while (true) {
      count_round(in);
      const std::int64_t play = std::accumulate(votes.back().begin(), votes.back().end(), std::int64_t{0});
      if (play == 0) return;
      const bool go_on = rules_.until_two && in.size() > 2;
      for (const Option option : in) {
        if (2 * votes.back()[option] > play && !go_on) winner = option;
      }
      if (winner) return;
      if (in.size() == 2) return break_final_tie(in);
      const std::set<Option> out = who_goes(in);
      if (out.empty()) return;
      for (const Option option : out) in.erase(option);
    }
  }

 private:
  // The rank that counts for somebody who is in, of one ballot; empty: none.
  std::vector<Option> rank_of(const Ballot& ballot, const std::set<Option>& in) const {
    std::size_t empty = 0;
    for (const std::vector<Option>& rank : ballot) {
      empty = rank.empty() ? empty + 1 : 0;
      if (rules_.skips > 0 && empty >= rules_.skips) return {};
      if (rank.size() > 1 && rules_.overvotes == Overvotes::exhaust) return {};
      if (rank.size() > 1 && rules_.overvotes == Overvotes::skip) continue;
      std::vector<Option> left;
      for (const Option option : rank) {
        if (in.count(option) > 0) left.push_back(option);
      }
      if (!left.empty()) return left;
    }
    return {};
  }

  void count_round(const std::set<Option>& in) {
    votes.emplace_back(options_);
    exhausted.push_back(0);
    for (const Ballot& ballot : ballots_) {
      bool blank = true;
      for (const std::vector<Option>& rank : ballot) blank = blank && rank.empty();
      const std::vector<Option> left = rank_of(ballot, in);
      for (const Option option : left) {
        EXPECT_EQ(unit_ % static_cast<std::int64_t>(left.size()), 0);
        votes.back()[option] += unit_ / static_cast<std::int64_t>(left.size());
      }
      if (left.empty() && !blank) exhausted.back() += unit_;
    }
  }

  // Narrows by the rounds before, most recent first, to the most (sign 1) or fewest votes (sign -1).
  std::set<Option> narrow(std::set<Option> tied, std::int64_t sign) const {
    for (std::size_t round = votes.size(); round-- > since_ && tied.size() > 1;) {
      std::int64_t best = 0;
      bool first = true;
      for (const Option option : tied) {
        if (first || sign * votes[round][option] > best) best = sign * votes[round][option];
        first = false;
      }
      for (auto option = tied.begin(); option != tied.end();) {
        option = sign * votes[round][*option] < best ? tied.erase(option) : std::next(option);
      }
    }
    return tied;
  }

  void break_final_tie(const std::set<Option>& in) {
    std::set<Option> tied = narrow(in, 1);
    if (tied.size() == 1) {
      winner = *tied.begin();
    } else if (!draw_) {
      level = tied;
    } else {
      winner =
          *std::find_if(draw_->begin(), draw_->end(), [&](Option option) { return tied.count(option) > 0; });
    }
  }

  std::set<Option> who_goes(const std::set<Option>& in) {
    const std::int64_t play = std::accumulate(votes.back().begin(), votes.back().end(), std::int64_t{0});
    if (rules_.first_out && votes.size() == 1 && 2 * votes[0][*rules_.first_out] <= play)
      return {*rules_.first_out};
    std::multimap<std::int64_t, Option> by_votes;
    for (const Option option : in) by_votes.emplace(votes.back()[option], option);
    if (rules_.batches) {
      std::set<Option> batch;
      std::set<Option> largest;
      std::int64_t sum = 0;
      for (auto one = by_votes.begin(); one != by_votes.end(); ++one) {
        if (sum < one->first && batch.size() > largest.size()) largest = batch;
        if (batch.size() + 2 == in.size()) break;
        batch.insert(one->second);
        sum += one->first;
      }
      if (largest.size() > 1) return largest;
    }
    const std::int64_t fewest = by_votes.begin()->first;
    std::set<Option> all;
    for (auto one = by_votes.begin(); one != by_votes.end() && one->first == fewest; ++one)
      all.insert(one->second);
    std::set<Option> tied = narrow(all, -1);
    if (tied.size() == 1) return tied;
    if (draw_) {
      return {*std::find_if(draw_->rbegin(), draw_->rend(),
                            [&](Option option) { return tied.count(option) > 0; })};
    }
    const auto next = by_votes.upper_bound(fewest);
    if (next != by_votes.end() && fewest * static_cast<std::int64_t>(all.size()) < next->first) {
      since_ = votes.size();
      return all;
    }
    level = tied;
    return {};
  }

  const std::vector<Ballot>& ballots_;
  Option options_;
  Rules rules_;
  std::optional<Draw> draw_;
  std::int64_t unit_;
  std::size_t since_ = 0;  // earlier rounds are not asked
};

}  // namespace hearth::count::test
