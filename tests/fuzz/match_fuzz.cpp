// Any problem, and any matching that somebody proposes for it: {"problem", "matching"} as one text, or a
// problem alone. No input may crash or hang. What is solved is proven, answered twice the same, and costs no
// more than what was proposed; what is accepted costs as much.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "hearth/match_json.h"

using namespace hearth;
using namespace hearth::match;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

std::int64_t cost(const Problem& problem, const Matching& matching) {
  return cost_of(problem, matching.matches).sum();
}

void try_problem(const Json& json, const Json* proposed) {
  const Result<Problem> problem = read_problem(json);
  if (!problem) return;
  const Result<Matching> found = solve(*problem);
  require(found && check(*problem, *found)->accepted());
  require(match_json(write_json(json)) == match_json(write_json(json)));
  if (proposed == nullptr) return;
  const Result<Matching> other = read_matching(*proposed, *problem);
  if (!other) return;
  const Verdict verdict = *check(*problem, *other);
  if (verdict.accepted()) require(cost(*problem, *other) == cost(*problem, *found));
  if (verdict.fault >= Fault::price) require(cost(*problem, *other) >= cost(*problem, *found));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  (void)match_json(text);
  (void)check_match_json(text);
  const Result<Json> json = parse_json(text);
  if (!json) return 0;
  const Json* problem = json->find("problem");
  try_problem(problem != nullptr ? *problem : *json, json->find("matching"));
  return 0;
}
