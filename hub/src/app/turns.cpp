#include "app/turns.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <utility>

namespace hearth::app {

Task<Turns::Turn> Turns::take(bool alone) {
  if (waiting_.empty() && has_room(alone)) {
    enter(alone);
  } else {
    co_await wait(alone);
  }
  co_return Turn(*this);
}

// Whoever leaves makes those enter who come next, so that nobody slips in before them.
Task<void> Turns::wait(bool alone) {
  auto start = [this, alone](auto handler) {
    const auto begin = std::make_shared<decltype(handler)>(std::move(handler));
    waiting_.push_back({alone, [begin] { std::move (*begin)(); }});
  };
  return asio::async_initiate<const asio::use_awaitable_t<>, void()>(std::move(start), asio::use_awaitable);
}

bool Turns::has_room(bool alone) const {
  return inside_ == 0 || (!alone && !is_alone_);
}

void Turns::enter(bool alone) {
  ++inside_;
  is_alone_ = alone;
}

void Turns::leave() {
  --inside_;
  while (!waiting_.empty() && has_room(waiting_.front().alone)) {
    enter(waiting_.front().alone);
    asio::post(strand_, std::move(waiting_.front().begin));
    waiting_.pop_front();
  }
}

}  // namespace hearth::app
