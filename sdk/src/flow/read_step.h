// Reading the steps of a flow, each with the content of its kind.
#pragma once

#include "flow/flow.h"

namespace hearth::flow {

/// What is wrong is added to the errors of `reading`.
Step read_step(const Json& json, const std::string& path, Reading& reading);

/// True for where a link may lead: https, http, or a place on the same site.
[[nodiscard]] bool is_link(std::string_view text);

}  // namespace hearth::flow
