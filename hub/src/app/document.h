// One document of the hub: its replica, its records, whoever watches it. The place where acts become records.
//
// Everything happens on the document's strand, so nothing here is locked; only the store's thread writes.
// What is admitted on the strand commits later. An ordered act is admitted alone: whatever was admitted
// before it is on disk and folded, and nothing is admitted until it is. Free acts commit side by side; the
// store checks that the author's record has not moved, and if it has, the act is admitted anew.
#pragma once

#include <atomic>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/clock.h"
#include "app/counting.h"
#include "app/export.h"
#include "app/judges.h"
#include "app/leaning.h"
#include "app/ledger.h"
#include "app/metrics.h"
#include "app/recent.h"
#include "app/snapshots.h"
#include "app/start.h"
#include "app/task.h"
#include "app/turns.h"
#include "app/watchers.h"
#include "auth/digest.h"
#include "hearth/replica.h"
#include "storage/store.h"

namespace hearth::app {

/// What came of a request. A refusal for a newer record carries the snapshot that shows it.
struct Answer {
  Errors errors;  // empty: done
  Snapshot snapshot;
};

/// What is counted for stewards: what waits for them, or what they have removed.
enum class Counted { waiting, removed };

/// How much of one document waits for a steward, or was removed.
struct Waits {
  Errors errors = {};  // empty: what follows is known
  Json document = {};  // null where all numbers are 0
  std::size_t held = 0, reported = 0, appealed = 0, removed = 0;

  [[nodiscard]] bool any() const { return held + reported + appealed + removed > 0; }
};

/// Each number of Waits ends here.
inline constexpr std::size_t kMostWaits = 1000;

/// What all documents of a hub share.
struct World {
  storage::Store& store;
  Clock& clock;
  Metrics& metrics;
  std::function<std::string()> seed = auth::random_number;
  std::shared_ptr<Judges> judges = std::make_shared<Judges>(store);
  Listen listen = [](const storage::Address&, const std::weak_ptr<const Ear>&) {};  // the Hub's own
};

/// Thread-safe: every call hops to the document's strand and back. Reads its state from the store at the
/// first call.
class Document : public std::enable_shared_from_this<Document> {
 public:
  /// `counters` run what would keep others waiting.
  Document(Executor executor, asio::thread_pool& counters, World world, storage::Address address);

  [[nodiscard]] const storage::Address& address() const { return address_; }

  /// True until something is known to be published here.
  [[nodiscard]] bool is_blank() const { return blank_; }

  /// True while others are told of what is committed here.
  [[nodiscard]] bool is_leaned_on() const { return leaners_.any(); }

  /// Tells the ear of every commit from now on, until it is gone.
  void add_leaner(std::weak_ptr<const Ear> ear) { leaners_.add(std::move(ear)); }

  /// Fails with no_document while nothing is published here.
  Task<Answer> look(Viewer viewer);

  /// Answers when the records are on disk, or the act is refused.
  Task<Answer> act(Act act, Viewer viewer);

  /// The space's own files say what is published: replaces whatever version there is.
  Task<Errors> publish(Json document);

  /// {"items","next","ok"}: records of one tag, as far as this viewer may see them. Under kHeldTag and
  /// kRemovedTag stands what is kept back, under kReportedTag and kAppealedTag what was said of texts: for
  /// stewards alone.
  Task<Answer> page(Viewer viewer, std::string tag, std::string after);

  /// How many items the pages under kHeldTag, kReportedTag and kAppealedTag have, or that under kRemovedTag.
  /// Fails with no_document.
  Task<Waits> waits(Counted counted = Counted::waiting);

  /// All that the long counts found, as far as this viewer may see it: {"tally","ok"}.
  Task<Answer> tally(Viewer viewer);

  /// The signed head of its log, and what is asked of it; fails with no_log where there is none.
  Task<Answer> log(LogQuestion question);

  /// All that anybody may download to check the count, as lines of JSON; fails with no_log.
  Task<Answer> exported();

  /// Tells the watcher of every change from now on, until it is gone.
  void watch(std::weak_ptr<Watcher> watcher, std::size_t slot);

