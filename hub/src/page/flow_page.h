// The card of a flow on its hosted page: what it is for and where it leads. Going through it takes a script.
#pragma once

#include <string>

#include "page/html.h"
#include "page/page.h"

namespace hearth::page {

[[nodiscard]] Html flow_card(const PageInput& input);

[[nodiscard]] std::string flow_title(const PageInput& input);

/// One sentence for whoever is sent the link.
[[nodiscard]] std::string flow_summary(const PageInput& input);

}  // namespace hearth::page
