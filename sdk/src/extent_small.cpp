// Linked in the place of extent.cpp into the small core.
#include "extent.h"

namespace hearth {

bool is_whole() {
  return false;
}

}  // namespace hearth
