// The run of one member through a flow, as it is kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "flow/flow.h"

namespace hearth::flow {

struct Run {
  Json::Object answers;           // by step, those that are not on the path too; null: skipped
  std::vector<std::string> path;  // the steps shown, in their order; all but the last have been left
  std::string at;                 // where the member is: the last one, unless they went back
  Json::Object set;               // variables, by the step that set them
};

[[nodiscard]] Json body_of(const Run& run);

/// Of a body that body_of wrote; anything else is no run, and empty.
[[nodiscard]] Run run_of(const Json& body);

/// The member of that name, or null.
[[nodiscard]] const Json* find_in(const Json::Object& members, std::string_view name);

/// True once the member has come to an end, even if they went back since.
[[nodiscard]] bool is_done(const Flow& flow, const Run& run);

}  // namespace hearth::flow
