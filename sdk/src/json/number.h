#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace hearth {

/// The value of a JSON number such as 1.0 or 12e3, worked out by its digits: nothing when it is no integer
/// within +-kMaxInteger.
std::optional<std::int64_t> exact_integer(std::string_view literal);

}  // namespace hearth
