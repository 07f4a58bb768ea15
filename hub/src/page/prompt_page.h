// The card of a ladder of prompts on its hosted page: what it is. Answering takes a script.
#pragma once

#include <string>

#include "page/html.h"
#include "page/page.h"

namespace hearth::page {

[[nodiscard]] Html prompt_card(const PageInput& input);

/// What it is called, or a word for all of them.
[[nodiscard]] std::string prompt_title(const PageInput& input);

/// One sentence, for where the link is shared.
[[nodiscard]] std::string prompt_summary(const PageInput& input);

}  // namespace hearth::page
