// The card of thanks on their hosted page: what they are. What both let others see takes a script.
#pragma once

#include <string>

#include "page/html.h"
#include "page/page.h"

namespace hearth::page {

[[nodiscard]] Html thanks_card(const PageInput& input);

/// What they are called, or a word for all of them.
[[nodiscard]] std::string thanks_title(const PageInput& input);

/// One sentence, for where the link is shared.
[[nodiscard]] std::string thanks_summary();

}  // namespace hearth::page
