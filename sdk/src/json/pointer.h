// Taking JSON pointers (RFC 6901) apart; hearth/json.h puts them together.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// The steps of a pointer, unescaped.
std::vector<std::string> pointer_steps(std::string_view pointer);

/// The index that a step names in an array.
std::optional<std::size_t> step_index(std::string_view step);

}  // namespace hearth
