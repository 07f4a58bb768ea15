// The one list of rooms.
#include "extent.h"
#include "poll/room.h"
#include "replica/replica_of.h"

namespace hearth {

std::unique_ptr<Replica> Replica::make(std::string_view kind) {
  if (kind != poll::PollRoom::kind) return nullptr;
  if (!is_whole()) return std::make_unique<ReplicaOf<poll::PollRoom>>();
  return std::make_unique<ReplicaOf<poll::PollRoom, poll::PollCounts>>();
}

std::vector<std::string_view> kinds() {
  return {poll::PollRoom::kind};
}

}  // namespace hearth
