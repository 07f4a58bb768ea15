// Numbers and times on the hosted page.
#pragma once

#include <string_view>

#include "page/html.h"
#include "words/quantities.h"

namespace hearth::page {

using words::moment;
using words::number;
using words::people;

/// A moment as an element that machines read too; empty for a text that is no time.
[[nodiscard]] Html moment_element(std::string_view rfc3339);

}  // namespace hearth::page
