// The card of an exchange on its hosted page: what it is, how long its round takes, and how to come in. What
// members ask and offer is for members, whom a page without script does not know.
#pragma once

#include <string>

#include "page/html.h"
#include "page/page.h"

namespace hearth::page {

[[nodiscard]] Html exchange_card(const PageInput& input);

/// What it is called, or a word for all of them.
[[nodiscard]] std::string exchange_title(const PageInput& input);

/// One sentence, for where the link is shared.
[[nodiscard]] std::string exchange_summary(const PageInput& input);

}  // namespace hearth::page
