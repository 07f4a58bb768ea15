#include "extent.h"

#ifndef HEARTH_PARTS
#define HEARTH_PARTS ~0U
#endif

namespace hearth {

bool has(Part part) {
  return ((HEARTH_PARTS)&part) != 0;
}

}  // namespace hearth
