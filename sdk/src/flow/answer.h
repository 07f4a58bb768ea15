// What a member says to a step, in normal form.
#pragma once

#include "flow/flow.h"
#include "json/decode.h"

namespace hearth::flow {

/// Reads the answer under the step's id, and adds to the errors of `answers` when it does not fit:
///   agreement   the version agreed to; `kept` is let through, so that nobody agrees by going on
///   question    an option, some options, a number or a text
///   profile     texts by field
///   checklist   the items ticked by hand
///   all others  true
/// Null where the step was skipped.
Json read_answer(Fields& answers, const Step& step, const Json* kept, Errors& errors);

/// The same without errors: false where it does not fit (any more).
[[nodiscard]] bool fits(const Step& step, const Json& answer);

/// What conditions see of it: of an agreement whether it stands, of all others the answer itself.
[[nodiscard]] Json seen_by_conditions(const Step& step, const Json& answer);

/// True where the ways that lead on cannot tell one from the other.
[[nodiscard]] bool decides_alike(const Step& step, const Json& one, const Json& other);

/// As a person would say it, in that language: labels, not ids.
[[nodiscard]] std::string answer_in_words(const Step& step, const Json& answer, std::string_view field,
                                          std::string_view language);

}  // namespace hearth::flow
