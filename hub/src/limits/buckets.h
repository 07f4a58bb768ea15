// Token buckets: how often somebody may do something.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "auth/mac.h"
#include "hearth/record.h"
#include "hearth/result.h"
#include "limits/limits.h"

namespace hearth::limits {

/// A fixed table of buckets. A key finds its bucket by a keyed hash, so no address or name is kept, and
/// memory never grows (8 bytes a bucket). Two keys may share a bucket; nobody outside can choose which. Each
/// bucket is one number, the time at which it will be full again (the virtual scheduling algorithm of ITU-T
/// I.371, "GCRA"). Thread-safe without locks.
class Buckets {
 public:
  explicit Buckets(const auth::Secret& secret, std::size_t buckets = 1 << 18);

  /// Takes one from the key's bucket, or fails with too_many_requests {seconds}. Use one prefix of the key
  /// for each purpose ("act:", "session:"). `now` in milliseconds of a clock that never runs back or jumps.
  Result<bool> take(std::string_view key, Rate rate, Time now);

 private:
  std::atomic<std::int64_t>& bucket_of(std::string_view key);

  const auth::KeyedHash place_;
  std::vector<std::atomic<std::int64_t>> full_again_;  // microseconds of that clock
};

}  // namespace hearth::limits
