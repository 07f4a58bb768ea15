#include "app/document.h"

#include <algorithm>
#include <boost/asio/async_result.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <utility>

namespace hearth::app {
namespace {

using storage::Outcome;
using storage::Step;

constexpr int kAttempts = 16;                      // each one lost to somebody else's commit
constexpr std::int64_t kCheckpointEvery = 10'000;  // changes
constexpr auto kAfterFailure = std::chrono::seconds(1);

// Whether a document's name agrees with where it stands is not for its room to know.
Errors misplaced(const Json& document, const storage::Address& address) {
  const auto* name = document.find("name");
  if (!name || !name->string() || *name->string() == address.name) return {};
  return {{Code::name_mismatch, "/name", {{"name", address.name}}}};
}

// Named, because GCC 12 miscompiles initialiser lists inside coroutines.
Errors refused(Code code) {
  return {{code, ""}};
}
Errors refused_for_now() {
  return {{Code::busy, "", {{"seconds", 1}}}};
}
Answer refusal(Errors errors) {
  return {std::move(errors), {}};
}

bool erases_words(const Replica& replica, const std::vector<Step>& steps) {
  return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
    const bool erases = step.before && (!step.after || step.after->body.is_null());
    return erases && replica.has_words(*step.before);
  });
}

Actor steward() {
  return {.id = std::string(kSpaceAuthor), .roles = {"steward"}};
}
Actor clock() {
  return {.id = std::string(kClockAuthor), .roles = {}};
}

Act ordered_act(std::string_view key, Json body, std::int64_t rev) {
  return {.key = std::string(key), .body = std::move(body), .on = {}, .rev = rev, .since = 0};
}

}  // namespace

Document::Document(Executor executor, asio::thread_pool& counters, World world, storage::Address address)
    : world_(world),
      address_(std::move(address)),
      strand_(asio::make_strand(executor)),
      counters_(counters.get_executor()),
      replica_(Replica::make(address_.kind)),
      counted_(strand_, std::chrono::steady_clock::time_point::max()),
      snapshots_(address_.kind + "/" + address_.name),
      turns_(strand_),
      watchers_(strand_),
      counting_(strand_, counters_,
                [this](Json found) {
                  replica_->show(std::move(found));
                  snapshots_.clear();
                  watchers_.announce_soon(shared_from_this());
                }),
      ledger_(world.store, address_),
      alarm_(strand_) {}

Task<Answer> Document::look(Viewer viewer) {
  return on(strand_, look_here(std::move(viewer)));
}

Task<Answer> Document::act(Act act, Viewer viewer) {
  return on(strand_, act_here(std::move(act), std::move(viewer)));
}

Task<Errors> Document::publish(Json document) {
  return on(strand_, publish_here(std::move(document)));
}

Task<bool> Document::tidy() {
  return on(strand_, tidy_here());
}

Task<Errors> Document::pass_time() {
  return on(strand_, pass_time_here());
}

Task<Errors> Document::wake() {
  return on(strand_, wake_here());
}

Task<bool> Document::counted() {
  return on(strand_, counting_.done());
}

void Document::watch(std::weak_ptr<Watcher> watcher, std::size_t slot) {
  asio::dispatch(strand_, [self = shared_from_this(), watcher = std::move(watcher), slot]() mutable {
    self->watchers_.add(std::move(watcher), slot);
  });
}

Task<Answer> Document::look_here(Viewer viewer) {
  Errors errors;
  if (!loaded_) errors = co_await load();
  if (!errors.empty()) co_return refusal(std::move(errors));
  // Nobody sees a poll open after its closing time, even when the hub was away at that moment.
  if (is_due()) co_await pass_time_here();
  if (!loaded_) errors = co_await load();
  if (!errors.empty()) co_return refusal(std::move(errors));
  co_return current(viewer);
}

Task<Answer> Document::act_here(Act act, Viewer viewer) {
  const bool publishes = act.key == kDocumentKey;
  auto errors = publishes ? unfit(act.body) : Errors();
  if (errors.empty()) errors = co_await commit(std::move(act), viewer.actor);
  // Whatever else was committed in the same group folds first, so that one shared view serves them all.
  co_await asio::post(strand_, asio::use_awaitable);
  const bool shows =
      errors.empty() || errors.front().code == Code::rev_conflict || errors.front().code == Code::asked_anew;
  if (!shows) co_return refusal(std::move(errors));
  Errors failed;
  if (!loaded_) failed = co_await load();
  if (!failed.empty()) co_return refusal(std::move(failed));
  auto answer = current(viewer);
  if (!errors.empty()) answer.errors = std::move(errors);
  co_return answer;
}

