#include "net/runner.h"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/redirect_error.hpp>
#include <iostream>
#include <utility>

#include "net/log.h"
#include "words/english.h"

namespace hearth::net {
namespace {

constexpr auto kTidyEvery = std::chrono::minutes(1);

// {kind}/{name}.json
bool is_policy(const std::filesystem::path& file) {
  return app::is_policy({"", file.parent_path().filename().string(), file.stem().string()});
}

bool concerns_policy(const std::vector<space::Problem>& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const space::Problem& problem) { return is_policy(problem.file); });
}

void say(const std::vector<space::Problem>& problems) {
  std::string lines;
  for (const auto& problem : problems) lines += space::to_line(problem) + "\n";
  std::cerr << lines << std::flush;
}

app::Task<bool> publish(app::Hub& hub, std::string space, std::vector<space::File> files) {
  const auto problems = co_await hub.publish(std::move(space), std::move(files));
  say(problems);
  co_return !concerns_policy(problems);
}

// The words of a space's policy that cannot be used here; none when it can, or there is none.
std::vector<space::Problem> problems_of_policy(app::Hub& hub, const std::filesystem::path& folder,
                                               const std::string& space) {
  std::vector<space::Problem> problems;
  const auto judge = hub.world().judges->of(space);
  if (judge) return problems;
  const auto place = folder / app::kPolicyKind / (std::string(app::kPolicyName) + ".json");
  for (const auto& error : judge.errors()) problems.push_back({place, {0, 0}, words::describe(error)});
  return problems;
}

}  // namespace

Runner::Runner(app::Executor executor, app::Hub& hub, RunOptions options)
    : hub_(hub),
      options_(std::move(options)),
      service_(hub, options_.service),
      strand_(asio::make_strand(executor)),
      server_(executor, service_),
      timer_(strand_) {}

app::Task<bool> Runner::run() {
  const bool begun = co_await asio::co_spawn(strand_, begin(), asio::use_awaitable);
  if (!begun) co_return false;
  log_event("started");
  co_await asio::co_spawn(strand_, tidy_until_stopped(), asio::use_awaitable);
  co_await server_.stop();
  co_await hub_.tidy();
  log_event("stopped");
  co_return true;
}

void Runner::stop() {
  asio::dispatch(strand_, [this] {
    stopping_ = true;
    watchers_.clear();
    timer_.cancel();
  });
}

// Everything that the folders hold is published before the first visitor comes.
app::Task<bool> Runner::begin() {
  for (const auto& folder : options_.spaces) {
    const bool begun = co_await begin_space(folder);
    if (!begun) co_return false;
  }
  const auto problem = server_.listen(options_.address, options_.port);
  if (!problem.empty()) {
    std::cerr << problem << "\n";
    co_return false;
  }
  std::cout << "Hearth serves " << server_.url() << std::endl;
  asio::co_spawn(strand_, server_.run(), asio::detached);
  asio::co_spawn(strand_, hub_.wake(), asio::detached);
  co_return true;
}

app::Task<bool> Runner::begin_space(std::filesystem::path folder) {
  watchers_.push_back(std::make_unique<space::Watcher>(strand_, folder));
  const auto name = std::make_shared<std::string>();
  auto reading = watchers_.back()->begin([this, name](space::Reading news) { take(*name, std::move(news)); });
  say(reading.problems);
  if (!reading.config) co_return false;
  *name = reading.config->name;
  if (hub_.space(*name)) {
    std::cerr << folder.string() << ": another folder is the space \"" << *name << "\" already.\n";
    co_return false;
  }
  hub_.configure(std::move(*reading.config));
  const bool published = co_await publish(hub_, *name, std::move(reading.files));
  const auto unusable = problems_of_policy(hub_, folder, *name);
  say(unusable);
  if (published && unusable.empty() && !concerns_policy(reading.problems)) co_return true;
  std::cerr << "\"" << *name
            << "\" is not served: its policy cannot be used, and nothing is to pass unjudged.\n";
  co_return false;
}

// A space keeps its name while the hub runs: it is part of every address.
void Runner::take(const std::string& space, space::Reading reading) {
  say(reading.problems);
  if (reading.config) {
    reading.config->name = space;
    hub_.configure(std::move(*reading.config));
  }
  asio::co_spawn(strand_, publish(hub_, space, std::move(reading.files)), asio::detached);
}

app::Task<void> Runner::tidy_until_stopped() {
  while (!stopping_) {
    boost::system::error_code ignored;
    timer_.expires_after(kTidyEvery);
    co_await timer_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    if (!stopping_) co_await hub_.tidy();
  }
}

}  // namespace hearth::net
