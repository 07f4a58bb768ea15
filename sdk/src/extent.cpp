#include "extent.h"

namespace hearth {

bool is_whole() {
  return true;
}

}  // namespace hearth
