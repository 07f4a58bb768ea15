// What the operator reads: one JSON object a line on standard error. Never addresses, names, tokens or
// bodies.
#pragma once

#include <exception>
#include <string_view>

#include "hearth/json.h"

namespace hearth::net {

/// {"time", "event", ...fields}. Thread-safe.
void log_event(std::string_view event, Json::Object fields = {});

/// {"time", "event":"failure", "what", "type"}: what it says is left out, for it could quote a visitor.
void log_exception(std::string_view what, const std::exception& exception);

}  // namespace hearth::net
