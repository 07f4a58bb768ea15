// Remembers what counts once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string_view>
#include <unordered_set>

#include "hearth/record.h"
#include "hearth/result.h"

namespace hearth::auth {

/// Numbers used once, each until it could no longer be used anyway. Thread-safe. Memory is bounded: when it
/// is full, nothing new is accepted until something expires, because forgetting would let a used number count
/// again.
class ReplayGuard {
 public:
  explicit ReplayGuard(std::size_t capacity = 1 << 18) : capacity_(capacity) {}

  /// True the first time; false for a number that was used; `busy` when no more can be remembered. Amortised
  /// O(log capacity).
  Result<bool> first_use(std::string_view number, Time until, Time now);

  [[nodiscard]] std::size_t size() const;

 private:
  using Digest = std::uint64_t;

  void forget_expired(Time now);

  const std::size_t capacity_;
  mutable std::mutex mutex_;
  std::unordered_set<Digest> used_;
  std::multimap<Time, Digest> by_expiry_;
};

}  // namespace hearth::auth
