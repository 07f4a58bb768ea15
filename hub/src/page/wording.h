// How the hosted page writes numbers and times, in English.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "hearth/record.h"
#include "page/html.h"

namespace hearth::page {

/// "12,345"
[[nodiscard]] std::string number(std::int64_t value);

/// "1 person", "12 people"
[[nodiscard]] std::string people(std::int64_t count);

/// "Thursday, 24 December 2026, 17:00 UTC". A page without script cannot know the reader's own zone.
[[nodiscard]] std::string moment(Time time);

/// The same as an element that machines read too; empty for a text that is no time.
[[nodiscard]] Html moment_element(std::string_view rfc3339);

}  // namespace hearth::page
