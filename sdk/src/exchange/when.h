// When somebody can, in the community's own time: seven days of three parts each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hearth/result.h"
#include "json/decode.h"

namespace hearth::exchange {

/// One bit for each part of the week, "mon-morning" being the lowest.
using When = std::uint32_t;
inline constexpr int kParts = 21;
inline constexpr When kAnyTime = (When{1} << kParts) - 1;

/// Reads "when": absent is 0. A word twice counts once.
[[nodiscard]] When read_when(Fields& fields);

/// The words, in the order of the week.
[[nodiscard]] Json::Array words_of(When when);

/// Those in an admitted body; whoever names none has any time.
[[nodiscard]] When times_of(const Json& body);

[[nodiscard]] std::int64_t count_of(When when);

}  // namespace hearth::exchange
