#pragma once

#include <string>
#include <string_view>

namespace hearth {

/// The text in quotes, with what RFC 8785, 3.2.2.2 names escaped and nothing else.
void write_string(std::string_view text, std::string& out);

}  // namespace hearth
