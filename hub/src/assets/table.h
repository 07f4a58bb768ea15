// What scripts/embed-assets.mjs writes: the table, sorted by path in byte order.
#pragma once

#include <span>

#include "assets/assets.h"

namespace hearth {

std::span<const Asset> asset_table();

}  // namespace hearth
