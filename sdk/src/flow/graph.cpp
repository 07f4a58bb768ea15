#include "flow/graph.h"

#include <algorithm>

namespace hearth::flow {

std::vector<std::size_t> followers(const Flow& flow, std::size_t step) {
  std::vector<std::size_t> found;
  if (flow.steps[step].kind == Kind::done) return found;
  for (const Way& way : flow.steps[step].next) found.push_back(index_of(flow, way.to));
  if (found.empty()) found.push_back(step + 1);
  const auto is_lost = [&](std::size_t index) { return index <= step || index >= flow.steps.size(); };
  std::erase_if(found, is_lost);
  return found;
}

std::vector<bool> reachable(const Flow& flow) {
  std::vector<bool> reached(flow.steps.size());
  if (!reached.empty()) reached[0] = true;
  for (std::size_t i = 0; i < reached.size(); ++i) {
    if (!reached[i]) continue;
    for (const std::size_t next : followers(flow, i)) reached[next] = true;
  }
  return reached;
}

Ahead ahead(const Flow& flow, std::size_t step) {
  std::vector<Ahead> from(flow.steps.size());
  for (std::size_t i = flow.steps.size(); i-- > step;) {
    for (const std::size_t next : followers(flow, i)) {
      from[i].steps = std::max(from[i].steps, from[next].steps + 1);
      from[i].minutes = std::max(from[i].minutes, from[next].minutes);
    }
    from[i].minutes += flow.steps[i].minutes;
  }
  return step < from.size() ? from[step] : Ahead{};
}

std::int64_t before_contribution(const Flow& flow) {
  const std::vector<bool> reached = reachable(flow);
  std::vector<std::int64_t> before(flow.steps.size());
  std::int64_t longest = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!reached[i]) continue;
    if (flow.steps[i].contributes) {
      longest = std::max(longest, before[i]);
      continue;
    }
    for (const std::size_t next : followers(flow, i)) before[next] = std::max(before[next], before[i] + 1);
  }
  return longest;
}

}  // namespace hearth::flow
