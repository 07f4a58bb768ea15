#include "flow/room.h"
#include "flow/run.h"

namespace hearth::flow {
namespace {

void add(Sum& sum, const std::string& step, std::int64_t Passage::*count, std::int64_t by) {
  const auto passage = sum.steps.try_emplace(step).first;
  passage->second.*count += by;
  if (passage->second == Passage{}) sum.steps.erase(passage);
}

// Adds a run (by = 1) or takes it out again (by = -1). Only what the record says counts, so that a new
// version of the document changes nothing that was added before.
void add(Sum& sum, const Record& record, std::int64_t by) {
  const Run run = run_of(record.body);
  const bool done = !record.tags.empty();
  sum.runs += by;
  if (done) sum.done += by;
  for (const std::string& step : run.path) {
    add(sum, step, &Passage::reached, by);
    const Json* answer = find_in(run.answers, step);
    if (answer != nullptr && answer->is_null()) add(sum, step, &Passage::skipped, by);
  }
  if (!done) add(sum, run.at, &Passage::here, by);
}

}  // namespace

void FlowRoom::fold(const Flow& /*flow*/, Course& /*course*/, Sum& sum, const Record* before,
                    const Record* after) {
  if (before != nullptr && before->key == kRunKey) add(sum, *before, -1);
  if (after != nullptr && after->key == kRunKey) add(sum, *after, 1);
}

std::vector<std::string> FlowRoom::uses(const Flow& flow) {
  return flow.uses;
}

void FlowRoom::hear(const Flow& /*flow*/, Sum& /*sum*/, const Record& /*echo*/) {}

}  // namespace hearth::flow
