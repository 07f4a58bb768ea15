#include "schedule/zone.h"

#include <algorithm>
#include <cstdlib>

#include "json/build.h"
#include "json/decode.h"
#include "schedule/limits.h"

namespace hearth::schedule {
namespace {

std::optional<Offset> offset_in(const Json& json) {
  const Json::Array* parts = json.array();
  const bool sound = parts != nullptr && parts->size() == 2 && (*parts)[0].integer() != nullptr &&
                     (*parts)[1].integer() != nullptr;
  if (!sound) return {};
  return Offset{*(*parts)[0].integer(), *(*parts)[1].integer()};
}

// The first says what holds now, the others what comes within the time for which they are believed.
bool may_follow(const std::vector<Offset>& before, const Offset& next, Time now) {
  if (next.time < 0 || std::abs(next.minutes) > kFarthest) return false;
  if (before.empty()) return next.time <= now;
  const Offset& last = before.back();
  return next.time > last.time && next.time <= now + kZoneDays * kDay &&
         std::abs(next.minutes - last.minutes) <= kWidestJump;
}

}  // namespace

Zone zone_of(const Mine& mine, std::string_view member) {
  Zone zone;
  const Record* record = find_mine(mine, member, kZoneKey);
  const Json* offsets = record != nullptr ? record->body.find("offsets") : nullptr;
  if (offsets == nullptr || offsets->array() == nullptr) return zone;
  for (const Json& json : *offsets->array()) {
    if (const auto offset = offset_in(json)) zone.offsets.push_back(*offset);
  }
  zone.until = record->time + kZoneDays * kDay;
  return zone;
}

Result<Json> read_zone(const Json& body, Time now) {
  Errors errors;
  Fields fields(body, "", errors);
  fields.require({"offsets"});
  std::vector<Offset> offsets;
  Json::Array items;
  if (const Json::Array* array = fields.array("offsets", 1, kMaxOffsets)) items = *array;
  for (const Json& json : items) {
    const auto offset = offset_in(json);
    if (!offset || !may_follow(offsets, *offset, now)) {
      errors.push_back({Code::bad_offsets, pointer("/offsets", offsets.size())});
      break;
    }
    offsets.push_back(*offset);
  }
  fields.refuse_others();
  if (!errors.empty()) return below("/body", in_reading_order(body, std::move(errors)));
  return Json(object_of({{"offsets", std::move(items)}}));
}

std::optional<std::int64_t> offset_at(const Zone& zone, Time time) {
  if (time >= zone.until) return {};
  std::optional<std::int64_t> minutes;
  for (const Offset& offset : zone.offsets) {
    if (offset.time <= time) minutes = offset.minutes;
  }
  return minutes;
}

std::vector<Stretch> stretches(const Zone& zone, const Span& within) {
  std::vector<Stretch> all;
  for (std::size_t i = 0; i < zone.offsets.size(); ++i) {
    const Time end = i + 1 < zone.offsets.size() ? zone.offsets[i + 1].time : zone.until;
    const Span span{std::max(zone.offsets[i].time, within.begin), std::min({end, zone.until, within.end})};
    if (span.begin < span.end) all.push_back({span, zone.offsets[i].minutes});
  }
  return all;
}

}  // namespace hearth::schedule
