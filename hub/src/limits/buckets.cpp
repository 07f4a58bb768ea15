#include "limits/buckets.h"

#include <algorithm>
#include <string>

namespace hearth::limits {
namespace {

constexpr std::int64_t kSecond = 1'000'000;  // microseconds

}  // namespace

Buckets::Buckets(const auth::Secret& secret, std::size_t buckets)
    : place_(secret, "buckets"), full_again_(buckets) {}

Result<bool> Buckets::take(std::string_view key, Rate rate, Time now) {
  const std::int64_t interval = kSecond / rate.per_second;
  const std::int64_t present = now * 1000;
  std::atomic<std::int64_t>& bucket = bucket_of(key);
  std::int64_t full_again = bucket.load(std::memory_order_relaxed);
  std::int64_t next = 0;
  do {
    next = std::max(full_again, present) + interval;
    const std::int64_t early = next - present - rate.burst * interval;
    if (early > 0) {
      return Error{Code::too_many_requests, "", {{"seconds", (early + kSecond - 1) / kSecond}}};
    }
  } while (!bucket.compare_exchange_weak(full_again, next, std::memory_order_relaxed));
  return true;
}

std::atomic<std::int64_t>& Buckets::bucket_of(std::string_view key) {
  return full_again_[place_.of(key) % full_again_.size()];
}

}  // namespace hearth::limits
