// The records by and to those who were here lately: whoever looks, votes and looks again is read once.
#pragma once

#include <map>
#include <memory>
#include <optional>
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

  /// `most`: how many members are remembered at least; twice as many at most.
  explicit Recent(std::size_t most = 4096) : most_(most) {}

  /// Null when that member was not here lately.
  Kept find(const std::string& member);

  /// As they are on disk, by author, then key; echoes stand behind them.
  Kept keep(const std::string& member, Mine mine);

  /// These were committed. Call it for each commit, in their order.
  void take(std::vector<storage::Step> steps);

  void forget(const std::string& member);

  void forget_all();

  /// Forgets who was not asked for since the last call.
  void age();

 private:
  void take(storage::Step step);
  void forget_addressees(const std::optional<Record>& record);

  const std::size_t most_;
  std::map<std::string, Kept> young_;  // asked for since the last time that all grew older
  std::map<std::string, Kept> old_;
};

}  // namespace hearth::app
