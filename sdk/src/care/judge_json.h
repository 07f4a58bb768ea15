// A judge as a call carries it: for golden cases, and for stores without a hub.
#pragma once

#include <memory>
#include <string>

#include "hearth/judge.h"

namespace hearth::care {

/// {"document": a policy, "version", "packs": {"en": a pack's text}}. Null where it cannot be read; then the
/// errors say why. O(packs).
std::unique_ptr<Judge> judge_from_json(const Json& json, const std::string& path, Errors& errors);

}  // namespace hearth::care
