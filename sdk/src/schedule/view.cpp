#include <algorithm>

#include "json/build.h"
#include "schedule/facts.h"
#include "schedule/limits.h"
#include "schedule/plan.h"
#include "schedule/room.h"

namespace hearth::schedule {
namespace {

bool is_member(std::string_view id) {
  return !id.empty() && id[0] != '@' && !is_guest(id);
}

Json time_json(Time time) {
  return time == 0 ? Json() : Json(time);
}

Json zone_json(const Zone& zone) {
  if (zone.offsets.empty()) return {};
  Json::Array offsets;
  for (const Offset& offset : zone.offsets) offsets.emplace_back(Json::Array{offset.time, offset.minutes});
  return object_of({{"offsets", std::move(offsets)}, {"until", zone.until}});
}

Json::Array times_json(const Turn& turn, Time today, Time from) {
  const Time end = today + kDaysShown * kDay;
  const Time until = turn.item.until == 0 ? end : std::min(end, turn.item.until);
  Json::Array items;
  for (const Span& span : spans(turn, {std::max(today, from), until}))
    items.emplace_back(Json::Array{span.begin, span.end});
  return items;
}

Json item_json(const Turn& turn, Time today, const Log& log) {
  const Item& item = turn.item;
  const Bound bound = earliest(turn.schedule, item, log);
  const bool is_known = today != 0 && !log.off;
  Json::Object members =
      object_of({{"id", item.id},
                 {"show", item.show},
                 {"survey", item.survey},
                 {"why", item.why},
                 {"from", time_json(bound.time)},
                 {"cap", bound.time == 0 ? Json() : Json(bound.cap)},
                 {"until", time_json(item.until)},
                 {"times", is_known ? times_json(turn, today, bound.time) : Json::Array()}});
  return members;
}

// The last that was shown, unless something was said to it.
Json open_json(const Schedule& schedule, const Log& log) {
  if (log.shows.empty()) return {};
  const Shown& last = log.shows.back();
  const Item* item = find_item(schedule, last.item);
  if (item == nullptr || !is_open(past_of(log, last.item))) return {};
  return object_of({{"item", item->id}, {"show", item->show}, {"time", last.time}});
}

Json own_json(const Schedule& schedule, Time today, const Mine& mine, const Actor& actor) {
  const Log log = log_of(mine, actor.id);
  const Zone zone = zone_of(mine, actor.id);
  const Json facts = facts_of(schedule, mine, actor, today);
  Json::Array items;
  Json::Array gone;
  for (const Item& item : schedule.items) {
    const std::string_view end = ended(item, past_of(log, item.id));
    if (!end.empty()) gone.push_back(object_of({{"id", item.id}, {"why", end}}));
    const bool over = item.until != 0 && item.until <= today;
    if (end.empty() && !over && item.rule.holds(facts))
      items.push_back(item_json({schedule, item, zone, actor.id}, today, log));
  }
  return object_of({{"off", log.off},
                    {"zone", zone_json(zone)},
                    {"items", std::move(items)},
                    {"open", open_json(schedule, log)},
                    {"ended", std::move(gone)}});
}

}  // namespace

std::string ScheduleRoom::standing(const Schedule& /*schedule*/, const Mine& /*mine*/,
                                   const Viewer& /*viewer*/) {
  return "reader";
}

Json ScheduleRoom::shared(const Schedule& /*schedule*/, const Course& /*course*/, const Sum& /*sum*/,
                          const Json& /*tally*/, std::string_view /*standing*/) {
  return Json::Object{};
}

Json ScheduleRoom::own(const Schedule& schedule, const Course& course, const Mine& mine,
                       const Viewer& viewer) {
  if (is_member(viewer.actor.id)) return own_json(schedule, course.today, mine, viewer.actor);
  return object_of({{"off", false},
                    {"zone", nullptr},
                    {"items", Json::Array{}},
                    {"open", nullptr},
                    {"ended", Json::Array{}}});
}

Json ScheduleRoom::page(const Schedule& /*schedule*/, const Course& /*course*/, std::string_view /*standing*/,
                        const std::vector<Record>& /*records*/) {
  return Json::Array{};
}

Json ScheduleRoom::tally(const Schedule& /*schedule*/, const Course& /*course*/, const Json& /*tally*/,
                         std::string_view /*standing*/) {
  return {};
}

}  // namespace hearth::schedule
