// How wide a text is on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hearth::cli {

/// In columns, code point by code point: two for those that East Asian terminals show wide, none for marks
/// that join the character before them. Bytes that are no UTF-8 count one each.
[[nodiscard]] std::size_t width_of(std::string_view text);

/// At most that wide; ends with "…" where it was cut.
[[nodiscard]] std::string cut(std::string_view text, std::size_t width);

/// With spaces, to that width.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width, bool right);

}  // namespace hearth::cli
