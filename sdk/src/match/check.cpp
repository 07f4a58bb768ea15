// Verifies without searching. Nothing here is shared with the search but what things weigh.
#include <algorithm>
#include <limits>
#include <optional>

#include "hearth/match.h"
#include "match/terms.h"

namespace hearth::match {
namespace {

constexpr Weight kMost = std::numeric_limits<Weight>::max();

class Checker {
 public:
  Checker(const Problem& problem, const Matching& matching)
      : problem_(problem),
        matching_(matching),
        lots_(problem),
        usable_(problem),
        given_(problem.asks.size()),
        taken_(problem.helpers.size()),
        matches_(problem) {}

  Verdict run() {
    if (!has_shape()) return {Fault::shape};
    if (const std::optional<Verdict> fault = price_out_of_range()) return *fault;
    if (const std::optional<Verdict> fault = unfit_match()) return *fault;
    if (const std::optional<Verdict> fault = too_many()) return *fault;
    if (const std::optional<Verdict> fault = wrong_price()) return *fault;
    return wrong_choice().value_or(Verdict{});
  }

 private:
  [[nodiscard]] bool has_shape() const {
    std::int64_t places = 0;
    for (const Ask& ask : problem_.asks) places += ask.needs;
    return matching_.prices.size() == problem_.helpers.size() &&
           matching_.matches.size() <= static_cast<std::size_t>(places);
  }

  [[nodiscard]] std::optional<Verdict> price_out_of_range() const {
    const auto beyond = [](std::int64_t number) { return number < -kMaxInteger || number > kMaxInteger; };
    for (std::uint32_t helper = 0; helper < problem_.helpers.size(); ++helper) {
      const Price& price = matching_.prices[helper];
      if (beyond(price.cost) || beyond(price.tie)) return Verdict{Fault::price_range, kNobody, helper};
    }
    return std::nullopt;
  }

  [[nodiscard]] bool names_nobody(Pair pair) const {
    return pair.ask >= problem_.asks.size() || pair.helper >= problem_.helpers.size();
  }

  std::optional<Verdict> unfit_match() {
    Pairs usable(problem_);
    for (const Fit& fit : problem_.fits) {
      if (usable_.fit(fit)) usable.add({fit.ask, fit.helper});
    }
    for (const Pair& pair : matching_.matches) {
      if (names_nobody(pair)) return Verdict{Fault::no_fit};
      if (!usable.has(pair)) return Verdict{Fault::no_fit, pair.ask, pair.helper};
      if (!matches_.add(pair)) return Verdict{Fault::repeated, pair.ask, pair.helper};
      ++given_[pair.ask];
      ++taken_[pair.helper];
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Verdict> too_many() const {
    for (std::uint32_t ask = 0; ask < problem_.asks.size(); ++ask) {
      if (given_[ask] > problem_.asks[ask].needs) return Verdict{Fault::over_needs, ask};
    }
    for (std::uint32_t helper = 0; helper < problem_.helpers.size(); ++helper) {
      if (taken_[helper] > problem_.helpers[helper].capacity)
        return Verdict{Fault::over_capacity, kNobody, helper};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Verdict> wrong_price() const {
    for (std::uint32_t helper = 0; helper < problem_.helpers.size(); ++helper) {
      if (!usable_.helper(helper)) continue;
      const std::int64_t taken = taken_[helper];
      const bool below_last = taken > 0 && price(helper) < load_weight(problem_, helper, taken);
      const bool can_take = taken < problem_.helpers[helper].capacity;
      const bool above_next = can_take && price(helper) > load_weight(problem_, helper, taken + 1);
      if (below_last || above_next) return Verdict{Fault::price, kNobody, helper};
    }
    return std::nullopt;
  }

  // What the ask has that weighs most against what it could have that weighs least.
  [[nodiscard]] std::optional<Verdict> wrong_choice() const {
    std::vector<Weight> has(problem_.asks.size(), -kMost);
    std::vector<Weight> could(problem_.asks.size(), kMost);
    for (std::uint32_t ask = 0; ask < problem_.asks.size(); ++ask) {
      const std::int64_t open = problem_.asks[ask].needs - given_[ask];
      if (open > 0) has[ask] = open_weight(problem_, ask, open);
      if (given_[ask] > 0) could[ask] = open_weight(problem_, ask, open + 1);
    }
    for (const Fit& fit : problem_.fits) {
      if (!usable_.fit(fit)) continue;
      const Weight all =
          weight(fit.cost, lot_of(lots_.asks[fit.ask], lots_.helpers[fit.helper])) + price(fit.helper);
      if (matches_.has({fit.ask, fit.helper})) {
        has[fit.ask] = std::max(has[fit.ask], all);
      } else {
        could[fit.ask] = std::min(could[fit.ask], all);
      }
    }
    for (std::uint32_t ask = 0; ask < problem_.asks.size(); ++ask) {
      if (has[ask] <= could[ask]) continue;
      return Verdict{is_dearer(has[ask], could[ask]) ? Fault::dearer : Fault::against_lots, ask};
    }
    return std::nullopt;
  }

  [[nodiscard]] static bool is_dearer(Weight has, Weight could) {
    return price_of(has).cost > price_of(could).cost;
  }

  [[nodiscard]] Weight price(std::uint32_t helper) const {
    return weight(matching_.prices[helper].cost, matching_.prices[helper].tie);
  }

  const Problem& problem_;
  const Matching& matching_;
  Lots lots_;
  Usable usable_;
  std::vector<std::int64_t> given_;  // to each ask
  std::vector<std::int64_t> taken_;  // by each helper
  Pairs matches_;
};

}  // namespace

Result<Verdict> check(const Problem& problem, const Matching& matching) {
  Errors errors = lint(problem);
  if (!errors.empty()) return errors;
  return Checker(problem, matching).run();
}

}  // namespace hearth::match
