// The one list of rooms.
#include "exchange/room.h"
#include "extent.h"
#include "filter/room.h"
#include "flow/room.h"
#include "poll/room.h"
#include "prompt/room.h"
#include "pulse/room.h"
#include "replica/replica_of.h"
#include "schedule/room.h"
#include "thanks/room.h"

namespace hearth {

std::unique_ptr<Replica> Replica::make(std::string_view kind) {
  if (may_judge() && kind == filter::FilterRoom::kind)
    return std::make_unique<ReplicaOf<filter::FilterRoom>>();
  if (has_flows() && kind == flow::FlowRoom::kind) return std::make_unique<ReplicaOf<flow::FlowRoom>>();
  if (has_prompts() && kind == prompt::PromptRoom::kind)
    return std::make_unique<ReplicaOf<prompt::PromptRoom>>();
  if (has_pulses() && kind == pulse::PulseRoom::kind) return std::make_unique<ReplicaOf<pulse::PulseRoom>>();
  if (has_exchanges() && kind == exchange::ExchangeRoom::kind)
    return std::make_unique<ReplicaOf<exchange::ExchangeRoom, exchange::ExchangeCounts>>();
  if (has_schedules() && kind == schedule::ScheduleRoom::kind)
    return std::make_unique<ReplicaOf<schedule::ScheduleRoom>>();
  if (has_thanks() && kind == thanks::ThanksRoom::kind)
    return std::make_unique<ReplicaOf<thanks::ThanksRoom>>();
  if (!has_polls() || kind != poll::PollRoom::kind) return nullptr;
  if (!is_whole()) return std::make_unique<ReplicaOf<poll::PollRoom>>();
  return std::make_unique<ReplicaOf<poll::PollRoom, poll::PollCounts>>();
}

std::vector<std::string_view> kinds() {
  std::vector<std::string_view> kinds;
  if (has_exchanges()) kinds.push_back(exchange::ExchangeRoom::kind);
  if (may_judge()) kinds.push_back(filter::FilterRoom::kind);
  if (has_flows()) kinds.push_back(flow::FlowRoom::kind);
  if (has_polls()) kinds.push_back(poll::PollRoom::kind);
  if (has_prompts()) kinds.push_back(prompt::PromptRoom::kind);
  if (has_pulses()) kinds.push_back(pulse::PulseRoom::kind);
  if (has_schedules()) kinds.push_back(schedule::ScheduleRoom::kind);
  if (has_thanks()) kinds.push_back(thanks::ThanksRoom::kind);
  return kinds;
}

}  // namespace hearth
