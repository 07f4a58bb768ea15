#include "app/counting.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <chrono>
#include <exception>
#include <utility>

namespace hearth::app {
namespace {

constexpr int kRest = 20;  // times what a count took

// A count that runs out of memory finds nothing; the next change asks again.
std::shared_ptr<Json> found_by(const LongCount& count) {
  try {
    return std::make_shared<Json>(count.run());
  } catch (const std::exception&) {
    return nullptr;
  }
}

}  // namespace

Counting::Counting(const Strand& strand, asio::thread_pool::executor_type counters,
                   std::function<void(Json)> found)
    : strand_(strand),
      counters_(std::move(counters)),
      found_(std::move(found)),
      rest_(strand),
      done_(strand, Time::max()) {}

void Counting::consider(Replica& replica, std::shared_ptr<void> owner) {
  if (busy_) return;  // what comes meanwhile is considered after it
  auto count = replica.next_count();
  if (!count) {
    done_.cancel();
    return;
  }
  busy_ = true;
  begin(std::move(count), replica, std::move(owner));
}

void Counting::begin(std::unique_ptr<LongCount> count, Replica& replica, std::shared_ptr<void> owner) {
  asio::post(counters_,
             [this, &replica, owner = std::move(owner), count = std::shared_ptr(std::move(count))]() mutable {
               const auto begun = std::chrono::steady_clock::now();
               auto found = found_by(*count);
               const auto ended = std::chrono::steady_clock::now();
               count.reset();
               asio::post(strand_, [this, &replica, owner = std::move(owner), found = std::move(found),
                                    rest_until = ended + kRest * (ended - begun)]() mutable {
                 rest_until_ = rest_until;
                 if (found) found_(std::move(*found));
                 pause(replica, std::move(owner));
               });
             });
}

void Counting::pause(Replica& replica, std::shared_ptr<void> owner) {
  rest_.expires_at(rest_until_);
  rest_.async_wait([this, &replica, owner = std::move(owner)](boost::system::error_code) mutable {
    busy_ = false;
    consider(replica, std::move(owner));
  });
}

Task<bool> Counting::done() {
  boost::system::error_code ignored;
  while (busy_) co_await done_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
  co_return true;
}

}  // namespace hearth::app
