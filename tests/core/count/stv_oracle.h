// The Scottish count once more: every single paper carries its own value, every stage adds all papers up.
#pragma once

#include "count/runoff_support.h"

namespace hearth::count::test {

class StvOracle {
 public:
  StvOracle(const std::vector<Ballot>& ballots, Option options, std::size_t seats, std::size_t skips,
            std::optional<Draw> draw)
      : options_(options), seats_(seats), draw_(std::move(draw)) {
    for (const Ballot& ballot : ballots) papers_.push_back({preferences(ballot, skips)});
    for (Option option = 0; option < options; ++option) continuing_.insert(option);
  }

  std::vector<std::vector<std::int64_t>> votes;  // by stage
  std::set<Option> elected;
  bool stuck = false;  // a tie that nothing breaks

  void count() {
    std::int64_t valid = 0;
    for (Paper& paper : papers_) {
      if (!paper.preferences.empty()) ++valid;
      move(paper, 100'000);
    }
    if (valid == 0) return;
    quota_ = (valid / static_cast<std::int64_t>(seats_ + 1) + 1) * 100'000;
    held_.assign(options_, 0);
    while (!stuck) {
      add_up();
      for (const Option option : std::set<Option>(continuing_)) {
        if (votes.back()[option] < quota_) continue;
        elected.insert(option);
        continuing_.erase(option);
        if (votes.back()[option] > quota_) waiting_.insert(option);
      }
      if (elected.size() == seats_) return;
      if (continuing_.size() + elected.size() <= seats_) {
        elected.insert(continuing_.begin(), continuing_.end());
        return;
      }
      waiting_.empty() ? exclude() : transfer();
    }
  }

 private:
  struct Paper {
    std::vector<Option> preferences;
    std::int64_t value = 100'000;
    std::int64_t holder = -1;
  };

  static std::vector<Option> preferences(const Ballot& ballot, std::size_t skips) {
    std::vector<Option> list;
    std::size_t empty = 0;
    for (const std::vector<Option>& rank : ballot) {
      empty = rank.empty() ? empty + 1 : 0;
      if (rank.size() > 1 || (skips > 0 && empty == skips)) break;
      list.insert(list.end(), rank.begin(), rank.end());
    }
    return list;
  }

  // To the first preference that continues, at that value.
  void move(Paper& paper, std::int64_t value) {
    paper.value = value;
    paper.holder = -1;
    for (const Option option : paper.preferences) {
      if (continuing_.count(option) == 0) continue;
      paper.holder = option;
      return;
    }
  }

  // Held back: the quota of those whose surplus was transferred.
  void add_up() {
    votes.push_back(held_);
    for (const Paper& paper : papers_) {
      if (paper.holder >= 0) votes.back()[static_cast<std::size_t>(paper.holder)] += paper.value;
    }
  }

  // Of those who are level now, by the stage before, and the one before that.
  std::optional<Option> decide(std::set<Option> tied, std::int64_t sign) {
    for (std::size_t stage = votes.size(); stage-- > 0 && tied.size() > 1;) {
      std::optional<std::int64_t> best;
      for (const Option option : tied)
        best = std::max(best.value_or(sign * votes[stage][option]), sign * votes[stage][option]);
      std::set<Option> left;
      for (const Option option : tied) {
        if (sign * votes[stage][option] == *best) left.insert(option);
      }
      tied = left;
    }
    if (tied.size() == 1) return *tied.begin();
    if (!draw_) return std::nullopt;
    for (std::size_t place = 0; place < draw_->size(); ++place) {
      const Option option = (*draw_)[sign > 0 ? place : draw_->size() - 1 - place];
      if (tied.count(option) > 0) return option;
    }
    return std::nullopt;
  }

  std::set<Option> extreme(const std::set<Option>& options, std::int64_t sign) const {
    std::set<Option> extreme;
    for (const Option option : options) {
      const std::int64_t difference =
          extreme.empty() ? 0 : sign * (votes.back()[option] - votes.back()[*extreme.begin()]);
      if (difference > 0) extreme.clear();
      if (difference >= 0) extreme.insert(option);
    }
    return extreme;
  }

  void transfer() {
    const std::optional<Option> from = decide(extreme(waiting_, 1), 1);
    if (!from) {
      stuck = true;
      return;
    }
    const std::int64_t total = votes.back()[*from];
    waiting_.erase(*from);
    for (Paper& paper : papers_) {
      if (paper.holder == *from) move(paper, (total - quota_) * paper.value / total);
    }
    held_[*from] = quota_;
  }

  void exclude() {
    const std::set<Option> fewest = extreme(continuing_, -1);
    std::set<Option> out = fewest;
    if (const std::optional<Option> one = decide(fewest, -1)) {
      out = {*one};
    } else if (votes.back()[*fewest.begin()] > 0 ||
               continuing_.size() - fewest.size() + elected.size() < seats_) {
      stuck = true;
      return;
    }
    for (const Option option : out) continuing_.erase(option);
    for (Paper& paper : papers_) {
      if (paper.holder >= 0 && out.count(static_cast<Option>(paper.holder)) > 0) move(paper, paper.value);
    }
  }

  Option options_;
  std::size_t seats_;
  std::optional<Draw> draw_;
  std::vector<Paper> papers_;
  std::set<Option> continuing_;
  std::set<Option> waiting_;  // elected, with a surplus
  std::vector<std::int64_t> held_;
  std::int64_t quota_ = 0;
};

}  // namespace hearth::count::test
