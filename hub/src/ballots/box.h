// The box of a poll, as a checkpoint holds it: its ballots whole, with neither names nor times.
#pragma once

#include <string>
#include <vector>

#include "hearth/json.h"
#include "hearth/profile.h"

namespace hearth::ballots {

/// {"tea>milk=water": 3} of rankings, {"milk:0>tea:5": 3} of marks; the number says how many are equal. Each
/// option is named by its place among `options`; those that are not among them are left out. O(words *
/// options).
[[nodiscard]] Profile profile_of_box(const Json& box, const std::vector<std::string>& options);

}  // namespace hearth::ballots
