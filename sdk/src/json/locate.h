#pragma once

#include <cstddef>
#include <string_view>

#include "hearth/json.h"

namespace hearth {

/// Line and column of a byte of a text, both counted from 1, the column in code points.
Place place_at(std::string_view text, std::size_t offset);

}  // namespace hearth
