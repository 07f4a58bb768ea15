// The time the hub goes by. There are three of them: hub time, which records carry and documents open and
// close by; the machine's own, which tokens are good by; and a steady one, which limits count by. So a
// machine whose clock was ahead once, and was set right, signs nobody out and holds nobody up.
#pragma once

#include <atomic>
#include <chrono>

#include "hearth/record.h"

namespace hearth::app {

/// Milliseconds since 1970, as the machine's clock says just now; it may be set at any moment.
[[nodiscard]] Time machine_time();

/// Milliseconds that only ever go on, from whenever the machine began to count.
[[nodiscard]] Time steady_time();

/// Hub time. Thread-safe.
class Clock {
 public:
  virtual ~Clock() = default;

  /// Milliseconds since 1970; never less than what it answered before.
  virtual Time now() = 0;

  /// When a timer should look whether that time has come.
  virtual std::chrono::steady_clock::time_point when(Time time) = 0;
};

/// The machine's clock, except that it never runs back: not while the hub runs, and not behind `floor`.
class SystemClock final : public Clock {
 public:
  explicit SystemClock(Time floor) : latest_(floor) {}

  Time now() override;

  /// At most a minute ahead, because the machine's clock may be set meanwhile.
  std::chrono::steady_clock::time_point when(Time time) override;

 private:
  std::atomic<Time> latest_;
};

}  // namespace hearth::app
