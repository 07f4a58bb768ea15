// What a steward decides about a record of somebody else, the same in every room: an ordered act under
// kDecisionKey, `on` that record, whose `rev` is the revision that the steward saw.
//
//   {"do": "hold", "reason": "..."}     others no longer see it, and it counts for nothing
//   {"do": "remove", "reason": "..."}   the same for good; its author reads the reason
//   {"do": "release"}                   it is there again; a reason may be given
//   {"do": "judge"}                     whatever the policy says by now: live, or held
//
// It answers the reports that were made about that record, and the appeal of its author, where there are any.
// What is decided on an appeal says so, and cannot be appealed again. Who has decided can give way on an
// appeal, but not turn it down.
#pragma once

#include <optional>
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

/// Of records, in the order of Status.
inline constexpr std::string_view kStatusNames[] = {"live", "held", "removed"};

struct Decision {
  Doing what = Doing::release;
  std::string reason;  // empty: none
};

/// Paths of errors lead into the body.
[[nodiscard]] Result<Decision> decision_from_json(const Json& body);

/// True for the keys under which decisions are kept.
[[nodiscard]] bool is_decision(std::string_view key);

/// What a decision that was kept has made of its record.
struct Made {
  std::int64_t rev = 0;
  Status status = Status::live;
};
/// None where the record is no decision.
[[nodiscard]] std::optional<Made> made_by(const Record& record);

/// What speaks for deciding once more about what is so already.
struct Waiting {
  bool reported = false;          // there are open reports
  bool appealed = false;          // the author asks for another answer
  bool decided_by_actor = false;  // it was this steward who made the record what it is
};

/// True where the decision on a record was the answer to an appeal.
[[nodiscard]] bool was_appealed(const Json& why);

/// The key under which the decision is kept that made this revision of the record.
[[nodiscard]] std::string decision_key(const Record& record);

/// The record as the decision leaves it, and the decision itself; none when the record is so already. Fails
/// with rev_conflict when act.rev is not that of the target, and with decided_by_you.
[[nodiscard]] Result<std::vector<Record>> decide(const Act& act, const Decision& decision,
                                                 const Record& target, const Texts& texts,
                                                 const Context& context, const Waiting& waiting = {});

}  // namespace hearth::care
