// Errors in English, for the command line and for whoever reads the hub's answers. Pages word the codes
// themselves.
#pragma once

#include <string>
#include <string_view>

#include "hearth/result.h"

namespace hearth::words {

/// The sentence of a code, with its {args} unfilled.
[[nodiscard]] std::string_view sentence(Code code);

/// The sentence with the error's args filled in: what codes.json says, and nothing of the input beyond the
/// args. An arg that is missing stays as "{name}".
[[nodiscard]] std::string describe(const Error& error);

}  // namespace hearth::words
