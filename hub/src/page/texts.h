// Texts that a document has in one language or in several.
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"

namespace hearth::page {

/// A text of that part of the document, or the one in the language that it was written in first; "" where
/// there is none.
[[nodiscard]] std::string text_of(const Json& document, const Json& of, std::string_view name);
[[nodiscard]] std::string text_of(const PageInput& input, const Json& of, std::string_view name);

}  // namespace hearth::page