  /// What a hub does every minute: keeps a checkpoint if anything changed since the last one, and forgets
  /// what it remembers of those who have left.
  Task<bool> tidy();

  /// Lets time pass: does what is due. The document does so by itself; tests with a clock of their own call
  /// it.
  Task<Errors> pass_time();

  /// Loads it, so that it does by itself what is due from now on, and what was due while the hub was away.
  Task<Errors> wake();

  /// Until whatever takes long is counted. Nobody has to wait for it; tests do.
  Task<bool> counted();

 private:
  // On the strand:
  Task<Answer> look_here(Viewer viewer);
  Task<Answer> act_here(Act act, Viewer viewer);
  Task<Errors> publish_here(Json document);
  Task<Answer> page_here(Viewer viewer, std::string tag, std::string after);
  Answer read_page(const Viewer& viewer, const std::string& tag, std::string after);
  Answer cases(std::string_view tag, std::string_view after);
  Result<bool> add_to_queue(const Record& record, Json::Array& items, std::string_view member = {});
  Task<Waits> waits_here(Counted counted);
  Waits count_waits();
  Waits count_removed();
  Result<std::size_t> kept_items(std::string_view tag, Status status);
  Result<std::size_t> items_of(std::string_view tag, std::string_view member);
  Task<Answer> tally_here(Viewer viewer);
  Task<Answer> log_here(LogQuestion question);
  Task<Answer> exported_here();
  Task<bool> tidy_here();
  Task<Errors> pass_time_here();
  Task<Errors> wake_here();
  Task<Errors> commit(Act act, Actor actor);
  Task<Errors> commit_in_turn(Act act, Actor actor);
  Task<storage::Receipt> append(storage::Batch batch);
  void finish(std::function<void()> resume);  // on the store's thread
  void resume_finished();

  Task<Errors> load();
  Task<Errors> find();  // loads; fails where nothing is published
  [[nodiscard]] LogEnd log_end() const;
  Task<Start> start_beside(Start start, const storage::Loaded& found);
  Task<Errors> start_anew();
  Task<Errors> start_anew_in_turn();
  std::weak_ptr<const Ear> listen();
  void hear(std::shared_ptr<const News> news);
  [[nodiscard]] bool leans() const { return leaning_.leans() || !replica_->uses().empty(); }
  Result<Recent::Kept> mine(const std::string& member);
  Result<std::vector<storage::Step>> admit(const Act& act, Context context);
  Result<std::optional<Record>> target_of(const Act& act);
  Result<std::shared_ptr<const Judge>> judge_of(const Act& act);
  [[nodiscard]] Errors unfit(const Json& document) const;
  void committed(storage::Receipt receipt);
  Answer current(const Viewer& viewer);
  void checkpoint();
  void changed();
  [[nodiscard]] bool is_due() const;
  void arm();
  void set_alarm(std::chrono::steady_clock::time_point time);
  void ring();

  const World world_;
  const storage::Address address_;
  const Strand strand_;
  const asio::thread_pool::executor_type counters_;
  std::unique_ptr<Replica> replica_;
  bool loaded_ = false;
  bool loading_ = false;
  bool starting_anew_ = false;  // soon
  asio::steady_timer counted_;  // never rings: cancelled when the records are counted
  std::atomic<bool> blank_ = true;
  storage::DocumentId id_ = 0;
  storage::Watermarks watermarks_;
  std::int64_t unkept_changes_ = 0;  // since the last checkpoint
  Snapshots snapshots_;
  Recent recent_;
  Turns turns_;
  Leaning leaning_;
  Leaners leaners_;

  std::mutex finished_mutex_;  // of what follows
  std::vector<std::function<void()>> finished_;

  Watchers watchers_;
  Counting counting_;
  Ledger ledger_;                                       // for the counters' thread alone
  std::shared_ptr<const std::string> export_;           // null: none is kept
  std::pair<std::int64_t, std::int64_t> export_state_;  // the version and epoch that it shows
  asio::steady_timer alarm_;
  Time armed_for_ = 0;
};

}  // namespace hearth::app
