// The order of the members of a canonical object.
#pragma once

#include <string_view>
#include <vector>

#include "hearth/json.h"

namespace hearth {

/// Below, at or above zero, as the UTF-16 code units of one text come before, are or follow those of the
/// other. Both are UTF-8.
int compare_utf16(std::string_view a, std::string_view b);

/// The members sorted by the UTF-16 code units of their names (RFC 8785, 3.2.3). Equal names come to stand
/// side by side.
std::vector<const Json::Member*> sorted_members(const Json::Object& members);

}  // namespace hearth
