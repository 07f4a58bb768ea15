// A problem in an order that only its contents decide, with the fits that can be used.
#pragma once

#include <cstdint>
#include <vector>

#include "match/terms.h"

namespace hearth::match {

/// Asks and helpers are numbered by their lots, then by their ids. An arc is a fit that can be used; the arcs
/// of an ask stand together, in no order that means anything.
struct Network {
  explicit Network(const Problem& problem);

  /// Of an arc, as everything else weighs.
  [[nodiscard]] Weight weight_of(std::uint32_t ask, std::uint32_t arc) const {
    return weight(costs[arc], lot_of(ask_lots[ask], helper_lots[heads[arc]]));
  }

  std::vector<std::uint32_t> asks;     // in their new order, their numbers in the problem
  std::vector<std::uint32_t> helpers;  // likewise
  std::vector<std::uint64_t> ask_lots;
  std::vector<std::uint64_t> helper_lots;
  std::vector<std::uint32_t> rows;   // of each ask, its first arc; one more closes the last row
  std::vector<std::uint16_t> heads;  // of each arc, the helper
  std::vector<std::int32_t> costs;   // of each arc
};

}  // namespace hearth::match
