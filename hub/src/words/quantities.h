// How numbers, people and times are written in English.
#pragma once

#include <cstdint>
#include <string>

#include "hearth/record.h"

namespace hearth::words {

/// "12,345"
[[nodiscard]] std::string number(std::int64_t value);

/// "1 person", "12 people"
[[nodiscard]] std::string people(std::int64_t count);

/// "Thursday, 24 December 2026, 17:00 UTC". Only the reader's own device knows the reader's zone.
[[nodiscard]] std::string moment(Time time);

/// "Thursday, 24 December 2026, 17:00 to 19:00 UTC"; `ends` 0: no end is known.
[[nodiscard]] std::string slot(Time starts, Time ends);

}  // namespace hearth::words
