// The lexicons and models of the content filter that the hub carries.
#pragma once

#include <string_view>
#include <vector>

#include "hearth/judge.h"

namespace hearth {

/// The pack of a language such as "en"; empty when the hub has none.
std::string_view lexicon_of(std::string_view language);

/// The model of a language; empty when the hub has none.
std::string_view model_of(std::string_view language);

/// The pack with the model of its language, read: once for each language, when it is first asked for. Null
/// when the hub has none. It lives as long as the program. Thread-safe.
const filter::Pack* pack_of(std::string_view language);

/// The languages there are packs of.
std::vector<std::string_view> lexicon_languages();

}  // namespace hearth
