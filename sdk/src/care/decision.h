// What a steward decides about a record of somebody else, the same in every room: an ordered act under
// kDecisionKey, `on` that record, whose `rev` is the revision that the steward saw.
//
//   {"do": "hold", "reason": "..."}     others no longer see it, and it counts for nothing
//   {"do": "remove", "reason": "..."}   the same for good; its author reads the reason
//   {"do": "release"}                   it is there again; a reason may be given
//   {"do": "judge"}                     whatever the policy says by now: live, or held
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/record.h"
#include "hearth/result.h"
#include "hearth/room.h"

namespace hearth::care {

enum class Doing : std::uint8_t { release, hold, remove, judge };
inline constexpr std::string_view kDoingNames[] = {"release", "hold", "remove", "judge"};

inline constexpr std::int64_t kMaxReason = 500;  // characters

struct Decision {
  Doing what = Doing::release;
  std::string reason;  // empty: none
};

/// Paths of errors lead into the body.
[[nodiscard]] Result<Decision> decision_from_json(const Json& body);

/// True for the keys under which decisions are kept.
[[nodiscard]] bool is_decision(std::string_view key);

/// The record as the decision leaves it, and the decision itself; none when the record is so already. Fails
/// with rev_conflict when act.rev is not that of the target.
[[nodiscard]] Result<std::vector<Record>> decide(const Act& act, const Decision& decision,
                                                 const Record& target, const Texts& texts,
                                                 const Context& context);

}  // namespace hearth::care
