// Who sees what waits for a steward or was removed: stewards its texts, its author that it is so, and why.
#pragma once

#include <string>
#include <vector>

#include "hearth/record.h"
#include "hearth/room.h"

namespace hearth::care {

/// Neither seen by others nor counted, though nobody withdrew it.
[[nodiscard]] bool is_kept_back(const Record& record);

/// {"id", "key", "rev", "status", "time", "texts": [{"path", "text"}], "why"}: all that a steward needs to
/// decide, and nothing of who wrote it or what else is in it.
[[nodiscard]] Json queue_item(const Record& record, const Texts& texts);

/// {"status", "why"}: for its author.
[[nodiscard]] Json notice(const Record& record);

}  // namespace hearth::care
