// Texts by UTF-16 code units, as JavaScript counts them.
#pragma once

#include <cstddef>
#include <string_view>

#include "logic/memory.h"

namespace hearth::logic {

[[nodiscard]] std::size_t units_of(std::string_view text);

/// `count` units from `from` on, as far as there are so many. Half of a pair of surrogates is no text: U+FFFD
/// takes its place.
std::string_view slice(std::string_view text, std::size_t from, std::size_t count, Memory& memory);

}  // namespace hearth::logic
