// The records of those who were here lately: whoever looks, votes and looks again is read once.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "hearth/room.h"
#include "storage/store.h"

namespace hearth::app {

/// For one document, all of whose commits must be told here: one hub writes to a file, so its own are all
/// there are. The store compares revisions again when it appends. Not thread-safe.
class Recent {
 public:
  using Kept = std::shared_ptr<const Mine>;

  /// `most`: how many authors are remembered at least; twice as many at most.
  explicit Recent(std::size_t most = 4096) : most_(most) {}

  /// Null when that author was not here lately.
  Kept find(const std::string& author);

  /// As they are on disk.
  Kept keep(const std::string& author, Mine mine);

  /// These were committed. Call it for each commit, in their order.
  void take(std::vector<storage::Step> steps);

  void forget(const std::string& author);

  /// Forgets who was not asked for since the last call.
  void age();

 private:
  void take(storage::Step step);

  const std::size_t most_;
  std::map<std::string, Kept> young_;  // asked for since the last time that all grew older
  std::map<std::string, Kept> old_;
};

}  // namespace hearth::app
