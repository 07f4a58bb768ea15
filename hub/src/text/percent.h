// Percent encoding (RFC 3986), as targets and forms carry text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hearth::text {

/// With every %XX as the byte it stands for; "+" stays. Nothing when an escape is broken, or when what comes
/// out is not UTF-8.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text);

}  // namespace hearth::text
