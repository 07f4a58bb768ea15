// Random values from fixed seeds, for properties that must hold for all.
#pragma once

#include "hearth/json.h"
#include "text/random.h"

namespace hearth::test {

/// Any value at most that deep. The members of its objects stand in canonical order.
Json random_json(text::Random& random, int depth);

/// Text with characters of every kind: plain, escaped, of two to four bytes.
std::string random_text(text::Random& random);

}  // namespace hearth::test