Task<Errors> Document::publish_here(Json document) {
  Errors errors;
  if (!loaded_) errors = co_await load();
  if (errors.empty()) errors = unfit(document);
  if (!errors.empty()) co_return errors;
  auto waiting = turns_.alone();
  const auto turn = co_await std::move(waiting);
  auto act = ordered_act(kDocumentKey, std::move(document), replica_->version());
  co_return co_await commit_in_turn(std::move(act), steward());
}

Task<bool> Document::tidy_here() {
  recent_.age();
  export_.reset();
  if (unkept_changes_ > 0) checkpoint();
  co_return true;
}

Task<Errors> Document::pass_time_here() {
  Errors errors;
  if (!loaded_) errors = co_await load();
  if (!errors.empty()) co_return errors;
  auto waiting = turns_.alone();
  const auto turn = co_await std::move(waiting);
  const auto clocks = mine(std::string(kClockAuthor));
  if (!clocks) co_return clocks.errors();
  const auto* last = find_mine(**clocks, kClockAuthor, kClockKey);
  auto act = ordered_act(kClockKey, {}, last ? last->rev : 0);
  co_return co_await commit_in_turn(std::move(act), clock());
}

Task<Errors> Document::wake_here() {
  Errors errors;
  if (!loaded_) errors = co_await load();
  if (errors.empty() && is_due()) errors = co_await pass_time_here();
  co_return errors;
}

Task<Errors> Document::commit(Act act, Actor actor) {
  Errors errors;
  if (!loaded_) errors = co_await load();
  if (!errors.empty()) co_return errors;
  auto waiting = replica_->is_ordered(act) ? turns_.alone() : turns_.together();
  const auto turn = co_await std::move(waiting);
  co_return co_await commit_in_turn(std::move(act), std::move(actor));
}

Task<Errors> Document::commit_in_turn(Act act, Actor actor) {
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    Errors errors;
    if (!loaded_) errors = co_await load();
    if (!errors.empty()) co_return errors;
    const bool ordered = replica_->is_ordered(act);
    const Context context{
        .actor = actor, .now = world_.clock.now(), .seed = ordered ? world_.seed() : std::string()};
    auto steps = admit(act, context);
    if (!steps) co_return steps.errors();
    if (steps->empty()) co_return Errors();  // kept already
    const bool forgets = erases_words(*replica_, *steps);
    storage::Batch batch{address_, replica_->epoch(), ordered, context.now, std::move(*steps), forgets};
    auto receipt = co_await append(std::move(batch));
    if (receipt.outcome == Outcome::stored) {
      committed(std::move(receipt));
      // Another version may use others, and hear of them what the one before did not.
      if (act.key == kDocumentKey && leans()) errors = co_await start_anew_in_turn();
      co_return errors;
    }
    if (receipt.outcome == Outcome::failed) co_return refused(Code::storage_failed);
    ++world_.metrics.retries;
    recent_.forget(actor.id);
  }
  co_return refused_for_now();
}

Task<storage::Receipt> Document::append(storage::Batch batch) {
  auto start = [this](auto handler, storage::Batch ready) {
    const auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
    world_.store.append(std::move(ready), [self = shared_from_this(), waiting](storage::Receipt receipt) {
      self->finish([waiting, receipt = std::make_shared<storage::Receipt>(std::move(receipt))] {
        std::move (*waiting)(std::move(*receipt));
      });
    });
  };
  return asio::async_initiate<const asio::use_awaitable_t<>, void(storage::Receipt)>(
      std::move(start), asio::use_awaitable, std::move(batch));
}

// A group of commits comes at once: the strand is woken for the first, and takes with it whatever is there.
void Document::finish(std::function<void()> resume) {
  bool first = false;
  {
    const std::lock_guard lock(finished_mutex_);
    first = finished_.empty();
    finished_.push_back(std::move(resume));
  }
  if (first) asio::post(strand_, [self = shared_from_this()] { self->resume_finished(); });
}

void Document::resume_finished() {
  std::vector<std::function<void()>> finished;
  {
    const std::lock_guard lock(finished_mutex_);
    finished.swap(finished_);
  }
  for (const auto& resume : finished) resume();
}

Result<Recent::Kept> Document::mine(const std::string& member) {
  static const auto kNone = std::make_shared<const Mine>();
  if (member.empty() || id_ == 0) return kNone;
  if (auto kept = recent_.find(member)) return kept;
  auto read = world_.store.read(id_, member);
  if (!read) return read.errors();
  if (const auto added = leaning_.add_echoes(*read, member, world_.store); !added) return added.errors();
  return recent_.keep(member, std::move(*read));
}

