// A live stream without its socket: what one page watches, and what it should be told next.
#pragma once

#include <atomic>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "app/document.h"
#include "app/task.h"

namespace hearth::net {

/// One document that a page watches.
struct Watched {
  std::string label;                        // "poll/lunch", as the page named it
  std::shared_ptr<app::Document> document;  // null: nothing can ever be published there
  std::string etag;                         // of the snapshot that the page has; empty: none
};

/// One piece of an event stream, to be sent in this order. The payload is shared among streams.
struct Event {
  std::string head;
  std::shared_ptr<const std::string> payload;
  std::string tail;
  bool last = false;
};

/// A document that changes only becomes dirty here, however often it changes and however slowly the page
/// reads: memory is bounded by what is watched. Lives on one executor that runs one thing at a time;
/// changed() alone comes from elsewhere.
class Stream final : public app::Watcher, public std::enable_shared_from_this<Stream> {
 public:
  using Clock = std::chrono::steady_clock;

  /// From `ends` on the viewer is nobody here any more: the stream says goodbye, and shows nothing further.
  /// `place` is what the visitor holds for as long as the stream lives.
  Stream(const asio::any_io_executor& executor, app::Metrics& metrics, Viewer viewer,
         std::vector<Watched> watched, Clock::time_point ends = Clock::time_point::max(),
         std::shared_ptr<const void> place = nullptr);
  ~Stream() override;

  /// Begins to watch. Call once, before next().
  void start();

  /// What stands at the beginning: how long to wait before opening again.
  [[nodiscard]] static Event opening();

  /// The next event, as soon as there is one: a heartbeat when nothing else happens, a goodbye after stop(),
  /// at its end, and when a document cannot be read.
  app::Task<Event> next();

  void stop();
  void changed(std::size_t slot) override;

 private:
  struct Slot {
    Watched watched;
    std::atomic<bool> dirty = true;
    std::size_t shown = 0;  // hash of what was sent last
    bool is_new = true;
  };

  app::Task<Event> look(Slot& slot);
  [[nodiscard]] bool is_over() const { return stopping_ || Clock::now() >= ends_; }
  void wake();

  const std::shared_ptr<const void> place_;
  app::Metrics& metrics_;
  const Viewer viewer_;
  const Clock::time_point ends_;
  std::vector<std::unique_ptr<Slot>> slots_;
  asio::steady_timer timer_;
  std::atomic<bool> woken_ = false;
  bool stopping_ = false;
};

}  // namespace hearth::net
