// The order of the members of a canonical object.
#pragma once

#include <vector>

#include "hearth/json.h"

namespace hearth {

/// The members sorted by the UTF-16 code units of their names (RFC 8785, 3.2.3). Equal names come to stand
/// side by side.
std::vector<const Json::Member*> sorted_members(const Json::Object& members);

}  // namespace hearth
