#include "schedule/facts.h"

#include <algorithm>

#include "json/build.h"
#include "schedule/limits.h"

namespace hearth::schedule {
namespace {

struct Doings {
  std::int64_t count = 0;
  Time first = 0, last = 0;  // 0: never
};

Doings doings_in(const Mine& mine, std::string_view member, std::string_view in) {
  Doings doings;
  for (const Record& record : mine) {
    if (record.in != in || record.author != member) continue;
    ++doings.count;
    doings.first = doings.first == 0 ? record.time : std::min(doings.first, record.time);
    doings.last = std::max(doings.last, record.time);
  }
  return doings;
}

Json time_json(Time time) {
  return time == 0 ? Json() : Json(time);
}

// Whole days of UTC.
Json days_json(Time since, Time today) {
  return since == 0 || today == 0 ? Json() : Json((today - day_of(since)) / kDay);
}

}  // namespace

Json facts_of(const Schedule& schedule, const Mine& mine, const Actor& actor, Time today) {
  Json::Object counts;
  Json::Object seen;
  Json::Object since;
  Time first = 0;
  for (const std::string& in : schedule.uses) {
    const Doings doings = doings_in(mine, actor.id, in);
    counts.emplace_back(in, doings.count);
    seen.emplace_back(in, time_json(doings.last));
    since.emplace_back(in, days_json(doings.last, today));
    if (doings.first != 0) first = first == 0 ? doings.first : std::min(first, doings.first);
  }
  return object_of({{"counts", std::move(counts)},
                    {"seen", std::move(seen)},
                    {"since", std::move(since)},
                    {"first", time_json(first)},
                    {"days", days_json(first, today)},
                    {"today", time_json(today)},
                    {"roles", Json::Array(actor.roles.begin(), actor.roles.end())}});
}

bool is_fact(std::string_view place, const std::vector<std::string>& uses) {
  const std::size_t dot = std::min(place.find('.'), place.size());
  const std::string_view name = place.substr(0, dot);
  if (dot == place.size()) return name == "first" || name == "days" || name == "today" || name == "roles";
  const bool by_document = name == "counts" || name == "seen" || name == "since";
  return by_document && std::find(uses.begin(), uses.end(), place.substr(dot + 1)) != uses.end();
}

}  // namespace hearth::schedule
