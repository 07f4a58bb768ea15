// What the hub counts about itself. Totals only: nothing here tells who did what, or how anybody voted.
#pragma once

#include <atomic>
#include <cstdint>

namespace hearth::app {

struct Metrics {
  std::atomic<std::uint64_t> requests{0};
  std::atomic<std::uint64_t> refusals{0};  // answers of 400 and more
  std::atomic<std::uint64_t> failures{0};  // answers of 500 and more
  std::atomic<std::uint64_t> request_microseconds{0};
  std::atomic<std::uint64_t> changes{0};  // committed
  std::atomic<std::uint64_t> retries{0};  // acts admitted again, because something moved meanwhile
  std::atomic<std::uint64_t> snapshots{0};
  std::atomic<std::uint64_t> sent{0};  // snapshots sent on streams
  std::atomic<std::int64_t> streams{0};
  std::atomic<std::int64_t> connections{0};
};

}  // namespace hearth::app
