// Who sees what waits for a steward, was removed, reported or appealed: stewards its texts and what was said
// of it, its author that it is so, and why, and who has reported what has become of it.
#pragma once

#include <string>
#include <vector>

#include "care/cases.h"
#include "hearth/record.h"
#include "hearth/room.h"

namespace hearth::care {

/// Neither seen by others nor counted, though nobody withdrew it.
[[nodiscard]] bool is_kept_back(const Record& record);

/// {"id", "key", "rev", "status", "time", "texts": [{"path", "text"}], "why"}: all that a steward needs to
/// decide, and nothing of who wrote it or what else is in it.
[[nodiscard]] Json::Object queue_item(const Record& record, const Texts& texts);

/// {"reasons": {"hurtful": 2}, "words": [{"reason", "text"}], "time"}: what is reported about that record,
/// the words from those of `said` that are open, and when the first of them came. Never who.
[[nodiscard]] Json reports_on(const Record& record, const Cases& cases, const std::vector<Record>& said);

/// {"text", "time"}: why its author asks for another answer.
[[nodiscard]] Json appeal_on(const Record& record, const std::vector<Record>& said);

/// {"id", "status", "why"}: for its author, who may appeal.
[[nodiscard]] Json notice(const Record& record);

/// [{"id", "reason", "text"?, "time", "state"}]: what this member has reported, the first first, by the id of
/// the record; the state is "open", or what a steward has made of it: "stands", "held", "removed".
[[nodiscard]] Json own_reports(const Mine& mine, std::string_view member, std::int64_t since,
                               const Cases* cases);

/// {"<key>": {"text", "time", "state", "reason"?}}: what they have appealed, by the key of their own record.
/// "changed": they have written something else since, or taken it back.
[[nodiscard]] Json own_appeals(const Mine& mine, std::string_view member, std::int64_t since,
                               const Cases* cases);

}  // namespace hearth::care
