#include "match/flow.h"

#include <algorithm>

namespace hearth::match {
namespace {

// The cost, rounded down: those of two weights add up to no more than that of their sum.
constexpr std::int64_t top(Weight weight) {
  return static_cast<std::int64_t>(weight >> 64);
}

}  // namespace

// Of two as near as each other the one that was drawn first, so that the order is total.
struct Flow::Farther {
  bool operator()(const Step& a, const Step& b) const {
    return a.distance != b.distance ? a.distance > b.distance : a.node > b.node;
  }
};

// Where nothing is matched, one more match is the first one. An ask's height means nothing before its first
// search, from which it comes out right.
Flow::Flow(const Problem& problem, const Network& network)
    : problem_(problem),
      network_(network),
      asks_(static_cast<std::uint32_t>(network.asks.size())),
      helpers_(static_cast<std::uint32_t>(network.helpers.size())),
      heights_(asks_ + helpers_),
      tops_(helpers_),
      costs_(network.costs),
      matches_(helpers_),
      open_(asks_),
      distances_(asks_ + helpers_, kNever),
      from_(asks_ + helpers_) {
  for (std::uint32_t helper = 0; helper < helpers_; ++helper) {
    heights_[node_of(helper)] = load_weight(problem_, network_.helpers[helper], 1);
    tops_[helper] = top(heights_[node_of(helper)]);
  }
}

void Flow::run() {
  for (std::uint32_t ask = 0; ask < asks_; ++ask) {
    for (std::int64_t n = 0; n < problem_.asks[network_.asks[ask]].needs; ++n) place(ask);
  }
}

Weight Flow::next_load(std::uint32_t helper) const {
  const std::uint32_t number = network_.helpers[helper];
  const auto taken = static_cast<std::int64_t>(matches_[helper].size());
  const bool can = taken < problem_.helpers[number].capacity;
  return can ? load_weight(problem_, number, taken + 1) : kNever;
}

Weight Flow::next_open(std::uint32_t ask) const {
  const std::uint32_t number = network_.asks[ask];
  const bool can = open_[ask] < problem_.asks[number].needs;
  return can ? open_weight(problem_, number, open_[ask] + 1) : kNever;
}

void Flow::place(std::uint32_t ask) {
  forget();
  reach(ask, 0, {kNone, kNone});
  while (!heap_.empty() && heap_.front().distance < end_distance_) {
    const Step step = pop();
    if (step.distance > distances_[step.node]) continue;
    if (step.node < asks_) {
      leave_ask(step.node);
    } else {
      leave_helper(step.node - asks_);
    }
  }
  raise_heights();
  augment(ask);
}

void Flow::forget() {
  for (const Node node : reached_) distances_[node] = kNever;
  reached_.clear();
  heap_.clear();
  end_distance_ = kNever;
  end_ = kNone;
}

void Flow::reach(Node node, Weight distance, From from) {
  if (distances_[node] == kNever) reached_.push_back(node);
  distances_[node] = distance;
  from_[node] = from;
  heap_.push_back({distance, node});
  std::push_heap(heap_.begin(), heap_.end(), Farther());
}

void Flow::end_at(Node node, Weight distance) {
  if (distance > end_distance_ || (distance == end_distance_ && node > end_)) return;
  end_distance_ = distance;
  end_ = node;
}

Flow::Step Flow::pop() {
  std::pop_heap(heap_.begin(), heap_.end(), Farther());
  const Step step = heap_.back();
  heap_.pop_back();
  return step;
}

// Nearly all arcs lead farther than the nearest end that is known: costs alone tell, without any lots.
void Flow::leave_ask(std::uint32_t ask) {
  const Weight base = distances_[ask] - heights_[ask];
  end_at(ask, base + next_open(ask));
  std::int64_t most = top(end_distance_) - top(base);
  for (std::uint32_t arc = network_.rows[ask]; arc < network_.rows[ask + 1]; ++arc) {
    if (costs_[arc] + tops_[network_.heads[arc]] > most) continue;
    try_arc(ask, arc, base);
    most = top(end_distance_) - top(base);
  }
}

void Flow::try_arc(std::uint32_t ask, std::uint32_t arc, Weight base) {
  if (costs_[arc] < 0) return;
  const std::uint32_t helper = network_.heads[arc];
  const Node node = node_of(helper);
  const Weight distance = base + network_.weight_of(ask, arc) + heights_[node];
  if (distance > end_distance_ || distance >= distances_[node]) return;
  reach(node, distance, {ask, arc});
  end_at(node, distance - heights_[node] + next_load(helper));
}

void Flow::leave_helper(std::uint32_t helper) {
  const Node node = node_of(helper);
  const Weight base = distances_[node] - heights_[node];
  for (const Match& match : matches_[helper]) {
    const Weight distance = base - network_.weight_of(match.ask, match.arc) + heights_[match.ask];
    if (distance <= end_distance_ && distance < distances_[match.ask])
      reach(match.ask, distance, {node, match.arc});
  }
}

void Flow::raise_heights() {
  for (const Node node : reached_) {
    if (distances_[node] >= end_distance_) continue;
    heights_[node] += end_distance_ - distances_[node];
    if (node >= asks_) tops_[node - asks_] = top(heights_[node]);
  }
}

// Back along the way, from its end to where it began.
void Flow::augment(std::uint32_t from) {
  Node node = end_;
  if (node < asks_) ++open_[node];
  while (node != from) {
    const From before = from_[node];
    if (node < asks_) {
      give_back({node, before.arc});
    } else {
      take({before.node, before.arc});
    }
    node = before.node;
  }
}

void Flow::take(Match match) {
  matches_[network_.heads[match.arc]].push_back(match);
  costs_[match.arc] = ~costs_[match.arc];
}

void Flow::give_back(Match match) {
  std::vector<Match>& matches = matches_[network_.heads[match.arc]];
  matches.erase(std::find_if(matches.begin(), matches.end(),
                             [&](const Match& other) { return other.arc == match.arc; }));
  costs_[match.arc] = ~costs_[match.arc];
}

}  // namespace hearth::match
