#include "app/clock.h"

#include <algorithm>

namespace hearth::app {
namespace {

template <class Clock>
Time milliseconds_of() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now().time_since_epoch()).count();
}

}  // namespace

Time machine_time() {
  return milliseconds_of<std::chrono::system_clock>();
}

Time steady_time() {
  return milliseconds_of<std::chrono::steady_clock>();
}

Time SystemClock::now() {
  const Time machine = machine_time();
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
