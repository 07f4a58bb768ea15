#pragma once
// The version of the core, as in the project file: the only place where it is written.

#include <string_view>

namespace hearth {

// "major.minor.patch". The text lives as long as the program.
std::string_view version();

}  // namespace hearth
