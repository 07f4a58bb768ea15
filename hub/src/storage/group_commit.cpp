#include "storage/group_commit.h"

#include <algorithm>
#include <future>
#include <memory>
#include <utility>

namespace hearth::storage {

GroupCommit::GroupCommit(Database& database, HealthReport report)
    : database_(database), report_(std::move(report)), thread_([this] { run(); }) {}

GroupCommit::~GroupCommit() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  waiting_.notify_one();
  thread_.join();
}

void GroupCommit::submit(Job job) {
  bool first = false;
  {
    const std::lock_guard lock(mutex_);
    first = queue_.empty();
    queue_.push_back(std::move(job));
  }
  if (first) waiting_.notify_one();
}

void GroupCommit::flush() {
  const auto done = std::make_shared<std::promise<void>>();  // shared: it must outlive its own set_value
  auto finished = done->get_future();
  submit({.write = [] { return true; }, .done = [](bool) {}, .after = [done] { done->set_value(); }});
  finished.wait();
}

void GroupCommit::run() {
  for (auto jobs = take(); !jobs.empty(); jobs = take()) {
    const bool committed = commit(jobs);
    tell(committed);
    for (auto& job : jobs) job.done(committed);
    for (auto& job : jobs) {
      if (job.after) job.after();
    }
  }
}

void GroupCommit::tell(bool committed) {
  const auto problem = committed ? std::string() : database_.take_failure();
  const bool changed = healthy_.exchange(committed) != committed;
  if (changed && report_) report_(problem);
}

std::vector<Job> GroupCommit::take() {
  std::unique_lock lock(mutex_);
  waiting_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
  return std::exchange(queue_, {});
}

bool GroupCommit::commit(std::vector<Job>& jobs) {
  const bool good = database_.execute("BEGIN IMMEDIATE") &&
                    std::all_of(jobs.begin(), jobs.end(), [](Job& job) { return job.write(); }) &&
                    database_.execute("COMMIT");
  if (good) return true;
  database_.keep_failure();
  database_.execute("ROLLBACK");
  return false;
}

}  // namespace hearth::storage
