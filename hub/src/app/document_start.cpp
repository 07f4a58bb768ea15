// How a document starts, and what it hears of those that it leans on: they may make it start anew.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <utility>

#include "app/document.h"

namespace hearth::app {

// Whoever comes first reads; whoever comes while the records are counted anew waits for that.
Task<Errors> Document::load() {
  boost::system::error_code ignored;
  while (loading_) co_await counted_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
  if (loaded_) co_return Errors();
  auto found = world_.store.load(address_);
  if (!found) co_return found.errors();
  Start start;
  if (found->document != 0) {
    start = restored(address_, *found);
    const bool is_ready = start.errors.empty() && start.replica->uses().empty();
    if (!is_ready) start = co_await start_beside(std::move(start), *found);
    if (!start.errors.empty()) co_return std::move(start.errors);
    replica_ = std::move(start.replica);
    unkept_changes_ = start.unkept_changes;
  }
  id_ = found->document;
  watermarks_ = std::move(found->watermarks);
  loaded_ = true;
  blank_ = replica_->version() == 0;
  snapshots_.clear();
  recent_.forget_all();  // of other documents, other records are theirs
  for (auto& news : leaning_.begin(std::move(start.uses))) hear(std::move(news));
  counting_.consider(*replica_, shared_from_this());
  arm();
  co_return Errors();
}

// What takes long, on a thread that answers nobody: counting the records anew, and hearing of others.
Task<Start> Document::start_beside(Start start, const storage::Loaded& found) {
  struct Loading {
    explicit Loading(Document& of) : document(of) { document.loading_ = true; }
    ~Loading() {
      document.loading_ = false;
      document.counted_.cancel();
    }
    Document& document;
  };
  const Loading loading(*this);
  const auto ear = listen();
  const auto work = [&]() -> Task<bool> {
    if (!start.errors.empty()) start = rebuilt(world_.store, address_, found);
    if (!start.errors.empty()) co_return false;
    auto uses = hear_all(*start.replica, address_.space, world_.store, world_.listen, ear);
    if (uses) start.uses = std::move(*uses);
    if (!uses) start.errors = uses.errors();
    co_return start.errors.empty();
  };
  co_await asio::co_spawn(counters_, work, asio::use_awaitable);
  co_return std::move(start);
}

// News come on the strands of others.
std::weak_ptr<const Ear> Document::listen() {
  return leaning_.listen_with([weak = weak_from_this(), strand = strand_](std::shared_ptr<const News> news) {
    asio::post(strand, [weak, news = std::move(news)]() mutable {
      if (const auto self = weak.lock()) self->hear(std::move(news));
    });
  });
}

void Document::hear(std::shared_ptr<const News> news) {
  if (loading_) return leaning_.wait_with(std::move(news));
  if (!loaded_) return;  // whoever loads hears all
  const bool holds = leaning_.take(*news, *replica_);
  for (const auto& member : news->members) recent_.forget(member);
  changed();
  arm();
  if (holds || std::exchange(starting_anew_, true)) return;
  asio::co_spawn(strand_, start_anew(), [self = shared_from_this()](std::exception_ptr, const Errors&) {});
}

Task<Errors> Document::start_anew() {
  auto waiting = turns_.alone();
  const auto turn = co_await std::move(waiting);
  co_return co_await start_anew_in_turn();
}

// Alone, so that nothing is on its way to the disk. When it fails, whoever comes next tries again.
Task<Errors> Document::start_anew_in_turn() {
  co_await counting_.done();  // what is being counted is the replica's
  starting_anew_ = false;
  loaded_ = false;
  auto errors = co_await load();
  if (errors.empty()) changed();
  co_return errors;
}

}  // namespace hearth::app
