// Those who want to know that a document has changed.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <vector>

#include "app/task.h"

namespace hearth::app {

/// Somebody who wants to know.
class Watcher {
 public:
  virtual ~Watcher() = default;

  /// Called on the document's strand, at most five times a second; must return at once. `slot` is the number
  /// the watcher gave.
  virtual void changed(std::size_t slot) = 0;
};

/// Lives on the document's strand.
class Watchers {
 public:
  explicit Watchers(const Strand& strand) : timer_(strand) {}

  /// Tells the watcher of every change from now on, until it is gone.
  void add(std::weak_ptr<Watcher> watcher, std::size_t slot);

  /// At once when the last announcement is long enough ago; what happens in between is one announcement.
  /// `owner` keeps this alive until then.
  void announce_soon(std::shared_ptr<void> owner);

 private:
  struct Watch {
    std::weak_ptr<Watcher> watcher;
    std::size_t slot;
  };

  void announce();

  std::vector<Watch> watches_;
  std::size_t drop_at_ = 64;
  asio::steady_timer timer_;
  bool announcing_ = false;
};

}  // namespace hearth::app
