// The search for the matching that weighs least: one lightest way for each place that is to be filled.
#pragma once

#include <cstdint>
#include <vector>

#include "match/network.h"

namespace hearth::match {

/// Places go from asks over helpers to where they end: in the capacity of a helper, or open. A way that takes
/// a match back goes from its helper to its ask. The height of an ask or helper is at most the weight of the
/// lightest way from there to an end; so no step of a way weighs less than what it descends, and Dijkstra's
/// search is right although taking back weighs less than nothing.
class Flow {
 public:
  Flow(const Problem& problem, const Network& network);

  /// Fills or leaves open every place. To be called once.
  void run();

  /// An ask and its arc.
  struct Match {
    std::uint32_t ask;
    std::uint32_t arc;
  };
  [[nodiscard]] const std::vector<std::vector<Match>>& by_helper() const { return matches_; }

  /// What proves that no other matching weighs less: no more than one more match of the helper would weigh,
  /// no less than the last one did. Either a helper's first match, or the difference of two ways of one
  /// search: ties stay within 2^51, costs within 10^12.
  [[nodiscard]] Weight height(std::uint32_t helper) const { return heights_[node_of(helper)]; }

 private:
  using Node = std::uint32_t;  // asks first, then helpers
  static constexpr std::uint32_t kNone = 0xffffffff;
  static constexpr Weight kNever = Weight{1} << 124;

  struct Step {
    Weight distance;
    Node node;
  };
  struct From {
    Node node;
    std::uint32_t arc;
  };
  struct Farther;

  [[nodiscard]] Node node_of(std::uint32_t helper) const { return asks_ + helper; }
  [[nodiscard]] Weight next_load(std::uint32_t helper) const;  // of the helper's next match, or kNever
  [[nodiscard]] Weight next_open(std::uint32_t ask) const;

  void place(std::uint32_t ask);
  void forget();
  void reach(Node node, Weight distance, From from);
  void end_at(Node node, Weight distance);
  Step pop();
  void leave_ask(std::uint32_t ask);
  void try_arc(std::uint32_t ask, std::uint32_t arc, Weight base);
  void leave_helper(std::uint32_t helper);
  void raise_heights();
  void augment(std::uint32_t from);
  void take(Match match);
  void give_back(Match match);

  const Problem& problem_;
  const Network& network_;
  std::uint32_t asks_;
  std::uint32_t helpers_;
  std::vector<Weight> heights_;
  std::vector<std::int64_t> tops_;   // of helpers: the cost in their heights, rounded down
  std::vector<std::int32_t> costs_;  // of arcs; below 0 while they are matches
  std::vector<std::vector<Match>> matches_;
  std::vector<std::int64_t> open_;  // places of each ask that are open so far

  // Of one search.
  std::vector<Weight> distances_;  // of nodes; kNever: not reached
  std::vector<From> from_;         // of nodes that were reached
  std::vector<Node> reached_;
  std::vector<Step> heap_;
  Weight end_distance_ = kNever;
  Node end_ = kNone;
};

}  // namespace hearth::match
