#include "hearth/match_json.h"

#include "hearth/replica_json.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth {
namespace {

using namespace match;

constexpr JsonLimits kLimits{.bytes = 4194304};

Json to_json(const Cost& cost) {
  return object_of({{"fits", cost.fits}, {"load", cost.load}, {"open", cost.open}});
}

Json to_json(const Spread& spread) {
  return object_of({{"helpers", spread.helpers},
                    {"idle", spread.idle},
                    {"most", spread.most},
                    {"squares", spread.squares},
                    {"gini", spread.gini()}});
}

// A member of the input, which the caller has required; null where it is missing.
const Json& part(const Json& json, std::string_view name) {
  static const Json none;
  const Json* found = json.find(name);
  return found != nullptr ? *found : none;
}

Json to_json(const Verdict& verdict, const Problem& problem) {
  Json::Object answer = object_of({{"ok", true}, {"accepted", verdict.accepted()}});
  if (verdict.accepted()) return answer;
  answer.emplace_back("fault", kFaults[static_cast<std::size_t>(verdict.fault)]);
  if (verdict.ask != kNobody) answer.emplace_back("ask", problem.asks[verdict.ask].id);
  if (verdict.helper != kNobody) answer.emplace_back("helper", problem.helpers[verdict.helper].id);
  return answer;
}

Result<Json> checked(const Json& input) {
  Errors errors;
  Fields fields(input, "", errors);
  fields.require({"problem", "matching"});
  fields.refuse_others();
  if (!errors.empty()) return errors;
  const Result<Problem> problem = read_problem(part(input, "problem"));
  if (!problem) return below("/problem", problem.errors());
  const Result<Matching> matching = read_matching(part(input, "matching"), *problem);
  if (!matching) return below("/matching", matching.errors());
  const Result<Verdict> verdict = check(*problem, *matching);
  if (!verdict) return below("/problem", verdict.errors());
  return to_json(*verdict, *problem);
}

Result<Json> matched(const Json& input) {
  const Result<Problem> problem = read_problem(input);
  if (!problem) return problem.errors();
  const Result<Matching> matching = solve(*problem);
  if (!matching) return matching.errors();
  return Json(object_of({{"ok", true},
                         {"matching", match::to_json(*matching, *problem)},
                         {"why", match::to_json(explain(*problem, matching->matches), *problem)},
                         {"cost", to_json(cost_of(*problem, matching->matches))},
                         {"spread", to_json(spread_of(loads_of(*problem, matching->matches)))}}));
}

template <class Work>
std::string answer(const std::string& text, Work work) {
  const Result<Json> json = parse_json(text, kLimits);
  if (!json) return refusal_json(json.errors());
  const Result<Json> result = work(*json);
  return result ? write_json(*result) : refusal_json(result.errors());
}

}  // namespace

std::string match_json(const std::string& problem) {
  return answer(problem, matched);
}

std::string check_match_json(const std::string& input) {
  return answer(input, checked);
}

}  // namespace hearth
