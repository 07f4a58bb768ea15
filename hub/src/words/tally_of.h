// What a poll's count says on the wire, as the tally that it was.
#pragma once

#include "hearth/count.h"

namespace hearth::words {

/// The rules by which a poll is counted: one for each method that it names, none where nothing is decided.
/// `document` is in normal form.
[[nodiscard]] std::vector<count::Rules> rules_of(const Json& document);

/// The inverse of count::to_json, over the options of that document; what it does not name is left out.
[[nodiscard]] count::Tally tally_of(const Json& tally, const Json& document);

}  // namespace hearth::words
