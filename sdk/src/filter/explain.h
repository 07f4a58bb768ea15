// How a report came about, for people who want to know.
#pragma once

#include "filter/words.h"
#include "hearth/json.h"

namespace hearth::filter {

/// Adds {folded, words: [{units, read, signs?, exception?}]}: the letters as they are read, each word with
/// what its signs would stand for, and the language whose dictionary lets it be. O(units).
void tell_reading(const Reading& reading, const Lexicons& lexicons, Json::Object& json);

}  // namespace hearth::filter
