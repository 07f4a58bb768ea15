// The lexicons of the content filter that the hub carries.
#pragma once

#include <string_view>
#include <vector>

namespace hearth {

/// The pack of a language such as "en"; empty when the hub has none.
std::string_view lexicon_of(std::string_view language);

/// The languages there are packs of.
std::vector<std::string_view> lexicon_languages();

}  // namespace hearth
