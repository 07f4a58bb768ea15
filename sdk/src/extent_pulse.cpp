// Linked in the place of extent.cpp into the core of a page with pulses.
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
  return false;
}
bool has_pulses() {
  return true;
}

}  // namespace hearth
