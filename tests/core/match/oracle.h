// The least sum there is, by trying everything: for each ask every choice of helpers, and for each state of
// all capacities only the least so far. Shares nothing with the search, and adds costs up in its own way.
#pragma once

#include <algorithm>
#include <limits>
#include <vector>

#include "match/support.h"

namespace hearth::match::test {

class Oracle {
 public:
  explicit Oracle(const Problem& problem) : problem_(problem) {
    for (const Helper& helper : problem.helpers) {
      places_.push_back(states_);
      states_ *= static_cast<std::size_t>(helper.capacity) + 1;
    }
  }

  Sum least() {
    std::vector<Sum> sums(states_, kNone);
    sums[0] = {0, 0, 0};
    for (std::uint32_t ask = 0; ask < problem_.asks.size(); ++ask) sums = after(ask, sums);
    return *std::min_element(sums.begin(), sums.end());
  }

 private:
  static constexpr Sum kNone = {std::numeric_limits<std::int64_t>::max(), 0, 0};

  struct Choice {
    std::vector<std::uint32_t> helpers;
    Sum sum;  // without what the helpers' loads cost
  };

  [[nodiscard]] bool usable(const Fit& fit) const {
    const Helper& helper = problem_.helpers[fit.helper];
    const Pair pair{fit.ask, fit.helper};
    return helper.capacity > 0 && helper.rests_until <= problem_.now &&
           std::find(problem_.blocks.begin(), problem_.blocks.end(), pair) == problem_.blocks.end();
  }

  [[nodiscard]] std::vector<Choice> choices(std::uint32_t number) const {
    const Ask& ask = problem_.asks[number];
    std::vector<Choice> all = {{}};
    for (const Fit& fit : problem_.fits) {
      if (fit.ask != number || !usable(fit)) continue;
      const std::size_t before = all.size();
      for (std::size_t i = 0; i < before; ++i) {
        if (static_cast<std::int64_t>(all[i].helpers.size()) == ask.needs) continue;
        Choice more = all[i];
        more.helpers.push_back(fit.helper);
        std::get<0>(more.sum) += fit.cost;
        std::get<2>(more.sum) += lot(problem_.key, ask.id, problem_.helpers[fit.helper].id);
        all.push_back(more);
      }
    }
    for (Choice& choice : all) {
      const std::int64_t open = ask.needs - static_cast<std::int64_t>(choice.helpers.size());
      for (std::int64_t n = 1; n <= open; ++n) std::get<0>(choice.sum) += n * ask.open_cost;
      std::get<1>(choice.sum) = open;
    }
    return all;
  }

  [[nodiscard]] std::vector<Sum> after(std::uint32_t ask, const std::vector<Sum>& before) const {
    std::vector<Sum> sums(states_, kNone);
    const std::vector<Choice> all = choices(ask);
    for (std::size_t state = 0; state < states_; ++state) {
      if (before[state] == kNone) continue;
      for (const Choice& choice : all) take(choice, state, before[state], sums);
    }
    return sums;
  }

  void take(const Choice& choice, std::size_t state, Sum sum, std::vector<Sum>& sums) const {
    for (const std::uint32_t helper : choice.helpers) {
      const auto base = static_cast<std::size_t>(problem_.helpers[helper].capacity) + 1;
      const auto taken = static_cast<std::int64_t>(state / places_[helper] % base);
      if (taken == problem_.helpers[helper].capacity) return;
      const std::int64_t load = problem_.helpers[helper].load + taken;
      std::get<0>(sum) += problem_.load_cost * ((load + 1) * (load + 1) - load * load);
      state += places_[helper];
    }
    const auto& [cost, open, lots] = choice.sum;
    sum = {std::get<0>(sum) + cost, std::get<1>(sum) + open, std::get<2>(sum) + lots};
    sums[state] = std::min(sums[state], sum);
  }

  const Problem& problem_;
  std::vector<std::size_t> places_;  // what one match of each helper adds to a state
  std::size_t states_ = 1;
};

}  // namespace hearth::match::test
