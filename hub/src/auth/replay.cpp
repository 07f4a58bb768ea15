#include "auth/replay.h"

#include <cstring>
#include <string>

#include "auth/digest.h"

namespace hearth::auth {

Result<bool> ReplayGuard::first_use(std::string_view number, Time until, Time now) {
  Digest digest;
  std::memcpy(&digest, sha256(number).data(), sizeof digest);
  const std::lock_guard lock(mutex_);
  forget_expired(now);
  if (used_.contains(digest)) return false;
  if (used_.size() >= capacity_) {
    const Time wait = (by_expiry_.begin()->first - now) / 1000 + 1;
    return Error{Code::busy, "", {{"seconds", wait}}};
  }
  used_.insert(digest);
  by_expiry_.emplace(until, digest);
  return true;
}

std::size_t ReplayGuard::size() const {
  const std::lock_guard lock(mutex_);
  return used_.size();
}

void ReplayGuard::forget_expired(Time now) {
  while (!by_expiry_.empty() && by_expiry_.begin()->first <= now) {
    used_.erase(by_expiry_.begin()->second);
    by_expiry_.erase(by_expiry_.begin());
  }
}

}  // namespace hearth::auth
