// The hub's program: wires the rooms together. What they do stands in them; docs/architecture.md has the map.
#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <iostream>
#include <memory>
#include <thread>
#include <vector>

#include "app/hub.h"
#include "cli/cli.h"
#include "limits/descriptors.h"
#include "net/log.h"
#include "net/runner.h"
#include "storage/sqlite_store.h"

namespace {

constexpr std::size_t kOwnDescriptors = 64;  // the data file and its readers, folders, the listening socket

// The store writes on a thread of its own: together they are as many as there are cores.
int threads_of(const hearth::cli::ServeOptions& options) {
  if (options.threads > 0) return options.threads;
  return std::clamp(static_cast<int>(std::thread::hardware_concurrency()) - 1, 1, 4);
}

hearth::net::RunOptions run_options(const hearth::cli::ServeOptions& options) {
  return {.spaces = options.spaces,
          .address = options.address,
          .port = options.port,
          .service = {.limits = options.limits,
                      .public_url = options.public_url,
                      .behind_proxy = options.behind_proxy,
                      .demo = options.demo}};
}

// Where connections could use up all descriptors, those who are connected could not be answered either.
void prepare_descriptors(const hearth::cli::ServeOptions& options) {
  const auto granted = hearth::limits::raise_descriptors();
  if (granted >= options.limits.connections + kOwnDescriptors) return;
  std::cerr << "The system lets this hub open " << granted << " files, too few for "
            << options.limits.connections
            << " connections. Raise the limit (ulimit -n, LimitNOFILE), or give "
            << "--connections a smaller number.\n";
}

void log_health(std::string_view problem) {
  if (problem.empty()) return hearth::net::log_event("storage works again");
  hearth::net::log_event("storage fails", {{"problem", problem}});
}

int serve(const hearth::cli::ServeOptions& options) {
  namespace asio = boost::asio;
  std::string problem;
  prepare_descriptors(options);
  auto store = hearth::storage::SqliteStore::open(options.data.string(), problem, nullptr, log_health);
  if (!store) {
    std::cerr << problem << "\n";
    return 1;
  }
  hearth::app::SystemClock clock(store->latest());
  hearth::app::Metrics metrics;
  // After what they refer to: visitors who are still being answered when the hub ends are forgotten with it.
  asio::io_context io(threads_of(options));
  hearth::app::Hub hub(io.get_executor(), {*store, clock, metrics});
  hearth::net::Runner runner(io.get_executor(), hub, run_options(options));

  bool good = false;
  asio::co_spawn(io, runner.run(), [&](std::exception_ptr failed, bool done) {
    good = !failed && done;
    io.stop();
  });
  asio::signal_set signals(io, SIGINT, SIGTERM);
  signals.async_wait([&](boost::system::error_code, int) { runner.stop(); });

  std::vector<std::thread> helpers;
  for (int i = 1; i < threads_of(options); ++i) helpers.emplace_back([&io] { io.run(); });
  io.run();
  for (auto& helper : helpers) helper.join();
  store.reset();  // while there is an executor to tell of what it commits
  return good ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  return hearth::cli::run(argc, argv, serve);
}
