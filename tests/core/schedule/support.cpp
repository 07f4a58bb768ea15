#include "schedule/support.h"

#include "hearth/text.h"

namespace hearth::test {
namespace {

// The last Sunday of that month, at 01:00 in UTC.
Time last_sunday(int year, const char* month_and_day) {
  const Time last = *parse_time(std::to_string(year) + month_and_day + "T01:00:00Z");
  return last - (last / kDay + 4) % 7 * kDay;
}

}  // namespace

std::int64_t Region::minutes_at(Time time) const {
  std::int64_t minutes = south ? summer : winter;
  for (int year = 2026; year < 2050; ++year) {
    if (time >= last_sunday(year, "-03-31")) minutes = south ? winter : summer;
    if (time >= last_sunday(year, "-10-31")) minutes = south ? summer : winter;
    if (time < last_sunday(year, "-10-31")) break;
  }
  return minutes;
}

Json offsets_of(const Region& region, Time now) {
  Json::Array offsets{Json::Array{now - now % kDay, region.minutes_at(now - now % kDay)}};
  for (int year = 2026; year < 2050; ++year) {
    for (const char* end : {"-03-31", "-10-31"}) {
      const Time time = last_sunday(year, end);
      if (time > now - now % kDay && time <= now + 400 * kDay && region.winter != region.summer)
        offsets.emplace_back(Json::Array{time, region.minutes_at(time)});
    }
  }
  return Json::Object{{"offsets", std::move(offsets)}};
}

Json document_of(const Rules& rules) {
  Json::Array items;
  for (const Known& known : kItems) {
    Json::Object item{
        {"id", known.id}, {"show", "prompt/ladder"}, {"why", "Because."}, {"survey", known.survey}};
    if (known.every != 0) item.emplace_back("every", known.every);
    items.emplace_back(std::move(item));
  }
  const Json quiet = Json::Object{{"from", rules.quiet_from}, {"to", rules.quiet_to}};
  return Json::Object{{"kind", "schedule"},          {"items", std::move(items)},
                      {"perWeek", rules.per_week},   {"surveyDays", rules.survey_days},
                      {"coolDays", rules.cool_days}, {"quiet", quiet}};
}

}  // namespace hearth::test
