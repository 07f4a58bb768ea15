// Many writes, one fsync. A thread of its own takes whatever is waiting, puts it into one transaction,
// commits, and only then answers: the more load there is, the less each write costs.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "storage/sqlite_database.h"
#include "storage/store.h"

namespace hearth::storage {

/// One write. `write` runs inside the transaction and answers false when the medium failed, which fails the
/// whole group; what concerns this write alone it keeps to itself. `done` hears whether the group is on disk.
/// `after` runs once everybody in the group has heard.
struct Job {
  std::function<bool()> write;
  std::function<void(bool committed)> done;
  std::function<void()> after = {};
};

class GroupCommit {
 public:
  /// Only jobs may use the connection from here on.
  GroupCommit(Database& database, HealthReport report);

  /// Commits what is waiting, then ends.
  ~GroupCommit();

  GroupCommit(const GroupCommit&) = delete;
  GroupCommit& operator=(const GroupCommit&) = delete;

  /// Thread-safe. Jobs run, and are done, in the order in which they came.
  void submit(Job job);

  /// Returns when everything submitted before is done, and what was to run after it.
  void flush();

  /// False when the last group failed.
  [[nodiscard]] bool healthy() const { return healthy_; }

 private:
  void run();
  std::vector<Job> take();
  bool commit(std::vector<Job>& jobs);
  void tell(bool committed);

  Database& database_;
  const HealthReport report_;
  std::mutex mutex_;
  std::condition_variable waiting_;
  std::vector<Job> queue_;
  bool stopping_ = false;
  std::atomic<bool> healthy_ = true;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace hearth::storage