// What this hub cannot publish here, beyond what the room says.
Errors Document::unfit(const Json& document) const {
  auto errors = misplaced(document, address_);
  if (errors.empty() && address_.kind == kPolicyKind) errors = world_.judges->missing_for(document);
  return errors;
}

// What it means to be about a record, and whether there has to be one, the act's room says.
Result<std::optional<Record>> Document::target_of(const Act& act) {
  if (act.on.empty()) return std::optional<Record>();
  return world_.store.find(id_, act.on);
}

// Neither what is published nor the clock's acts are texts of people.
Result<std::shared_ptr<const Judge>> Document::judge_of(const Act& act) {
  if (act.key == kDocumentKey || act.key == kClockKey) return std::shared_ptr<const Judge>();
  return world_.judges->of(address_.space);
}

// What the act would keep, beside what is there now.
Result<std::vector<Step>> Document::admit(const Act& act, Context context) {
  const auto own = mine(context.actor.id);
  if (!own) return own.errors();
  const auto target = target_of(act);
  if (!target) return target.errors();
  const auto judge = judge_of(act);
  if (!judge) return judge.errors();
  context.judge = judge->get();
  auto records = replica_->admit(act, **own, *target ? &**target : nullptr, context);
  if (!records) return records.errors();
  std::vector<Step> steps;
  for (auto& record : *records) {
    if (*target && record.id == (*target)->id) {
      steps.push_back({*target, std::move(record)});
      continue;
    }
    // The record that was judged, not one that may have been kept since.
    const bool is_own = record.author == context.actor.id;
    // What is new has nothing before it; of a log there may be very many.
    const auto others = is_own || record.rev == 1 ? own : mine(record.author);
    if (!others) return others.errors();
    const auto* before = find_mine(**others, record.author, record.key);
    steps.push_back({before ? std::optional(*before) : std::nullopt, std::move(record)});
  }
  return steps;
}

void Document::committed(storage::Receipt receipt) {
  ++world_.metrics.changes;
  id_ = receipt.document;
  fold(*replica_, receipt.epoch, receipt.steps);  // cannot fail: admit wrote these records
  leaners_.tell(address_, receipt, replica_->since());
  recent_.take(std::move(receipt.steps));
  blank_ = false;
  if (is_policy(address_)) world_.judges->forget(address_.space);
  watermarks_[std::string(world_.store.hub())] = receipt.seq;
  if (++unkept_changes_ >= kCheckpointEvery) checkpoint();
  changed();
  arm();
}

void Document::changed() {
  snapshots_.clear();
  counting_.consider(*replica_, shared_from_this());
  watchers_.announce_soon(shared_from_this());
}

Answer Document::current(const Viewer& viewer) {
  if (replica_->version() == 0) return refusal(refused(Code::no_document));
  const auto own = mine(viewer.actor.id);
  if (!own) return {own.errors(), {}};
  ++world_.metrics.snapshots;
  return {{}, snapshots_.of(*replica_, **own, viewer)};
}

void Document::checkpoint() {
  unkept_changes_ = 0;
  world_.store.checkpoint(id_, watermarks_, write_json(replica_->checkpoint()));
}

bool Document::is_due() const {
  return replica_->due() != 0 && world_.clock.now() >= replica_->due();
}

void Document::arm() {
  const auto due = replica_->due();
  if (due == armed_for_) return;
  armed_for_ = due;
  alarm_.cancel();
  if (due != 0) set_alarm(world_.clock.when(due));
}

void Document::set_alarm(std::chrono::steady_clock::time_point time) {
  alarm_.expires_at(time);
  ring();
}

// Waits for the alarm, then does what is due and sets it again.
void Document::ring() {
  alarm_.async_wait([weak = weak_from_this(), due = armed_for_](boost::system::error_code error) {
    const auto self = weak.lock();
    if (error || !self) return;
    // It rang too late to be cancelled: what is due now has an alarm of its own, or nothing is.
    if (due != self->armed_for_) return;
    if (!self->is_due()) return self->set_alarm(self->world_.clock.when(self->armed_for_));
    asio::co_spawn(self->strand_, self->pass_time_here(), [self](std::exception_ptr, const Errors&) {
      // What was due is still due: it could not be kept. A success has set the alarm for what comes next.
      if (self->is_due()) self->set_alarm(std::chrono::steady_clock::now() + kAfterFailure);
    });
  });
}

}  // namespace hearth::app
