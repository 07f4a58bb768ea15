// The long counts of one document, run beside its strand.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <memory>

#include "app/task.h"
#include "hearth/replica.h"

namespace hearth::app {

/// One count at a time, each on a copy, and no oftener than 20 times what the last one took: counting never
/// takes more than a twentieth of a core, however many vote. Lives on the document's strand.
class Counting {
 public:
  /// `found` is told of what a count found.
  Counting(const Strand& strand, asio::thread_pool::executor_type counters, std::function<void(Json)> found);

  /// To be called after every change. `owner` keeps this, and the replica, alive while something is under
  /// way.
  void consider(Replica& replica, std::shared_ptr<void> owner);

  /// Until what there is to count is counted.
  Task<bool> done();

 private:
  using Time = std::chrono::steady_clock::time_point;

  void begin(std::unique_ptr<LongCount> count, Replica& replica, std::shared_ptr<void> owner);
  void pause(Replica& replica, std::shared_ptr<void> owner);

  const Strand strand_;
  const asio::thread_pool::executor_type counters_;
  const std::function<void(Json)> found_;
  bool busy_ = false;
  Time rest_until_;
  asio::steady_timer rest_;
  asio::steady_timer done_;  // never rings: cancelled when there is nothing left to count
};

}  // namespace hearth::app
