// What appending, proving and checking have in common.
#pragma once

#include "hearth/log.h"

namespace hearth::log {

/// The digest of two subtrees side by side.
Digest node(const Digest& left, const Digest& right);

}  // namespace hearth::log
