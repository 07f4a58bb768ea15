// Months of UTC, as they are written: "2026-09". As texts they are in the order of time.
#pragma once

#include <string>
#include <string_view>

#include "hearth/record.h"

namespace hearth::thanks {

/// From 1970 to 9999.
[[nodiscard]] bool is_month(std::string_view text);

/// What lies after the year 9999 is in its last month.
[[nodiscard]] std::string month_of(Time time);

/// When it is over, in milliseconds; 0 for the last month of the year 9999.
[[nodiscard]] Time end_of(std::string_view month);

}  // namespace hearth::thanks
