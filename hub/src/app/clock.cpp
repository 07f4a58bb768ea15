#include "app/clock.h"

#include <algorithm>

namespace hearth::app {

Time SystemClock::now() {
  using std::chrono::duration_cast, std::chrono::milliseconds, std::chrono::system_clock;
  const Time machine = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  Time latest = latest_;
  while (latest < machine && !latest_.compare_exchange_weak(latest, machine)) {
  }
  return std::max(latest, machine);
}

std::chrono::steady_clock::time_point SystemClock::when(Time time) {
  const auto wait = std::clamp<Time>(time - now(), 0, 60'000);
  return std::chrono::steady_clock::now() + std::chrono::milliseconds(wait);
}

}  // namespace hearth::app
