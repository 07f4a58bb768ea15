// UTF-8 (RFC 3629), one code point at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hearth::text {

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 0;  // 0: what stands there is not valid
};

/// The first code point of a text that is not empty.
CodePoint first_code_point(std::string_view text);

/// Offset of the first byte that is not part of valid UTF-8.
std::optional<std::size_t> find_invalid(std::string_view text);

/// Number of code points. Every byte that is not valid counts as one.
std::int64_t length(std::string_view text);

/// True when the text holds control characters, or those that turn the direction of the text around them
/// (U+202A..E, U+2066..9): they let one text pose as another. Line breaks pass where `lines` are allowed.
bool has_control(std::string_view text, bool lines);

/// Without the white space (Unicode's White_Space) at both ends.
std::string_view trim(std::string_view text);

/// True when there is nothing to see: white space and characters of no width only.
bool is_blank(std::string_view text);

/// With A to Z in lower case.
std::string fold_ascii(std::string_view text);

}  // namespace hearth::text
