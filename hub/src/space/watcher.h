// Notices saved files.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <filesystem>
#include <functional>
#include <memory>

#include "space/space.h"

namespace hearth::space {

/// Watches the folder (inotify) and tells what changed: a file that was written and closed, moved in, moved
/// away or deleted. A file still being written is left alone, so half a file is never read for news. Events
/// that are waiting together make one report. Reports run on the executor, one at a time. When the system
/// gives no more watches, the first report says so as a problem.
class Watcher {
 public:
  using Report = std::function<void(Reading)>;

  /// Begins at once, with the whole folder as the first report: nothing saved in between is missed.
  Watcher(boost::asio::any_io_executor executor, std::filesystem::path folder, Report report);
  ~Watcher();
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

 private:
  class Impl;
  std::shared_ptr<Impl> impl_;  // reports under way hold it until they are done
};

}  // namespace hearth::space
