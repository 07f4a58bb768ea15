#include <algorithm>

#include "hearth/match.h"
#include "match/terms.h"

namespace hearth::match {
namespace {

// Who fits an ask, apart from the helpers it has.
struct Others {
  std::int64_t all = 0;
  std::int64_t resting = 0;
  std::int64_t full = 0;
  std::vector<std::int64_t> costs = {};  // of those who can take matches
};

class Explainer {
 public:
  Explainer(const Problem& problem, const std::vector<Pair>& matches)
      : problem_(problem),
        usable_(problem),
        matches_(matches),
        given_(problem.asks.size()),
        taken_(problem.helpers.size()),
        others_(problem.asks.size()),
        fits_(matches.size()) {
    for (const Pair& pair : matches_) {
      ++given_[pair.ask];
      ++taken_[pair.helper];
    }
    for (std::size_t i = 0; i < problem_.fits.size(); ++i) look_at(i);
  }

  [[nodiscard]] std::vector<Why> run() const {
    std::vector<Why> all;
    for (std::size_t i = 0; i < matches_.size(); ++i) all.push_back(of_match(i));
    for (std::uint32_t ask = 0; ask < problem_.asks.size(); ++ask) {
      if (given_[ask] < problem_.asks[ask].needs) all.push_back(of_open(ask));
    }
    return all;
  }

 private:
  static bool before(const Pair& a, const Pair& b) {
    return a.ask != b.ask ? a.ask < b.ask : a.helper < b.helper;
  }

  [[nodiscard]] bool is_full(std::uint32_t helper) const {
    return taken_[helper] >= problem_.helpers[helper].capacity;
  }

  void look_at(std::size_t number) {
    const Fit& fit = problem_.fits[number];
    if (usable_.blocked(fit)) return;
    const Pair pair{fit.ask, fit.helper};
    const auto match = std::lower_bound(matches_.begin(), matches_.end(), pair, before);
    if (match != matches_.end() && *match == pair) {
      fits_[static_cast<std::size_t>(match - matches_.begin())] = number;
      return;
    }
    Others& others = others_[fit.ask];
    ++others.all;
    if (usable_.resting(fit.helper)) {
      ++others.resting;
    } else {
      if (is_full(fit.helper)) ++others.full;
      if (usable_.helper(fit.helper)) others.costs.push_back(fit.cost);
    }
  }

  [[nodiscard]] Why about(Pair pair) const {
    const Others& others = others_[pair.ask];
    Why why{.pair = pair, .others = others.all, .resting = others.resting, .full = others.full};
    why.open = problem_.asks[pair.ask].needs - given_[pair.ask];
    return why;
  }

  [[nodiscard]] Why of_match(std::size_t number) const {
    Why why = about(matches_[number]);
    why.fit = fits_[number];
    why.load = problem_.helpers[why.pair.helper].load + taken_[why.pair.helper];
    const std::vector<std::int64_t>& costs = others_[why.pair.ask].costs;
    const std::int64_t own = problem_.fits[why.fit].cost;
    why.closer = std::count_if(costs.begin(), costs.end(), [&](std::int64_t cost) { return cost < own; });
    why.reason = why.closer > 0 ? Reason::spread : costs.empty() ? Reason::only : Reason::closest;
    return why;
  }

  [[nodiscard]] Why of_open(std::uint32_t ask) const {
    Why why = about({ask, kNobody});
    if (why.others > why.resting + why.full) {
      why.reason = Reason::dear;
    } else if (why.full > 0) {
      why.reason = Reason::full;
    } else {
      why.reason = why.resting > 0 ? Reason::resting : Reason::nobody;
    }
    return why;
  }

  const Problem& problem_;
  Usable usable_;
  const std::vector<Pair>& matches_;
  std::vector<std::int64_t> given_;  // to each ask
  std::vector<std::int64_t> taken_;  // by each helper
  std::vector<Others> others_;       // of each ask
  std::vector<std::size_t> fits_;    // of each match, the number of its fit
};

}  // namespace

std::vector<Why> explain(const Problem& problem, const std::vector<Pair>& matches) {
  return Explainer(problem, matches).run();
}

}  // namespace hearth::match
