// Notices saved files.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

#include "space/space.h"

namespace hearth::space {

/// Watches the folder (inotify) and tells what is new: a file that was written and closed, moved in, moved
/// away or deleted; another folder in the place of this one. A file still being written is left alone, so
/// half a file is never read. What happens within `settle` makes one report: editors rename, and git replaces
/// many files.
class Watcher {
 public:
  using Report = std::function<void(Reading)>;

  explicit Watcher(boost::asio::any_io_executor executor, std::filesystem::path folder,
                   std::chrono::milliseconds settle = std::chrono::milliseconds(50));
  /// No report begins after it returns, if it runs on the executor's thread or strand.
  ~Watcher();
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

  /// Reads the whole folder and begins to watch it; call it once. Nothing saved after this call is missed.
  /// `report` runs on the executor, one call at a time. Where the system grants no watch, a problem says so
  /// and no report will come.
  Reading begin(Report report);

 private:
  class Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace hearth::space
