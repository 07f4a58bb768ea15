// Base64url without padding (RFC 4648, section 5).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hearth::auth {

[[nodiscard]] std::string to_base64url(std::string_view bytes);

/// Absent unless the text is the one and only spelling of its bytes: padding, other alphabets, and bits left
/// over are refused, so that no signed text has a second form.
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

}  // namespace hearth::auth
