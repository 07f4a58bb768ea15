#include "net/stream.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <functional>
#include <utility>

namespace hearth::net {
namespace {

constexpr auto kHeartbeat = std::chrono::seconds(15);

Event snapshot_event(const std::string& label, const app::Snapshot& snapshot) {
  return {"event: snapshot\nid: " + label + ":" + snapshot.etag + "\ndata: ", snapshot.text, "\n\n"};
}

Event gone_event(const std::string& label) {
  return {"event: gone\ndata: " + write_json(Json::Object{{"address", label}}) + "\n\n", {}, {}};
}

Event heartbeat() {
  return {": heartbeat\n\n", {}, {}};
}

Event goodbye() {
  return {"event: bye\ndata: {}\n\n", {}, {}, true};
}

// A document that cannot be read now is not gone: only no_document, or no place for one, says so.
bool is_unreadable(const app::Answer& answer) {
  return !answer.errors.empty() && answer.errors.front().code != Code::no_document;
}

std::size_t mark_of(const app::Answer& answer) {
  return answer.snapshot.text ? std::hash<std::string>()(*answer.snapshot.text) : 1;
}

}  // namespace

Stream::Stream(const asio::any_io_executor& executor, app::Metrics& metrics, Viewer viewer,
               std::vector<Watched> watched, Clock::time_point ends, std::shared_ptr<const void> place)
    : place_(std::move(place)), metrics_(metrics), viewer_(std::move(viewer)), ends_(ends), timer_(executor) {
  for (auto& one : watched) {
    slots_.push_back(std::make_unique<Slot>());
    slots_.back()->watched = std::move(one);
  }
  ++metrics_.streams;
}

Stream::~Stream() {
  --metrics_.streams;
}

void Stream::start() {
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    if (const auto& document = slots_[i]->watched.document) document->watch(weak_from_this(), i);
  }
}

Event Stream::opening() {
  return {"retry: 2000\n\n", {}, {}};
}

void Stream::stop() {
  stopping_ = true;
  wake();
}

void Stream::changed(std::size_t slot) {
  slots_[slot]->dirty = true;
  if (!woken_.exchange(true))
    asio::post(timer_.get_executor(), [self = shared_from_this()] { self->wake(); });
}

void Stream::wake() {
  timer_.cancel();
}

app::Task<Event> Stream::next() {
  boost::system::error_code error;
  for (;;) {
    for (const auto& slot : slots_) {
      if (is_over()) co_return goodbye();
      if (!slot->dirty.exchange(false)) continue;
      auto event = co_await look(*slot);
      if (!event.head.empty()) co_return event;
    }
    if (is_over()) co_return goodbye();
    // What changed after its slot was passed has woken us before we slept.
    if (woken_.exchange(false)) continue;
    timer_.expires_at(std::min(Clock::now() + kHeartbeat, ends_));
    co_await timer_.async_wait(asio::redirect_error(asio::use_awaitable, error));
    if (!error && !is_over()) co_return heartbeat();
  }
}

// An empty event when this viewer has seen it all; a goodbye when nobody can tell, so that the page comes
// back.
app::Task<Event> Stream::look(Slot& slot) {
  app::Answer answer;
  if (slot.watched.document) answer = co_await slot.watched.document->look(viewer_);
  if (is_unreadable(answer)) co_return goodbye();
  const auto mark = mark_of(answer);
  const bool is_gone = answer.snapshot.text == nullptr;
  const bool known = slot.is_new ? !is_gone && answer.snapshot.etag == slot.watched.etag : mark == slot.shown;
  slot.is_new = false;
  slot.shown = mark;
  if (known) co_return Event();
  if (is_gone) co_return gone_event(slot.watched.label);
  ++metrics_.sent;
  co_return snapshot_event(slot.watched.label, answer.snapshot);
}

}  // namespace hearth::net
