// How many files and connections the system lets this process have open.
#pragma once

#include <cstddef>

namespace hearth::limits {

/// Raises the limit as far as a process may by itself, and answers what it is then.
std::size_t raise_descriptors();

}  // namespace hearth::limits
