// The card of a pulse on its hosted page: what is asked, and what is done with it. Answering takes a script.
#pragma once

#include <string>

#include "page/html.h"
#include "page/page.h"

namespace hearth::page {

[[nodiscard]] Html pulse_card(const PageInput& input);

[[nodiscard]] std::string pulse_title(const PageInput& input);

/// One sentence for whoever is sent the link.
[[nodiscard]] std::string pulse_summary(const PageInput& input);

}  // namespace hearth::page
