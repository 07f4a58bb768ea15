// A hub's life: publish the folders, listen, keep tidy, and when asked to stop, end without losing anything.
#pragma once

#include <atomic>
#include <boost/asio/steady_timer.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/hub.h"
#include "app/task.h"
#include "net/server.h"
#include "net/service.h"
#include "space/watcher.h"

namespace hearth::net {

struct RunOptions {
  std::vector<std::filesystem::path> spaces;
  std::string address;
  std::uint16_t port = 0;
  ServiceOptions service;
};

class Runner {
 public:
  Runner(app::Executor executor, app::Hub& hub, RunOptions options);

  /// Returns true after stop(), when everybody has been served and checkpoints are asked for; false at once
  /// when the hub cannot start, having said why on standard error.
  app::Task<bool> run();

  /// From any thread.
  void stop();

 private:
  app::Task<bool> begin();
  app::Task<bool> begin_space(std::filesystem::path folder);
  app::Task<void> tidy_until_stopped();
  void take(const std::string& space, space::Reading reading);

  app::Hub& hub_;
  const RunOptions options_;
  Service service_;
  const app::Strand strand_;
  Server server_;
  asio::steady_timer timer_;
  std::vector<std::unique_ptr<space::Watcher>> watchers_;
  bool stopping_ = false;
};

}  // namespace hearth::net
