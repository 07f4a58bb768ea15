// The personal welcome: a letter with the member's own answers in it.
//
// "Hello {you.name|friend}, you came for {need}." A placeholder names a step, of a profile also the field;
// what stands behind the bar is said where nothing was answered. "{{" and "}}" are braces. The outcome is
// plain text: answers are put in as they are and never read again, so that nothing a member writes can become
// a placeholder, and whoever shows it shows text.
#pragma once

#include <string>
#include <string_view>

#include "flow/run.h"

namespace hearth::flow {

/// Adds to the errors where a placeholder names nothing that is answered.
void check_letter(const Flow& flow, const std::string& path, Errors& errors);

/// The letter in each language that it is written in. O(letter + answers).
[[nodiscard]] Words filled_letter(const Flow& flow, const Run& run);

}  // namespace hearth::flow
