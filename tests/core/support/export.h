// The exports of tests/cases/export: a sound one, and what is done to it.
#pragma once

#include <string>

#include "hearth/json.h"

namespace hearth::test {

/// The text of an export, or of a part of it, after the edits that tests/cases/README.md names.
std::string edited(const Json& lines, const Json& edits);

/// What a recount says of the text when it comes in pieces of that many bytes.
Json recounted(const std::string& text, const Json& receipt, std::size_t piece);

}  // namespace hearth::test
