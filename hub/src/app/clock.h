// The time the hub goes by.
#pragma once

#include <atomic>
#include <chrono>

#include "hearth/record.h"

namespace hearth::app {

/// Thread-safe.
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
