#include "flow/flow.h"

#include <algorithm>

namespace hearth::flow {

std::size_t index_of(const Flow& flow, std::string_view id) {
  const auto has_id = [&](const Step& step) { return step.id == id; };
  const auto found = std::find_if(flow.steps.begin(), flow.steps.end(), has_id);
  return static_cast<std::size_t>(found - flow.steps.begin());
}

const Step* find_step(const Flow& flow, std::string_view id) {
  const std::size_t index = index_of(flow, id);
  return index < flow.steps.size() ? &flow.steps[index] : nullptr;
}

bool asks(const Step& step) {
  return step.kind == Kind::agreement || step.kind == Kind::question || step.kind == Kind::profile;
}

const Clause* find_clause(const Terms& terms, std::string_view id) {
  const auto has_id = [&](const Clause& clause) { return clause.id == id; };
  const auto found = std::find_if(terms.clauses.begin(), terms.clauses.end(), has_id);
  return found == terms.clauses.end() ? nullptr : &*found;
}

}  // namespace hearth::flow
