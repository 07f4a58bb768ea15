// What the operator reads: one JSON object a line on standard error. Never addresses, names, tokens or
// bodies.
#pragma once

#include <string_view>

#include "hearth/json.h"

namespace hearth::net {

/// {"time", "event", ...fields}. Thread-safe.
void log_event(std::string_view event, Json::Object fields = {});

/// {"time", "event":"failure", "what"}
void log_failure(std::string_view what);

}  // namespace hearth::net
