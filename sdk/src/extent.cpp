#include "extent.h"

namespace hearth {

bool is_whole() {
  return true;
}
bool may_judge() {
  return true;
}
bool has_polls() {
  return true;
}
bool has_flows() {
  return true;
}
bool has_pulses() {
  return true;
}

}  // namespace hearth
