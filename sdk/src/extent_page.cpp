// Linked in the place of extent.cpp into the whole core of a page with polls.
#include "extent.h"

namespace hearth {

bool is_whole() {
  return true;
}
bool may_judge() {
  return false;
}
bool has_polls() {
  return true;
}
bool has_flows() {
  return false;
}
bool has_pulses() {
  return false;
}

}  // namespace hearth
