// Linked in the place of extent.cpp into the core of a page with flows.
#include "extent.h"

namespace hearth {

bool is_whole() {
  return true;
}
bool may_judge() {
  return false;
}
bool has_polls() {
  return false;
}
bool has_flows() {
  return true;
}
bool has_pulses() {
  return false;
}

}  // namespace hearth
